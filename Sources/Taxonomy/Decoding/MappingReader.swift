import Diagnostics
import YAML

/// Reads one mapping of a catalogue file by its description; what does not fit is reported and left out.
struct MappingReader {
  let place: Place
  private let values: [(key: String, node: Node)]
  /// The marks of the keys that it has.
  private let marks: UInt64
  private let file: FileReader

  /// Reports keys that the description does not know and keys that are missing.
  init?(_ node: Node, as description: EntryDescription, in file: FileReader) {
    guard case .mapping(let pairs) = node.content else {
      file.report(.wrongType(expected: description.shape, subject: description.named, found: node), at: node)
      return nil
    }
    place = file.place(of: node)
    self.file = file
    var values: [(key: String, node: Node)] = []
    var marks: UInt64 = 0
    values.reserveCapacity(pairs.count)
    for index in pairs.indices {
      guard case .scalar(let key) = pairs[index].key.content else { continue }  // The parser has refused such a key.
      guard let known = description.keys.first(where: { $0.name == key.text }) else {
        file.report(.unknownKey(key.text, of: description), at: pairs[index].key)
        continue
      }
      if file.fits(pairs[index].value, known.shape, key: key.text) {
        values.append((key.text, pairs[index].value))
        marks |= Self.mark(key.text)
      }
    }
    for key in description.keys where key.isRequired && !pairs.contains(where: { $0.key.scalarText == key.name }) {
      file.report(.missingKey(key.name, of: description), at: node)
    }
    self.values = values
    self.marks = marks
  }

  func node(_ key: String) -> Node? {
    guard marks & Self.mark(key) != 0 else { return nil }
    return values.first { $0.key == key }?.node
  }

  /// A bit that tells most keys apart, by length and first letter: an entry is asked for many keys and has few.
  private static func mark(_ key: String) -> UInt64 {
    1 << (UInt64(key.utf8.count &* 5 &+ Int(key.utf8.first ?? 0)) & 63)
  }

  func phrase(_ key: String) -> Phrase? {
    node(key).flatMap(file.phrase)
  }

  func text(_ key: String) -> String? {
    node(key)?.scalarText
  }

  /// A scalar or a list of scalars, as a list.
  func phrases(_ key: String) -> [Phrase] {
    node(key).map(file.phrases) ?? []
  }

  func items(_ key: String) -> [Node] {
    guard case .sequence(let items)? = node(key)?.content else { return [] }
    return items
  }

  func pairs(_ key: String) -> [(key: Node, value: Node)] {
    guard case .mapping(let pairs)? = node(key)?.content else { return [] }
    return pairs
  }

  func choice<Choice: RawRepresentable<String>>(_ key: String) -> Choice? {
    text(key).flatMap(Choice.init(rawValue:))
  }

  func evidence() -> Evidence {
    var evidence = Evidence()
    evidence.near = phrases("near")
    evidence.topics = phrases("topics")
    evidence.with = phrases("with")
    evidence.within = choice("within")
    evidence.unless = phrases("unless")
    evidence.unlessTopics = phrases("unless-topics")
    evidence.not = phrases("not")
    return evidence
  }
}
