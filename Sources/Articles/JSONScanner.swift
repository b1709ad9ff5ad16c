internal import Text

/// A strict scanner of JSON (RFC 8259) on bytes: it checks and skips, and builds nothing. The bytes must already be known
/// to be valid UTF-8, and be the same in every call. Time is linear in the bytes; nesting is limited to 512, so the recursion is bounded.
struct JSONScanner {
  /// What a value is, and for a string whether it holds escapes.
  enum Kind: Equatable {
    case string(escaped: Bool)
    case number, object, array, boolean, null
  }

  static let nestingLimit = 512

  /// The next byte to look at.
  private(set) var position = 0
  private var depth = 0
  private let runEnds: PlainRunEnds

  /// A scanner at the start of the bytes in which `runEnds` were found.
  init(_ runEnds: PlainRunEnds) { self.runEnds = runEnds }

  /// Skips one value without the white space around it.
  mutating func value(in bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(escaped: try string(in: bytes))
    case UInt8(ascii: "{"): return try object(in: bytes)
    case UInt8(ascii: "["): return try array(in: bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(in: bytes)
    case UInt8(ascii: "t"): return try literal("true", .boolean, in: bytes)
    case UInt8(ascii: "f"): return try literal("false", .boolean, in: bytes)
    case UInt8(ascii: "n"): return try literal("null", .null, in: bytes)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): throw fault(.unknownLiteral)
    default: throw fault(.unexpectedByte)
    }
  }

  mutating func skipWhiteSpace(in bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// True, and the byte is passed, where `byte` comes next.
  mutating func take(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Skips `"name" :` with the white space after it. Returns the bytes between the quotation marks.
  mutating func fieldName(in bytes: Span<UInt8>) throws(JSONFault) -> (range: Range<Int>, escaped: Bool) {
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw fault(.keyExpected) }
    let start = position + 1
    let escaped = try string(in: bytes)
    let range = start..<position - 1
    skipWhiteSpace(in: bytes)
    guard take(UInt8(ascii: ":"), in: bytes) else { throw missing(.colonExpected, in: bytes) }
    skipWhiteSpace(in: bytes)
    return (range, escaped)
  }

  /// A fault here, or the news that the bytes have ended.
  func missing(_ reason: JSONFault.Reason, in bytes: Span<UInt8>) -> JSONFault {
    fault(position < bytes.count ? reason : .unexpectedEnd)
  }

  private func fault(_ reason: JSONFault.Reason) -> JSONFault { JSONFault(position: position, reason: reason) }
}

// MARK: - Containers

extension JSONScanner {
  /// Enters a container whose bracket comes next; the limit counts the outermost one.
  mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= Self.nestingLimit else { throw fault(.tooDeep) }
    position += 1
  }

  mutating func leave() { depth -= 1 }

  private mutating func object(in bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    try enter()
    skipWhiteSpace(in: bytes)
    if !take(UInt8(ascii: "}"), in: bytes) {
      repeat {
        skipWhiteSpace(in: bytes)
        _ = try fieldName(in: bytes)
        _ = try value(in: bytes)
        skipWhiteSpace(in: bytes)
      } while take(UInt8(ascii: ","), in: bytes)
      guard take(UInt8(ascii: "}"), in: bytes) else { throw missing(.commaOrEndOfObject, in: bytes) }
    }
    leave()
    return .object
  }

  private mutating func array(in bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    try enter()
    skipWhiteSpace(in: bytes)
    if !take(UInt8(ascii: "]"), in: bytes) {
      repeat {
        skipWhiteSpace(in: bytes)
        _ = try value(in: bytes)
        skipWhiteSpace(in: bytes)
      } while take(UInt8(ascii: ","), in: bytes)
      guard take(UInt8(ascii: "]"), in: bytes) else { throw missing(.commaOrEndOfArray, in: bytes) }
    }
    leave()
    return .array
  }
}

// MARK: - Scalars

extension JSONScanner {
  /// Skips a string whose opening mark comes next; true where it holds an escape.
  private mutating func string(in bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    let start = position
    var escaped = false
    position += 1
    while true {
      position = runEnds.next(from: position)
      guard position < bytes.count else { throw JSONFault(position: start, reason: .unterminatedString) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return escaped
      case UInt8(ascii: "\\"):
        escaped = true
        try escape(in: bytes)
      default:
        throw fault(.controlCharacter)
      }
    }
  }

  private mutating func escape(in bytes: Span<UInt8>) throws(JSONFault) {
    guard position + 1 < bytes.count else { throw JSONFault(position: bytes.count, reason: .unexpectedEnd) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      try unicodeEscape(in: bytes)
    default:
      throw fault(.unknownEscape)
    }
  }

  /// `\uXXXX`, or a pair of them that makes one code point beyond the basic plane.
  private mutating func unicodeEscape(in bytes: Span<UInt8>) throws(JSONFault) {
    guard let first = bytes.fourHexadecimals(at: position + 2) else { throw fault(.badHexadecimal) }
    switch first {
    case 0xD800...0xDBFF:
      let next = position + 6
      guard next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u"),
        let second = bytes.fourHexadecimals(at: next + 2), 0xDC00...0xDFFF ~= second
      else { throw fault(.loneSurrogate) }
      position += 12
    case 0xDC00...0xDFFF:
      throw fault(.loneSurrogate)
    default:
      position += 6
    }
  }

  private mutating func number(in bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    let start = position
    _ = take(UInt8(ascii: "-"), in: bytes)
    let leadingZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    let integerDigits = digits(in: bytes)
    var sound = integerDigits == 1 || (integerDigits > 1 && !leadingZero)
    if sound, take(UInt8(ascii: "."), in: bytes) { sound = digits(in: bytes) > 0 }
    if sound, position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take(UInt8(ascii: "+"), in: bytes) { _ = take(UInt8(ascii: "-"), in: bytes) }
      sound = digits(in: bytes) > 0
    }
    guard sound else { throw JSONFault(position: start, reason: .badNumber) }
    return .number
  }

  /// Passes a run of digits; how many there were.
  private mutating func digits(in bytes: Span<UInt8>) -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  private mutating func literal(_ word: String, _ kind: Kind, in bytes: Span<UInt8>) throws(JSONFault) -> Kind {
    let start = position
    for byte in word.utf8 {
      guard take(byte, in: bytes) else { throw JSONFault(position: start, reason: .unknownLiteral) }
    }
    return kind
  }
}

extension Span where Element == UInt8 {
  /// The value of four hexadecimal digits, nil where there are none.
  func fourHexadecimals(at position: Int) -> UInt32? {
    guard position + 4 <= count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = self[position + offset]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}

extension JSONScanner {
  /// True where the bytes are one sound JSON object with nothing but white space around it.
  static func isObject(_ bytes: Span<UInt8>) -> Bool {
    var scanner = JSONScanner(PlainRunEnds(of: bytes))
    scanner.skipWhiteSpace(in: bytes)
    guard let kind = try? scanner.value(in: bytes), kind == .object else { return false }
    scanner.skipWhiteSpace(in: bytes)
    return scanner.position == bytes.count
  }
}
