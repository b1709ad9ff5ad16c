import Crypto
package import Taxonomy

/// The SHA-256 of a catalogue, in lower-case hexadecimal: of every file's path and bytes, each ended by a NUL byte, in the
/// order of the paths; then of the overlays' files, each with a NUL byte and the overlay's name before its path. Two catalogues with the
/// same digest tag alike, and name the same places.
package func catalogDigest(of files: [CatalogFile]) -> String {
  var hasher = SHA256()
  for file in files {
    if let overlay = file.overlay { hasher.update(data: [0] + Array("\(overlay.name)/".utf8)) }
    hasher.update(data: Array(file.path.utf8) + [0])
    hasher.update(data: file.source)
    hasher.update(data: [0])
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
