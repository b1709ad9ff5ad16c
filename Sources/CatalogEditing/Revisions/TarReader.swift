/// A plain file of a tar archive.
struct TarFile: Equatable {
  var path: String
  var bytes: [UInt8]
}

/// An archive that ends too early, or is none.
struct TarProblem: Error {}

/// The plain files of an archive in the ustar format of POSIX.1, in its order; folders and links are passed over. A path that is too long
/// for a header is taken from the extended header before it.
///
/// Complexity: linear in the archive.
func readTar(_ archive: [UInt8]) throws(TarProblem) -> [TarFile] {
  var files: [TarFile] = []
  var position = 0
  var longPath: String?
  while position < archive.count {
    guard archive.count - position >= blockSize else { throw TarProblem() }
    let header = archive[position..<position + blockSize]
    if header.allSatisfy({ $0 == 0 }) { return files }
    let size = try octal(header.field(124, 12))
    position += blockSize
    guard size <= archive.count - position else { throw TarProblem() }
    let contents = archive[position..<position + size]
    switch header.field(156, 1).first {
    case UInt8(ascii: "x"): longPath = try path(inExtendedHeader: contents)
    case UInt8(ascii: "0"), 0:
      files.append(TarFile(path: longPath ?? path(in: header), bytes: Array(contents)))
      longPath = nil
    case UInt8(ascii: "g"): break
    default: longPath = nil
    }
    position += (size + blockSize - 1) / blockSize * blockSize
  }
  throw TarProblem()  // The blocks of zeros that end an archive are missing.
}

private let blockSize = 512

private func path(in header: ArraySlice<UInt8>) -> String {
  let (prefix, name) = (text(header.field(345, 155)), text(header.field(0, 100)))
  return prefix.isEmpty ? name : "\(prefix)/\(name)"
}

/// Records of the form `LENGTH KEY=VALUE` and a line feed; the length counts the whole record.
private func path(inExtendedHeader records: ArraySlice<UInt8>) throws(TarProblem) -> String? {
  var rest = records
  while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
    guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex, length <= rest.count
    else { throw TarProblem() }
    let record = rest[(space + 1)..<(rest.startIndex + length)]
    if record.starts(with: "path=".utf8) { return String(decoding: record.dropFirst(5).dropLast(), as: UTF8.self) }
    rest = rest.dropFirst(length)
  }
  return nil
}

private func text(_ field: ArraySlice<UInt8>) -> String {
  String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
}

private func octal(_ field: ArraySlice<UInt8>) throws(TarProblem) -> Int {
  guard let value = Int(text(field).filter { $0 != " " }, radix: 8), value >= 0 else { throw TarProblem() }
  return value
}

extension ArraySlice<UInt8> {
  /// A field of a header by its place and its length.
  fileprivate func field(_ offset: Int, _ length: Int) -> ArraySlice<UInt8> {
    self[(startIndex + offset)..<(startIndex + offset + length)]
  }
}
