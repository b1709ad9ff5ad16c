/// Where a name or a phrase was found, seen from the weapon noun or the known system beside it.
package enum Frame: String, Sendable, CaseIterable, Comparable {
  /// `the X-7 missile`
  case beforeNoun = "before noun"
  /// `the Storm-class submarine`
  case ofClass = "of a class"
  /// `the X-7, a new cruise missile`
  case apposition
  /// `a missile called the X-7`
  case naming
  /// `missiles such as the X-7`
  case suchAs = "such as"
  /// `the frigate Storm`
  case behindNoun = "behind noun"
  /// `high-power microwave (HPM)`
  case inBrackets = "in brackets"
  /// `X-7 and S-400`
  case besideSystem = "beside a system"
  /// `HMAS Storm`
  case behindPrefix = "behind a ship's prefix"
  /// A designator in a sentence that has a weapon noun: `The X-7 fell behind the launcher.`
  case sameSentence = "in the sentence"

  package static func < (left: Frame, right: Frame) -> Bool { left.rawValue < right.rawValue }
}

/// What kind of entry a find would be.
package enum FindKind: String, Sendable {
  /// A name: an entry of `systems`.
  case name
  /// A weapon noun with its modifier, or its abbreviation: an entry of `terms`.
  case phrase
}

/// One occurrence of something the catalogue does not know.
struct Sighting: Sendable {
  var text: String
  /// The words whose frequency tells how much a weapon's the find is: a name's own, a phrase's modifier.
  var keyWords: [String]
  var kind: FindKind
  var frame: Frame
  /// Position in `Taxonomy.classes`.
  var weaponClass: Int
  var isDesignator: Bool
  /// Whether marks of quotation stand around it.
  var isQuoted = false

  /// The words of a name, without the points of initials.
  static func keyWords(of name: String) -> [String] {
    name.split(whereSeparator: \.isWhitespace).map { String($0.hasSuffix(".") ? $0.dropLast() : $0) }
  }
}
