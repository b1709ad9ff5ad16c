import Tagging

/// A sentence or a title with its mentions marked where they stand: in their family's colour, or in square brackets where
/// colour is off. Nested mentions are bracketed, or underlined, inside the outer one.
struct MarkedSentence {
  let text: [UInt8]
  let span: Range<Int>
  let tags: [Tag]
  let families: ClassFamilies
  let output: StyledOutput
  /// The look of the words around the mentions.
  var base: [String] = []

  /// Appends the sentence without a line end. n log n in the tags, linear in the text.
  func write(to bytes: inout [UInt8]) {
    var readable = ReadableText()
    var open: [Tag] = []
    var position = span.lowerBound
    output.begin(base, to: &bytes)
    for tag in tags.sorted(by: { ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound) }) {
      close(&open, upTo: tag.span.lowerBound, &position, &readable, to: &bytes)
      copy(upTo: tag.span.lowerBound, &position, &readable, to: &bytes)
      readable.paySpace(to: &bytes)
      open.append(tag)
      if output.colour { restyle(open, to: &bytes) } else { bytes.append(UInt8(ascii: "[")) }
    }
    close(&open, upTo: span.upperBound, &position, &readable, to: &bytes)
    copy(upTo: span.upperBound, &position, &readable, to: &bytes)
    if !base.isEmpty { output.end(to: &bytes) }
  }

  /// Ends the innermost mentions that end at `limit` or before.
  private func close(
    _ open: inout [Tag], upTo limit: Int, _ position: inout Int, _ readable: inout ReadableText, to bytes: inout [UInt8]
  ) {
    while let last = open.last, last.span.upperBound <= limit {
      copy(upTo: last.span.upperBound, &position, &readable, to: &bytes)
      open.removeLast()
      if output.colour { restyle(open, to: &bytes) } else { bytes.append(UInt8(ascii: "]")) }
    }
  }

  private func copy(upTo end: Int, _ position: inout Int, _ readable: inout ReadableText, to bytes: inout [UInt8]) {
    let stop = min(end, span.upperBound)
    guard position < stop else { return }
    readable.append(text[position..<stop], to: &bytes)
    position = stop
  }

  /// Starts the look of the innermost open mention, or of the words around.
  private func restyle(_ open: [Tag], to bytes: inout [UInt8]) {
    output.end(to: &bytes)
    guard let last = open.last else { return output.begin(base, to: &bytes) }
    let underline = open.count > 1 ? ["4"] : []
    output.begin([TerminalStyle.bold, families.style(of: last.weaponClass)] + underline, to: &bytes)
  }
}
