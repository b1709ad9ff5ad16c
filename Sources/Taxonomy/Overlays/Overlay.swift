/// A folder of files that is read on top of a catalogue, so that an organisation's own entries need no change of the shipped ones.
///
/// Its files are like a catalogue's, in whatever folders. One with `class:` describes a new class, whose `parent:` is there already. One
/// with `extends: CLASS` adds to a class that is there, and takes out what it names under `without:` (terms, systems by their names,
/// aliases, families by their patterns). `context.yaml` adds cues to topics, topics, parts of names and status cues. Later overlays
/// see what earlier ones have made.
package struct Overlay: Sendable, Hashable {
  /// From 1, in the order in which they are read.
  package var number: Int
  /// The last part of the folder's name, which stands before the paths of its files in tags.
  package var name: String

  package init(number: Int, folder: String) {
    self.number = number
    let last = folder.split(separator: "/").last.map(String.init) ?? ""
    name = last.isEmpty || last == "." || last == ".." ? "overlay" : last
  }
}

/// What a file of an overlay does to a class that is there.
struct ClassExtension: Sendable {
  /// The class's id.
  var extended: Phrase
  /// Forms to take out, before anything is added: so that one may come back in another way.
  var without: [Phrase]
  /// What to add, as a class that has nothing else.
  var addition: WeaponClass
}

/// A form that an overlay has taken out.
package struct SwitchedOffForm: Sendable {
  package enum Kind: Sendable {
    case term, name
    /// The opening words of a family's members.
    case familyOpening
  }

  /// The id of the class that had it.
  package var weaponClass: String
  package var form: String
  package var kind: Kind
  /// Where the overlay says so.
  package var place: Place
}

extension Taxonomy {
  /// Whether a file read after the one of `place` has taken out forms, which may have left what stands at `place` without use.
  package func isFollowedBySwitchOff(_ place: Place) -> Bool {
    switchedOff.contains { $0.place.file > place.file }
  }
}
