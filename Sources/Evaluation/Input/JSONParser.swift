/// A strict parser of RFC 8259 that keeps the place of every value. Recursive descent, at most 512 levels deep; linear.
struct JSONParser {
  private static let deepest = 512

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var depth = 0

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The one value that a range of a file holds, with nothing but white space around it.
  static func parse(_ bytes: [UInt8], in range: Range<Int>) throws(JSONFault) -> JSONNode {
    var parser = JSONParser(bytes, range)
    let node = try parser.value()
    parser.skipSpace()
    guard parser.position == parser.end else { throw parser.fault("something follows the JSON value") }
    return node
  }

  private var next: UInt8? { position < end ? bytes[position] : nil }

  private func fault(_ message: String, at offset: Int? = nil) -> JSONFault {
    if offset == nil, position >= end { return JSONFault(offset: end, message: "the line ends inside a JSON value") }
    return JSONFault(offset: offset ?? position, message: message)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONFault) -> JSONNode {
    skipSpace()
    let start = position
    let value: JSONNode.Value
    switch next {
    case UInt8(ascii: "{"): value = try nested { (parser) throws(JSONFault) in try parser.object() }
    case UInt8(ascii: "["): value = try nested { (parser) throws(JSONFault) in try parser.array() }
    case UInt8(ascii: "\""): value = .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte: value = try number()
    default: value = try literal()
    }
    return JSONNode(value: value, bytes: start..<position)
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONFault) -> JSONNode.Value
  ) throws(JSONFault) -> JSONNode.Value {
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested more than \(Self.deepest) levels deep") }
    position += 1
    skipSpace()
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONFault) -> JSONNode.Value {
    var members: [(name: String, value: JSONNode)] = []
    guard !take("}") else { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("a member's name in quotation marks must stand here") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw fault("a colon must follow the member's name") }
      members.append((name, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or } must stand here") }
    return .object(members)
  }

  private mutating func array() throws(JSONFault) -> JSONNode.Value {
    var elements: [JSONNode] = []
    guard !take("]") else { return .array(elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or ] must stand here") }
    return .array(elements)
  }
}

// MARK: - Scalars

extension JSONParser {
  private mutating func literal() throws(JSONFault) -> JSONNode.Value {
    let words: [(String, JSONNode.Value)] = [("null", .null), ("true", .boolean(true)), ("false", .boolean(false))]
    for (word, value) in words where bytes[position..<end].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault("a JSON value must stand here")
  }

  private mutating func number() throws(JSONFault) -> JSONNode.Value {
    let start = position
    _ = take("-")
    let opensWithZero = next == UInt8(ascii: "0")
    let digits = passDigits()
    var isSound = digits == 1 || digits > 1 && !opensWithZero
    let endOfInteger = position
    if isSound, take(".") { isSound = passDigits() > 0 }
    if isSound, take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isSound = passDigits() > 0
    }
    guard isSound else { throw fault("malformed number", at: start) }
    guard position == endOfInteger, let number = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      return .otherNumber
    }
    return .integer(number)
  }

  private mutating func passDigits() -> Int {
    let start = position
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    return position - start
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = position
    var text: [UInt8] = []
    position += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("a string that is not UTF-8", at: start) }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("a control character in a string must be written as an escape")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault("a string that starts here has no end", at: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    let start = position
    position += 1
    guard let letter = next else { throw fault("") }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"):
      var units = [try codeUnit(from: start)]
      if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") { units.append(try codeUnit(from: start)) }
      guard let decoded = String(validating: units, as: UTF16.self) else { throw fault("half of a surrogate pair", at: start) }
      text += decoded.utf8
    default: throw fault("unknown escape in a string", at: start)
    }
  }

  /// The four hexadecimal digits of an escape that began at `start`.
  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    let digits = bytes[position..<min(position + 4, end)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("\\u must be followed by four hexadecimal digits", at: start) }
    position += 4
    return unit
  }
}
