/// How a text's line breaks are to be read, decided once from its first lines.
///
/// - One paragraph a line: every line break ends a sentence. So is text with a blank line between its paragraphs.
/// - Hard-wrapped: most lines would have grown past the widest one had the next line's first word stayed on them, and sentences run on
///   across
///   them. A break is then a space, except at a blank line, before an indented line or a list's item, and after a line that was broken
///   early (a paragraph's last line, a heading).
struct SentenceLineLayout {
  /// The column, in Unicode scalars, at which the text was wrapped; 0 for text that is not.
  private(set) var width = 0

  private static let sampledBytes = 8192
  private static let plausibleWidths = 40...120
  /// The bytes that the widest wrapped line can have.
  private static let longestLine = 4 * plausibleWidths.upperBound

  /// Reads at most the first 8 KB of `text`.
  init(_ text: Span<UInt8>) {
    let widest = Self.widestLine(text)
    guard Self.plausibleWidths.contains(widest) else { return }
    var evidence = Evidence(width: widest)
    var lineStart = 0
    let end = min(text.count, Self.sampledBytes)
    while true {
      let lineEnd = text.firstPosition(of: 0x0A, in: lineStart..<end)
      if lineEnd == end { break }
      evidence.weigh(text, line: lineStart..<lineEnd)
      lineStart = lineEnd + 1
    }
    if evidence.isWrapped { width = widest }
  }

  /// The most columns a line of the sample has, or 0 as soon as too many lines are longer than any wrapped text's.
  private static func widestLine(_ text: Span<UInt8>) -> Int {
    var widest = 0
    var lines = 0
    var long = 0
    var lineStart = 0
    let end = min(text.count, sampledBytes)
    while lineStart < end {
      let lineEnd = text.firstPosition(of: 0x0A, in: lineStart..<end)
      let columns = columns(of: text, lineStart..<lineEnd, besides: widest)
      lines += 1
      if columns > plausibleWidths.upperBound {
        long += 1
        if long > 1 + lines / 8 { return 0 }
      } else if lineEnd < end || end == text.count {
        widest = max(widest, columns)
      }
      lineStart = lineEnd + 1
    }
    return long * 8 <= lines ? widest : 0
  }

  /// How many columns a line has, or a number that tells as much: its bytes where they are too few to be more columns than `widest`, or so
  /// many that they are too many columns.
  private static func columns(of text: Span<UInt8>, _ line: Range<Int>, besides widest: Int) -> Int {
    if line.count <= widest || line.count > longestLine { return line.count }
    let prefix = ScalarCount.scalars(text, line.lowerBound..<min(line.upperBound, line.lowerBound + 128))
    return prefix > plausibleWidths.upperBound ? prefix : ScalarCount.scalars(text, line)
  }

  /// What the breaks between two lines of text tell.
  private struct Evidence {
    let width: Int
    var breaks = 0
    var forced = 0
    var unfinished = 0
    var lowerCase = 0
    var cased = false

    init(width: Int) { self.width = width }

    mutating func weigh(_ text: Span<UInt8>, line: Range<Int>) {
      let end = SentenceCharacters.trimmedEnd(text, from: line.lowerBound, to: line.upperBound)
      let next = SentenceCharacters.skipWhiteSpace(text, from: line.upperBound + 1)
      guard end > line.lowerBound, next < text.count, !SentenceCharacters.isLineBreak(text[next]) else { return }
      breaks += 1
      cased = cased || SentenceCharacters.isLower(text[line.lowerBound + (end - line.lowerBound) / 2])
      guard SentenceLineLayout.isForced(text, line: line.lowerBound..<end, next: next, width: width) else { return }
      forced += 1
      let last = text[end - 1]
      if last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "!") && last != UInt8(ascii: ":") {
        unfinished += 1
      }
      if SentenceCharacters.letterCase(text, at: next) == .lower { lowerCase += 1 }
    }

    var isWrapped: Bool {
      guard forced >= 2, forced * 5 >= breaks * 3, unfinished * 2 >= forced else { return false }
      return cased ? lowerCase * 5 >= forced * 2 : forced >= 3
    }
  }

  /// Whether the word at `next` would have carried `line` past `width` columns (an eighth of it is left for ragged edges).
  private static func isForced(_ text: Span<UInt8>, line: Range<Int>, next: Int, width: Int) -> Bool {
    var columns = 1 + width / 8 + ScalarCount.scalars(text, line)
    var at = next
    while at < text.count && columns <= width && SentenceCharacters.whiteSpace(text, at: at) == 0 {
      columns += text[at] & 0xC0 == 0x80 ? 0 : 1
      at += 1
    }
    return columns > width
  }

  /// Where the text goes on after the line break at `index` if the line from `lineStart` was only wrapped there; otherwise nothing.
  func continuation(_ text: Span<UInt8>, lineStart: Int, breakAt index: Int) -> Int? {
    guard width > 0 else { return nil }
    let nextLine = Self.afterBreak(text, index)
    let next = SentenceCharacters.skipWhiteSpace(text, from: nextLine)
    guard next < text.count, !SentenceCharacters.isLineBreak(text[next]) else { return nil }
    let content = SentenceCharacters.skipWhiteSpace(text, from: lineStart)
    guard next - nextLine <= content - lineStart + 1, !Self.beginsItem(text, at: next) else { return nil }
    let end = SentenceCharacters.trimmedEnd(text, from: content, to: index)
    if SentenceCharacters.letterCase(text, at: next) == .lower { return next }
    return Self.isForced(text, line: lineStart..<max(lineStart, end), next: next, width: width) ? next : nil
  }

  /// The first byte after the line break at `index`; a carriage return and line feed are one.
  static func afterBreak(_ text: Span<UInt8>, _ index: Int) -> Int {
    text[index] == 0x0D && SentenceCharacters.byte(text, index + 1) == 0x0A ? index + 2 : index + 1
  }

  /// Whether a list's item begins at `index`. A single capital and a stop is an initial rather.
  private static func beginsItem(_ text: Span<UInt8>, at index: Int) -> Bool {
    let dash = SentenceCharacters.dash(text, at: index)
    if dash == 1 || text[index] == UInt8(ascii: "*") { return SentenceCharacters.byte(text, index + 1) == 0x20 }
    guard let marker = SentenceListMarker(text, at: index) else { return false }
    return marker.bullet != 0 || marker.value > 0
  }
}
