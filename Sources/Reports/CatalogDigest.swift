import Digest
package import Taxonomy

/// The SHA-256 of a catalogue, in lower-case hexadecimal: of every file's path and bytes, each ended by a NUL byte, in the
/// order of the paths; then of the overlays' files, each with a NUL byte and the overlay's name before its path. Two catalogues with the
/// same digest tag alike, and name the same places.
package func catalogDigest(of files: [CatalogFile]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(files.reduce(0) { $0 + $1.source.count + 256 })
  for file in files {
    if let overlay = file.overlay { bytes += [0] + Array("\(overlay.name)/".utf8) }
    bytes += Array(file.path.utf8) + [0]
    bytes += file.source
    bytes.append(0)
  }
  return SHA256.hexadecimal(of: bytes)
}
