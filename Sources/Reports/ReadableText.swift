/// News text made fit for a terminal: it stays on one line, and nothing in it can move the cursor or change colours.
struct ReadableText {
  /// White space that has been read and is written as one space before the next character.
  private var owesSpace = false
  private var isAtStart = true

  /// Appends a piece of a text. Runs of white space with a line end or a tab in them become one space, none at the very
  /// start; control characters become U+FFFD. `bytes` are valid UTF-8 and do not split a code point.
  mutating func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == 0x20 || 0x09...0x0D ~= byte {
        owesSpace = !isAtStart
        continue
      }
      paySpace(to: &output)
      if byte == 0xC2, position < bytes.endIndex, 0x80...0x9F ~= bytes[position] {
        output.append(text: "\u{FFFD}")
        position += 1
      } else if byte < 0x20 || byte == 0x7F {
        output.append(text: "\u{FFFD}")
      } else {
        output.append(byte)
      }
    }
  }

  /// Writes the space that is still owed: before a mark that must not swallow it.
  mutating func paySpace(to output: inout [UInt8]) {
    if owesSpace { output.append(UInt8(ascii: " ")) }
    owesSpace = false
    isAtStart = false
  }

  /// A whole text at once.
  static func line(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    var text = ReadableText()
    text.append(bytes, to: &line)
    return line
  }
}
