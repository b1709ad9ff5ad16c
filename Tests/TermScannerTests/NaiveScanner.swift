@testable import TermScanner

/// A term as a test writes it.
struct NaiveTerm: CustomStringConvertible {
  var form: String
  var matchCase: MatchCase = .any
  var id: UInt32 = 0

  var description: String { "\(form.debugDescription) \(matchCase) \(id)" }
}

/// The scanner's oracle: tries every term at every word, with strings and the standard library's own comparison.
struct NaiveScanner {
  let terms: [(term: NaiveTerm, tokens: Tokens)]

  init(_ terms: [NaiveTerm]) {
    self.terms = terms.map { ($0, Tokens($0.form)) }
  }

  func scan(_ text: String) -> [TermMatch] {
    let tokens = Tokens(text)
    var matches: [TermMatch] = []
    for first in tokens.words.indices {
      for (term, form) in terms where Self.matches(form, term.matchCase, tokens, at: first) {
        let last = first + form.words.count - 1
        matches.append(TermMatch(start: Int32(tokens.words[first].start), end: Int32(tokens.words[last].end), id: term.id))
      }
    }
    return matches.sorted { ($0.start, -$0.end, $0.id) < ($1.start, -$1.end, $1.id) }
  }

  private static func matches(_ form: Tokens, _ matchCase: MatchCase, _ text: Tokens, at first: Int) -> Bool {
    guard first + form.words.count <= text.words.count else { return false }
    for index in form.words.indices {
      let (wanted, found) = (form.words[index], text.words[first + index])
      if index > 0, !gapsMatch(form.gaps[index - 1], text.gaps[first + index - 1]) { return false }
      if matchCase == .exact ? wanted.text != found.text : wanted.folded != found.folded { return false }
      if matchCase == .name, wanted.isCapital, !found.isCapital { return false }
    }
    return true
  }

  private static func gapsMatch(_ wanted: String, _ found: String) -> Bool {
    isJoiner(wanted) ? isJoiner(found) : !isJoiner(found) && plain(wanted) == plain(found)
  }

  private static let spaces = Set(
    " \t\u{A0}\u{202F}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}".unicodeScalars)

  private static func isJoiner(_ gap: String) -> Bool {
    let scalars = Array(gap.unicodeScalars)
    if scalars.allSatisfy({ spaces.contains($0) || $0 == "\n" }) { return scalars.count { $0 == "\n" } <= 1 }
    return "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}".unicodeScalars.contains(scalars[0])
      && (scalars.count == 1 || scalars.dropFirst() == ["\n"])
  }

  private static func plain(_ gap: String) -> String {
    var result = ""
    for run in gap.unicodeScalars.chunked(by: { (spaces.contains($0) || $0 == "\n") == (spaces.contains($1) || $1 == "\n") }) {
      if spaces.contains(run[0]) || run[0] == "\n" {
        result += run.count { $0 == "\n" } > 1 ? "\n\n" : " "
        continue
      }
      for scalar in run {
        switch scalar {
        case "'", "`", "’", "‘", "\u{2BC}": result += "'"
        case "\"", "“", "”", "„", "‟", "«", "»": result += "\""
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "\u{2212}": result += "-"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

/// The words of a text and the gaps between them; what stands before the first word and after the last is dropped.
struct Tokens {
  struct Word {
    var text: String
    /// For the alphabets of the tests, lower-casing the upper case of the lower case folds (the capital sharp S needs all three), and `==` does the rest.
    var folded: String
    var isCapital: Bool
    var start: Int
    var end: Int
  }

  var words: [Word] = []
  /// Line breaks in them are all line feeds.
  var gaps: [String] = []

  init(_ text: String) {
    var offset = 0
    let runs = text.unicodeScalars.chunked { Self.isWord($0) == Self.isWord($1) }
    for run in runs {
      let string = String(String.UnicodeScalarView(run))
      let end = offset + string.utf8.count
      if Self.isWord(run[0]) {
        let lower = run.map(\.properties.lowercaseMapping).joined()
        let upper = lower.unicodeScalars.map(\.properties.uppercaseMapping).joined()
        let folded = upper.unicodeScalars.map(\.properties.lowercaseMapping).joined()
        let isCapital = run[0].properties.isUppercase || run[0] == "\u{1C5}"
        words.append(Word(text: string, folded: folded, isCapital: isCapital, start: offset, end: end))
      } else if !words.isEmpty {
        gaps.append(string.replacing("\r\n", with: "\n"))
      }
      offset = end
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if scalar == "\u{2BC}" { return false }
    if properties.isAlphabetic || properties.isJoinControl || scalar == "_" || scalar == "\u{203F}" { return true }
    return [.nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber].contains(properties.generalCategory)
  }
}

extension Sequence {
  /// Splits into runs whose neighbours belong together.
  func chunked(by belongs: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, belongs(last, element) { runs[runs.count - 1].append(element) } else { runs.append([element]) }
    }
    return runs
  }
}

func compile(_ terms: [NaiveTerm]) throws -> Scanner {
  var builder = ScannerBuilder()
  for term in terms { try builder.add(term.form.utf8, matchCase: term.matchCase, id: term.id) }
  return builder.build()
}

extension Scanner {
  func matches(in text: String) -> [TermMatch] {
    var matches: [TermMatch] = []
    scan(Array(text.utf8).span, into: &matches)
    return matches
  }
}
