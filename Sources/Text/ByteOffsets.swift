/// Converts offsets that count bytes, UTF-16 code units or Unicode scalars of one text into byte offsets.
package struct ByteOffsets: Sendable {
  /// For each unit the byte at which it begins, and the text's end; nil where every byte is a unit of its own. The second unit of
  /// a scalar with two UTF-16 units, and the middle of a scalar in UTF-8, are no places: -1.
  private let places: [Int]?
  private let length: Int

  /// Linear in the text, which is valid UTF-8; constant where it is ASCII.
  package init(unit: OffsetUnit, of text: [UInt8]) {
    length = text.count
    guard !text.span.isASCII else {
      places = nil
      return
    }
    var places: [Int] = []
    places.reserveCapacity(text.count + 1)
    for (position, byte) in text.enumerated() {
      let isContinuation = byte & 0xC0 == 0x80
      if !isContinuation {
        places.append(position)
        if unit == .utf16, byte >= 0xF0 { places.append(-1) }
      } else if unit == .utf8 {
        places.append(-1)
      }
    }
    places.append(text.count)
    self.places = places
  }

  /// The byte offset of an offset; nil where it is outside the text or inside a character.
  package func byte(of offset: Int) -> Int? {
    guard let places else { return (0...length).contains(offset) ? offset : nil }
    guard places.indices.contains(offset), places[offset] >= 0 else { return nil }
    return places[offset]
  }

  /// The bytes of a range of offsets, end exclusive; nil where an end is no place of the text or they are in the wrong order.
  package func bytes(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start <= end, let lower = byte(of: start), let upper = byte(of: end) else { return nil }
    return lower..<upper
  }
}
