import Diagnostics

/// The anchors seen so far, each with what it names.
struct AnchorTable {
  /// A finished node and what it costs to put it in another place.
  struct Target {
    var node: Node
    /// The node itself and all below it, aliases written out.
    var nodes: Int
    /// Sequences and mappings within one another, the node itself counted.
    var height: Int
  }

  enum Answer {
    case target(Target)
    /// The anchored node is not finished yet: the alias stands within it.
    case open(NodeLocation)
    case undefined(closest: String?)
  }

  private struct Entry {
    var serial: Int
    var location: NodeLocation
    var target: Target?
  }

  /// A file with more anchors gets no suggestion: comparing each would cost more than it helps.
  private static let fewEnoughToCompare = 1000

  private var entries: [String: Entry] = [:]
  private var lastSerial = 0

  /// Opens an anchor whose node starts here; a name used again names the new node from now on. The number is for `close`.
  mutating func open(_ name: String, at location: NodeLocation) -> Int {
    lastSerial += 1
    entries[name] = Entry(serial: lastSerial, location: location)
    return lastSerial
  }

  /// Ends the node of an anchor, unless its name has been used again within it.
  mutating func close(_ name: String, serial: Int, _ target: Target) {
    if entries[name]?.serial == serial { entries[name]?.target = target }
  }

  func answer(to name: String) -> Answer {
    guard let entry = entries[name] else {
      return .undefined(closest: entries.count <= Self.fewEnoughToCompare ? closestMatch(to: name, in: entries.keys) : nil)
    }
    return entry.target.map(Answer.target) ?? .open(entry.location)
  }
}
