package import Diagnostics

/// Where an entry of the catalogue stands. Small, because every term carries one.
package struct Place: Sendable, Hashable {
  /// Index into `Taxonomy.files`.
  package var file: Int32
  /// From 1.
  package var line: Int32
  /// From 1, in Unicode scalars.
  package var column: Int32
  /// UTF-8 bytes of the file.
  package var bytes: Range<Int32>
}

extension Taxonomy {
  /// The place as a diagnostic wants it.
  package func location(_ place: Place) -> SourceLocation {
    SourceLocation(
      file: files[Int(place.file)].name, line: Int(place.line), column: Int(place.column),
      bytes: Int(place.bytes.lowerBound)..<Int(place.bytes.upperBound))
  }

  /// `weapon/missile/cruise-missile.yaml:8`, relative to the catalogue's folder; of an overlay `acme/tank.yaml:3`, its name before.
  package func reference(_ place: Place) -> String {
    let file = files[Int(place.file)]
    return "\(file.overlay.map { "\($0.name)/" } ?? "")\(file.path):\(place.line)"
  }
}
