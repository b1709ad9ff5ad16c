internal import Text

/// The contents of JSON string literals that `JSONScanner` has already found sound.
enum JSONString {
  /// The literal's bytes with the escapes replaced, as UTF-8. `body` is the range of the line between the quotation marks, `runEnds` are
  /// those of the line. Plain runs are copied whole. Linear; one allocation.
  static func decoded(_ place: LinePlace, _ body: Range<Int>, escaped: Bool, _ runEnds: PlainRunEnds) -> [UInt8] {
    guard escaped else { return Array(place.buffer[place.absolute(body)]) }
    // No escape is shorter than what it stands for.
    return Array(capacity: body.count) { output in
      output.append(repeating: 0, count: body.count)
      var target = output.mutableSpan
      let length = decode(place.buffer.span.extracting(place.line), body, runEnds, into: &target)
      output.removeLast(body.count - length)
    }
  }

  /// How many bytes have been stored. In a sound literal nothing but an escape ends a plain run.
  private static func decode(
    _ bytes: Span<UInt8>, _ body: Range<Int>, _ runEnds: PlainRunEnds, into target: inout MutableSpan<UInt8>
  ) -> Int {
    var position = body.lowerBound
    var length = 0
    while true {
      let stop = min(runEnds.next(from: position), body.upperBound)
      target.store(bytes, position..<stop, at: &length)
      guard stop < body.upperBound else { return length }
      position = stop + storeEscape(at: stop, of: bytes, to: &target, at: &length)
    }
  }

  /// Stores what the escape at `position` stands for; how many bytes the escape takes up.
  private static func storeEscape(
    at position: Int, of bytes: Span<UInt8>, to target: inout MutableSpan<UInt8>, at length: inout Int
  ) -> Int {
    let literal = bytes[position + 1]
    switch literal {
    case UInt8(ascii: "u"): return storeUnicodeEscape(at: position, of: bytes, to: &target, at: &length)
    case UInt8(ascii: "n"): target[length] = 0x0A
    case UInt8(ascii: "t"): target[length] = 0x09
    case UInt8(ascii: "r"): target[length] = 0x0D
    case UInt8(ascii: "b"): target[length] = 0x08
    case UInt8(ascii: "f"): target[length] = 0x0C
    default: target[length] = literal
    }
    length += 1
    return 2
  }

  private static func storeUnicodeEscape(
    at position: Int, of bytes: Span<UInt8>, to target: inout MutableSpan<UInt8>, at length: inout Int
  ) -> Int {
    var value = bytes.fourHexadecimals(at: position + 2) ?? 0xFFFD
    var size = 6
    if 0xD800...0xDBFF ~= value, let low = bytes.fourHexadecimals(at: position + 8) {
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      size = 12
    }
    for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
      target[length] = byte
      length += 1
    }
    return size
  }
}
