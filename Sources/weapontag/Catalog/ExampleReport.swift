import Diagnostics
import Tagging
import Taxonomy

extension ExampleResult {
  /// A failed example with its place, what it misses and what it should not have.
  func report(_ taxonomy: Taxonomy) -> String {
    let bytes = Array(example.text.utf8)
    let location = taxonomy.location(example.place)
    var text = "\(location.file):\(location.line):\(location.column): example fails: \(example.text)\n"
    for mention in missed {
      text += "  not tagged: \(String(decoding: bytes[mention.span], as: UTF8.self))  \(mention.weaponClass)\n"
    }
    for tag in unexpected {
      text += "  unexpected: \(String(decoding: bytes[tag.span], as: UTF8.self))  \(tag.weaponClass)"
      text += "  (\(tag.reasons.joined(separator: "; ")); \(tag.place))\n"
    }
    return text
  }
}
