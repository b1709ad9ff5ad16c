/// The rules that lead from a catalogue form to a written one.
package struct VariantRules: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let plural = VariantRules(rawValue: 1)
  package static let spelling = VariantRules(rawValue: 2)
  package static let compound = VariantRules(rawValue: 4)
  package static let designator = VariantRules(rawValue: 8)
  package static let numeral = VariantRules(rawValue: 16)
  package static let apostrophe = VariantRules(rawValue: 32)

  /// What a reader is told of the rules.
  package var names: [String] {
    let all: [(VariantRules, String)] = [
      (.plural, "plural"), (.spelling, "British or American spelling"), (.compound, "written as one word or two"),
      (.designator, "designator spacing"), (.numeral, "arabic for roman numeral"), (.apostrophe, "without apostrophe"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// A written form and the rules that gave it.
package struct Variant: Equatable, Sendable {
  package var form: [UInt8]
  package var rules: VariantRules
}

/// What kind of form is varied: names keep their words, phrases of context only their number and spelling.
package enum FormKind: Sendable {
  case term, name, context
}

/// All written forms of a catalogue form, itself first, without repeats. Complexity: a few copies of the form.
package func variants(of form: String, kind: FormKind) -> [Variant] {
  var maker = VariantMaker()
  maker.make(form, kind: kind)
  return maker.variants.map { Variant(form: Array(maker.text[$0.bytes]), rules: $0.rules) }
}
