/// What the offsets into a text count.
package enum OffsetUnit: Sendable {
  /// Bytes of the text's UTF-8.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and .NET count.
  case utf16
  /// Unicode scalars, as Python counts.
  case codepoint
}

/// Converts byte offsets of one text to another unit, counting on from the last offset asked for.
///
/// Ascending offsets cost one pass over the text in all; a smaller one counts back from the last. An offset inside a character
/// counts as the one after it.
package struct OffsetCursor: Sendable {
  private let unit: OffsetUnit
  private var byte = 0
  private var count = 0

  /// A cursor at the start of `text`. In ASCII all units count alike, so that nothing will have to be counted. Linear.
  package init(unit: OffsetUnit, of text: Span<UInt8>) { self.unit = text.isASCII ? .utf8 : unit }

  /// The offset in the cursor's unit of the byte offset `byte`, which is taken as within `text`. Every call must be given the same text.
  package mutating func offset(of byte: Int, in text: Span<UInt8>) -> Int {
    if unit == .utf8 { return byte }
    let target = max(0, min(byte, text.count))
    if target >= self.byte {
      count += units(text, self.byte..<target)
    } else if target < self.byte - target {
      count = units(text, 0..<target)
    } else {
      count -= units(text, target..<min(self.byte, text.count))
    }
    self.byte = target
    return count
  }

  private func units(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    unit == .utf16 ? ScalarCount.utf16Units(text, range) : ScalarCount.scalars(text, range)
  }
}

/// Counts the characters that begin in a range of bytes, a block of bytes at a time.
enum ScalarCount {
  /// The Unicode scalars whose first byte lies in `range`: its bytes but the continuation bytes.
  static func scalars(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.count - text.count(in: range) { ByteMask.continuations(in: $0, at: $1) }
  }

  /// The UTF-16 code units of the scalars whose first byte lies in `range`: one a scalar, two for those of four bytes.
  static func utf16Units(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    scalars(text, range) + text.count(in: range) { ByteMask.fourByteLeads(in: $0, at: $1) }
  }
}
