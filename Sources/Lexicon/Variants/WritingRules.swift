import Taxonomy
import TermScanner

extension Lexicon {
  /// The rules by which a text's words are a form of an entry, for readers: those that made the variant, and what the scanner passes
  /// over in comparing. Empty where the words are the catalogue's own; nil where no variant is written so, as where words that
  /// stand apart were put together.
  ///
  /// - Parameter rules: the rules of the form that matched.
  /// - Complexity: the entry's variants.
  package func writingRules(from entry: Entry, to written: ArraySlice<UInt8>, by rules: VariantRules) -> [String]? {
    if entry.family != nil { return rules.names + ["member of a family"] }
    let folded = canonicalForm(of: written, foldingCase: true)
    let fitting = variants(of: entry.form.text, kind: kind(of: entry)).filter {
      $0.rules == rules && canonicalForm(of: $0.form, foldingCase: true) == folded
    }
    guard let variant = fitting.first(where: { $0.form.elementsEqual(written) }) ?? fitting.first else { return nil }
    return rules.names + differences(between: variant.form, and: Array(written))
  }

  /// What sets two writings of one canonical form apart.
  private func differences(between form: [UInt8], and written: [UInt8]) -> [String] {
    var names: [String] = []
    if canonicalForm(of: form, foldingCase: false) != canonicalForm(of: written, foldingCase: false) { names.append("letter case") }
    if form.map(\.lowered) == written.map(\.lowered) { return names }
    // Between ASCII words with joiners alone, nothing else can differ.
    let isPlain = canonicalForm(of: form, foldingCase: true).allSatisfy {
      $0 == UInt8(ascii: " ") || $0 < 0x80 && ($0.isLetter || $0.isDigit)
    }
    names.append(isPlain ? "hyphen or space" : "typography")
    return names
  }
}
