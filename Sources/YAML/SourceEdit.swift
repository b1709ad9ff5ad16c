/// Other bytes for a stretch of a file. Edits are how a YAML file is changed: what no edit names, comments among it, stays as it is.
package struct SourceEdit: Sendable, Equatable {
  /// UTF-8 bytes of the file, end exclusive; empty to insert.
  package var bytes: Range<Int>
  package var replacement: [UInt8]

  package init(_ bytes: Range<Int>, _ replacement: [UInt8]) {
    self.bytes = bytes
    self.replacement = replacement
  }

  package init(_ bytes: Range<Int>, _ replacement: String) {
    self.init(bytes, Array(replacement.utf8))
  }

  package static func insertion(_ text: String, at byte: Int) -> SourceEdit {
    SourceEdit(byte..<byte, text)
  }
}

extension [UInt8] {
  /// These bytes with all edits made at once. Of insertions at one place the first given comes first.
  ///
  /// - Parameter range: the stretch that is wanted; all without it. Edits outside of it are passed over.
  /// - Precondition: no two edits overlap, and none reaches over an end of the range.
  ///
  /// Complexity: linear in the bytes, n log n in the edits.
  package func applying(_ edits: [SourceEdit], in range: Range<Int>? = nil) -> [UInt8] {
    let range = range ?? indices
    let inside = edits.filter { $0.bytes.lowerBound >= range.lowerBound && $0.bytes.upperBound <= range.upperBound }
    let ordered = inside.enumerated().sorted { left, right in
      (left.element.bytes.lowerBound, left.element.bytes.upperBound, left.offset)
        < (right.element.bytes.lowerBound, right.element.bytes.upperBound, right.offset)
    }
    var edited: [UInt8] = []
    edited.reserveCapacity(range.count)
    var position = range.lowerBound
    for (_, edit) in ordered {
      precondition(edit.bytes.lowerBound >= position, "edits overlap")
      edited += self[position..<edit.bytes.lowerBound]
      edited += edit.replacement
      position = edit.bytes.upperBound
    }
    return edited + self[position..<range.upperBound]
  }
}
