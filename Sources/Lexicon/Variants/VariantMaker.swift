/// Makes the written forms of catalogue forms, one catalogue form after another in the same storage.
struct VariantMaker {
  /// The written forms of the last catalogue form, one behind another.
  private(set) var text: [UInt8] = []
  /// Where each written form stands in `text`, and the rules that gave it; the form as catalogued first.
  private(set) var variants: [(bytes: Range<Int>, rules: VariantRules)] = []
  /// The form that is being varied, and the changes found for it.
  private var form = FormWords()
  /// The position in `variants` of the form that `form` holds.
  private var position = 0
  private var edits: [Edit] = []

  /// Makes all written forms of a catalogue form, without repeats. Complexity: a few copies of the form.
  mutating func make(_ source: String, kind: FormKind) {
    text.removeAll(keepingCapacity: true)
    variants.removeAll(keepingCapacity: true)
    form.read(source.utf8)
    let extent = form.extent
    text.append(contentsOf: form.bytes[extent])
    variants.append((0..<extent.count, []))
    if extent.count < form.bytes.count { form.read(text) }
    position = 0

    Spelling.edits(of: form, into: &edits)
    if !edits.isEmpty { addForm(edits[...], .spelling) }
    edits.removeAll(keepingCapacity: true)
    if kind != .context {
      let isDesignator = form.hasCapital || form.hasDigit
      Designator.addWithoutApostrophe(of: form, to: &edits)
      if !edits.isEmpty { addForms(.apostrophe) }
      if isDesignator { addDesignators() }
      if kind == .term { addCompounds() }
    }
    forEachForm(.plural) { Plural.edits(of: $0, isName: kind == .name, into: &$1) }
  }

  private mutating func addDesignators() {
    if form.hasCapital {
      Designator.addArabic(of: form, to: &edits)
      addForms(.numeral)
      forEachForm(.designator, Designator.addMarks)
    }
    forEachForm(.designator) { form, edits in
      Designator.addSpacings(of: form, to: &edits)
      if form.hasDigit { Designator.addUnits(of: form, to: &edits) }
    }
  }

  private mutating func addCompounds() {
    forEachForm(.compound) { form, edits in
      Compound.addJoined(of: form, to: &edits)
      Compound.addSplit(of: form, to: &edits)
    }
  }

  /// Lets a rule look at every form found so far, and adds what it makes of them.
  private mutating func forEachForm(_ rule: VariantRules, _ find: (FormWords, inout [Edit]) -> Void) {
    for next in variants.indices {
      if next != position {
        form.read(text[variants[next].bytes])
        position = next
      }
      find(form, &edits)
      if !edits.isEmpty { addForms(rule.union(variants[next].rules)) }
    }
  }

  /// Adds a form for each of `edits`, and empties them.
  private mutating func addForms(_ rules: VariantRules) {
    for position in edits.indices { addForm(edits[position...position], rules) }
    edits.removeAll(keepingCapacity: true)
  }

  /// Adds `form` with all of some changes, which do not overlap and are in order.
  private mutating func addForm(_ changes: ArraySlice<Edit>, _ rules: VariantRules) {
    let start = text.count
    var copied = 0
    for change in changes {
      text.append(contentsOf: form.bytes[copied..<change.range.lowerBound])
      text.append(contentsOf: change.replacement)
      copied = change.range.upperBound
    }
    text.append(contentsOf: form.bytes[copied...])
    let added = start..<text.count
    if variants.contains(where: { isSame($0.bytes, added) }) {
      text.removeLast(added.count)
    } else {
      variants.append((added, rules))
    }
  }

  /// Whether two forms are the same to the scanner as far as spaces and hyphens go.
  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where unified(text[left.lowerBound + offset]) != unified(text[right.lowerBound + offset]) { return false }
    return true
  }

  private func unified(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte }
}
