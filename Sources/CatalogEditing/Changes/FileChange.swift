/// What an edit does to one file of a catalogue.
package struct FileChange: Sendable, Equatable {
  /// Where the file stands and where it shall stand, both relative to the catalogue's folder or both as the user named them.
  package var path: String
  package var newPath: String
  /// nil for a file that is not there yet.
  package var old: [UInt8]?
  /// nil to take the file away.
  package var new: [UInt8]?

  package init(path: String, newPath: String? = nil, old: [UInt8]?, new: [UInt8]?) {
    self.path = path
    self.newPath = newPath ?? path
    self.old = old
    self.new = new
  }

  package var isMove: Bool { path != newPath }
}
