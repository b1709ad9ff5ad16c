/// Marked example text: `[words](class-id)`, nested where a component names its weapon: `[[missile](missile) engines](weapon-engine)`.
struct ExampleMarks {
  /// Why a marked text cannot be read.
  enum Problem: Error {
    case unclosed, noClass, emptyMention
  }

  private(set) var text: [UInt8] = []
  private(set) var mentions: [ExpectedMention] = []

  /// Takes the marks out. A bracket that no mark needs is written `\[` or `\]`. Complexity: one pass.
  init(_ marked: String) throws(Problem) {
    let bytes = Array(marked.utf8)
    var open: [Int] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where position < bytes.count && (bytes[position] == 0x5B || bytes[position] == 0x5D):
        text.append(bytes[position])
        position += 1
      case UInt8(ascii: "["):
        open.append(text.count)
      case UInt8(ascii: "]"):
        guard let start = open.popLast() else { throw .unclosed }
        guard text[start...].contains(where: { $0 > UInt8(ascii: " ") }) else { throw .emptyMention }
        let weaponClass = try Self.classID(in: bytes, at: &position)
        mentions.append(ExpectedMention(span: start..<text.count, weaponClass: weaponClass))
      default: text.append(byte)
      }
    }
    guard open.isEmpty else { throw .unclosed }
    mentions.sort { ($0.span.lowerBound, -$0.span.upperBound) < ($1.span.lowerBound, -$1.span.upperBound) }
  }

  private static func classID(in bytes: [UInt8], at position: inout Int) throws(Problem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "("),
      let close = bytes[position...].firstIndex(of: UInt8(ascii: ")")), close > position + 1
    else { throw .noClass }
    defer { position = close + 1 }
    return String(decoding: bytes[(position + 1)..<close], as: UTF8.self)
  }
}
