package import Taxonomy

/// Rewrites class ids that the catalogue has given up to those that have taken their place, in tagged articles and in gold as
/// `evaluate` reads them. All other bytes stay as they are.
package struct ClassMigration: Sendable {
  /// For each former id the living one.
  private let living: [String: String]
  /// Ids that were rewritten.
  package private(set) var rewritten = 0

  package init(_ taxonomy: Taxonomy) {
    living = taxonomy.formerPositions.mapValues { taxonomy.classes[$0].id }
  }

  /// A line with its class ids rewritten: `class` and `mention_class` of the tags in `title_tags` and `sentences`, and the classes of
  /// `mentions`. Blank lines, and JSON that is neither, are left as they are.
  ///
  /// - Throws: where the line is no JSON; the offset counts the line's bytes.
  ///
  /// Complexity: linear in the line.
  package mutating func migrated(_ line: [UInt8]) throws(LineFault) -> [UInt8] {
    guard line.contains(where: { $0 > 0x20 }) else { return line }
    var start = 0
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    let article: JSONNode
    do throws(JSONFault) {
      article = try JSONParser.parse(line, in: start..<line.count)
    } catch {
      throw LineFault(offset: error.offset, message: error.message)
    }
    var places: [(bytes: Range<Int>, id: String)] = []
    for tag in tags(of: article) {
      note(tag["class"], &places)
      note(tag["mention_class"], &places)
    }
    for mention in article["mentions"]?.array ?? [] {
      let fields = mention.array ?? []
      for field in fields.dropFirst(2) {
        note(field, &places)
        for alternative in field.array ?? [] { note(alternative, &places) }
      }
    }
    return places.isEmpty ? line : spliced(line, places)
  }

  /// Why a line cannot be read.
  package struct LineFault: Error, Sendable {
    package var offset: Int
    package var message: String
  }

  private func tags(of article: JSONNode) -> [JSONNode] {
    var tags = article["title_tags"]?.array ?? []
    for sentence in article["sentences"]?.array ?? [] { tags += sentence["tags"]?.array ?? [] }
    return tags
  }

  private func note(_ node: JSONNode?, _ places: inout [(bytes: Range<Int>, id: String)]) {
    guard let node, let old = node.string, let new = living[old] else { return }
    places.append((node.bytes, new))
  }

  private mutating func spliced(_ line: [UInt8], _ places: [(bytes: Range<Int>, id: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for place in places.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      result += line[position..<place.bytes.lowerBound]
      // Ids are words and hyphens: nothing in them needs an escape.
      result += Array("\"\(place.id)\"".utf8)
      position = place.bytes.upperBound
    }
    rewritten += places.count
    return result + line[position...]
  }
}
