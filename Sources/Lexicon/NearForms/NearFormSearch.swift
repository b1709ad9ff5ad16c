import Diagnostics
import Taxonomy
import TermScanner

/// All written forms of a vocabulary, looked up by their letters. Made for one question.
struct NearFormSearch {
  private struct Form {
    var entry: Int
    var written: [UInt8]
    /// As the scanner compares it.
    var folded: [UInt8]
  }

  /// The most words that are compared as one form.
  private static let longestStretch = 6
  /// Words of fewer letters are near to too many others.
  private static let shortestWord = 4

  private let lexicon: Lexicon
  private let text: [UInt8]
  private let forms: [Form]
  /// Positions in `forms` by letters and digits alone.
  private let byLetters: [[UInt8]: [Int]]
  /// Stretches of words of the text, the longest first.
  let stretches: [Range<Int>]

  init(_ lexicon: Lexicon, _ text: [UInt8]) {
    self.lexicon = lexicon
    self.text = text
    var forms: [Form] = []
    var byLetters: [[UInt8]: [Int]] = [:]
    for (position, entry) in lexicon.entries.enumerated() where entry.family == nil {
      for variant in variants(of: entry.form.text, kind: lexicon.kind(of: entry)) {
        let folded = canonicalForm(of: variant.form, foldingCase: true)
        byLetters[Self.letters(folded), default: []].append(forms.count)
        forms.append(Form(entry: position, written: variant.form, folded: folded))
      }
    }
    self.forms = forms
    self.byLetters = byLetters
    var words = FormWords()
    words.read(text)
    stretches = (1...Self.longestStretch).reversed().flatMap { count in
      words.words.indices.dropLast(count - 1).map { words.words[$0].lowerBound..<words.words[$0 + count - 1].upperBound }
    }
  }

  /// The form with the same letters, one with the same gaps before others.
  func sameLetters(as stretch: Range<Int>) -> NearForm? {
    let folded = canonicalForm(of: text[stretch], foldingCase: true)
    guard let known = byLetters[Self.letters(folded)] else { return nil }
    guard let position = known.first(where: { forms[$0].folded == folded }) else { return near(known[0], stretch, .gap) }
    let rule = lexicon.letterCase(of: lexicon.entries[forms[position].entry])
    return near(position, stretch, isCaseRight(forms[position].written, stretch, rule) ? .none : .letterCase(rule))
  }

  /// The longest form that a longer word begins or ends with and mostly consists of.
  func part(of stretch: Range<Int>) -> NearForm? {
    let word = canonicalForm(of: text[stretch], foldingCase: true)
    guard !word.contains(UInt8(ascii: " ")) else { return nil }
    let parts = forms.indices.filter { position in
      let form = forms[position].folded
      return form.count >= Self.shortestWord && form.count < word.count && 2 * form.count >= word.count
        && (word.starts(with: form) || word.suffix(form.count).elementsEqual(form))
    }
    return parts.max { forms[$0].folded.count < forms[$1].folded.count }.map { near($0, stretch, .partOfWord) }
  }

  /// Of all forms and stretches the two with the fewest differing letters for their length; of equals the longest stretch, then the
  /// form that sorts first.
  func closest(to stretches: [Range<Int>]) -> NearForm? {
    var best: (ratio: Double, near: NearForm)?
    for stretch in stretches {
      let wanted = scalars(canonicalForm(of: text[stretch], foldingCase: true))
      guard wanted.count >= Self.shortestWord else { continue }
      for (position, form) in forms.enumerated() {
        let bound = min(3, max(wanted.count, form.folded.count) / 3)
        guard abs(wanted.count - form.folded.count) <= bound else { continue }
        let distance = editDistance(wanted, scalars(form.folded))
        let ratio = Double(distance) / Double(wanted.count)
        guard distance <= bound, best.map({ ratio < $0.ratio }) ?? true else { continue }
        best = (ratio, near(position, stretch, .letters(distance)))
      }
    }
    return best?.near
  }

  private func near(_ position: Int, _ stretch: Range<Int>, _ obstacle: NearForm.Obstacle) -> NearForm {
    NearForm(
      words: stretch, entry: forms[position].entry, form: String(decoding: forms[position].written, as: UTF8.self), obstacle: obstacle)
  }

  /// Whether the scanner takes the words' capitals for the form's.
  private func isCaseRight(_ form: [UInt8], _ stretch: Range<Int>, _ rule: MatchCase) -> Bool {
    var builder = ScannerBuilder()
    guard (try? builder.add(form, matchCase: rule, id: 0)) != nil else { return false }
    var matches: [TermMatch] = []
    builder.build().scan(Array(text[stretch]).span, into: &matches)
    return !matches.isEmpty
  }

  private static func letters(_ folded: [UInt8]) -> [UInt8] {
    folded.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }
  }

  private func scalars(_ folded: [UInt8]) -> [Unicode.Scalar] { Array(String(decoding: folded, as: UTF8.self).unicodeScalars) }
}
