/// Appends the full case folding of UTF-8 text in canonical decomposition: NFD(casefold(NFD(text))), which is equal for two
/// texts where they are a canonical caseless match (The Unicode Standard, section 3.13, definition D145).
///
/// `bytes` must be valid UTF-8 and start at a scalar. ASCII is folded byte by byte.
/// - Complexity: linear, but for runs of combining marks, which are sorted.
package func appendFolded(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
  appendNormalized(bytes, foldingCase: true, to: &out)
}

/// Appends the canonical decomposition (NFD) of UTF-8 text, equal for two texts where they are canonically equivalent.
///
/// `bytes` must be valid UTF-8 and start at a scalar.
package func appendDecomposed(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
  appendNormalized(bytes, foldingCase: false, to: &out)
}

private func appendNormalized(_ bytes: Span<UInt8>, foldingCase: Bool, to out: inout [UInt8]) {
  var marks = CombiningMarks()
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      marks.flush(foldingCase: foldingCase, to: &out)
      index = appendASCII(bytes, from: index, foldingCase: foldingCase, to: &out)
      continue
    }
    let scalar = Unicode.Scalar(utf8: bytes, at: index)
    index += UTF8.width(scalar)
    forEachDecomposed(scalar) { part in
      let combiningClass = canonicalCombiningClass(part)
      if combiningClass == 0 {
        marks.flush(foldingCase: foldingCase, to: &out)
        appendScalar(part, foldingCase: foldingCase, to: &out)
      } else {
        marks.insert(part, combiningClass)
      }
    }
  }
  marks.flush(foldingCase: foldingCase, to: &out)
}

/// Appends the run of ASCII from `start` and returns where it ends.
@inline(__always)
private func appendASCII(_ bytes: Span<UInt8>, from start: Int, foldingCase: Bool, to out: inout [UInt8]) -> Int {
  var index = start
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x80 { break }
    out.append(foldingCase && byte &- 0x41 < 26 ? byte | 0x20 : byte)
    index &+= 1
  }
  return index
}

/// A run of combining marks in canonical order: by combining class, those of one class as they came.
private struct CombiningMarks {
  private var marks: [(scalar: Unicode.Scalar, combiningClass: UInt8)] = []

  mutating func insert(_ scalar: Unicode.Scalar, _ combiningClass: UInt8) {
    var place = marks.count
    while place > 0, marks[place - 1].combiningClass > combiningClass { place -= 1 }
    marks.insert((scalar, combiningClass), at: place)
  }

  mutating func flush(foldingCase: Bool, to out: inout [UInt8]) {
    if marks.isEmpty { return }
    for mark in marks { appendScalar(mark.scalar, foldingCase: foldingCase, to: &out) }
    marks.removeAll(keepingCapacity: true)
  }
}

private func canonicalCombiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
  switch scalar.value {
  case 0..<0x300, 0x370..<0x483, 0x2000..<0x20D0, 0x3100..<0xA66F, 0xAC00..<0xFB1E: 0
  default: scalar.properties.canonicalCombiningClass.rawValue
  }
}

/// Calls `body` with each scalar of the canonical decomposition of `scalar`.
private func forEachDecomposed(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
  if let syllable = HangulSyllable(scalar) {
    body(syllable.leading)
    body(syllable.vowel)
    if let trailing = syllable.trailing { body(trailing) }
  } else if let mapped = ScalarMapping.decomposition.range(of: scalar) {
    for index in mapped { body(ScalarMapping.decomposition.results[index]) }
  } else {
    body(scalar)
  }
}

/// The arithmetic decomposition of a Hangul syllable (The Unicode Standard, section 3.12).
private struct HangulSyllable {
  let leading: Unicode.Scalar
  let vowel: Unicode.Scalar
  let trailing: Unicode.Scalar?

  init?(_ scalar: Unicode.Scalar) {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = scalar.value - 0xAC00
    guard let leading = Unicode.Scalar(0x1100 + index / 588), let vowel = Unicode.Scalar(0x1161 + index % 588 / 28) else { return nil }
    self.leading = leading
    self.vowel = vowel
    trailing = index % 28 == 0 ? nil : Unicode.Scalar(0x11A7 + index % 28)
  }
}

/// Appends a decomposed scalar, folded where asked. No folding yields a combining mark, so the order of marks stands.
private func appendScalar(_ scalar: Unicode.Scalar, foldingCase: Bool, to out: inout [UInt8]) {
  if scalar.value < 0x80 {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    out.append(foldingCase && byte &- 0x41 < 26 ? byte | 0x20 : byte)
  } else if foldingCase, let mapped = ScalarMapping.caseFolding.range(of: scalar) {
    for index in mapped { UTF8.encode(ScalarMapping.caseFolding.results[index]) { out.append($0) } }
  } else {
    UTF8.encode(scalar) { out.append($0) }
  }
}

/// A generated table, decoded on first use: from a scalar to the scalars it is replaced by.
///
/// Pages of 64 scalars hold the number of each scalar's entry, 0 for none; all empty pages are one.
private struct ScalarMapping: Sendable {
  static let decomposition = ScalarMapping(decoding: generatedDecompositions)
  static let caseFolding = ScalarMapping(decoding: generatedCaseFoldings)

  private var pages: [UInt16] = []
  private var entries = [UInt16](repeating: 0, count: 64)
  private var ends: [UInt16] = [0]
  private(set) var results: [Unicode.Scalar] = []

  @inline(__always)
  func range(of scalar: Unicode.Scalar) -> Range<Int>? {
    let page = Int(scalar.value >> 6)
    guard page < pages.count else { return nil }
    let entry = Int(entries[Int(pages[page]) << 6 | Int(scalar.value & 63)])
    return entry == 0 ? nil : Int(ends[entry - 1])..<Int(ends[entry])
  }

  /// Reads what Tools/generate-unicode-tables writes: entries that end with a semicolon, numbers in base 36 with full stops
  /// between: the step from the scalar before, then the scalars of the result. Line breaks mean nothing.
  private init(decoding table: StaticString) {
    var scalar = 0
    var number = 0
    var isFirst = true
    for byte in table.description.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number * 36 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): number = number * 36 + Int(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "."), UInt8(ascii: ";"):
        if isFirst {
          scalar += number
        } else if let result = Unicode.Scalar(UInt32(number)) {
          results.append(result)
        }
        isFirst = byte == UInt8(ascii: ";")
        if isFirst { finishEntry(of: scalar) }
        number = 0
      default: continue
      }
    }
  }

  private mutating func finishEntry(of scalar: Int) {
    let page = scalar >> 6
    while pages.count <= page { pages.append(0) }
    if pages[page] == 0 {
      pages[page] = UInt16(entries.count >> 6)
      entries.append(contentsOf: repeatElement(0, count: 64))
    }
    entries[Int(pages[page]) << 6 | scalar & 63] = UInt16(ends.count)
    ends.append(UInt16(results.count))
  }
}
