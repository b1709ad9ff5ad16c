import Diagnostics
import YAML

/// Reads `context.yaml`.
struct ContextDecoder {
  let file: FileReader

  /// - Parameter description: the catalogue's own context, or an overlay's.
  func context(_ node: Node, as description: EntryDescription) -> ContextRules {
    var rules = ContextRules()
    guard let reader = MappingReader(node, as: description, in: file) else { return .unreadable }
    for pair in reader.pairs("topics") {
      guard let name = file.phrase(pair.key), file.fits(pair.value, .texts, key: name.text) else { continue }
      rules.topics.append(Topic(name: name, cues: file.phrases(pair.value)))
    }
    if let names = reader.node("names").flatMap({ MappingReader($0, as: .names, in: file) }) {
      rules.nameEndings = names.phrases("ending")
      rules.nameOpenings = names.phrases("opening")
      rules.otherNames = names.phrases("other")
    }
    rules.status = reader.items("status").compactMap(statusCues)
    if let references = reader.node("references").flatMap({ MappingReader($0, as: .references, in: file) }) {
      rules.references = self.references(references)
    }
    return rules
  }

  private func references(_ reader: MappingReader) -> ReferenceRules {
    var rules = ReferenceRules()
    rules.words = ReferenceRole.allCases.map { ($0, reader.phrases($0.rawValue)) }
    rules.individuals = reader.phrases("individuals")
    rules.namesakes = groups(reader, "namesakes").map { [$0] + $1 }
    rules.unfit = groups(reader, "unfit").map { ($0, $1) }
    return rules
  }

  /// The lists of a mapping, by their keys.
  private func groups(_ reader: MappingReader, _ key: String) -> [(Phrase, [Phrase])] {
    reader.pairs(key).compactMap { pair in
      guard let name = file.phrase(pair.key), file.fits(pair.value, .texts, key: name.text) else { return nil }
      return (name, file.phrases(pair.value))
    }
  }

  /// Cues that work alike; nil where what they do cannot be told.
  private func statusCues(_ node: Node) -> StatusCues? {
    guard let reader = MappingReader(node, as: .statusCue, in: file), let effect = reader.text("status").flatMap(StatusEffect.init)
    else { return nil }
    var rule = StatusRule(effect: effect, direction: reader.choice("direction") ?? .before)
    rule.reach = reader.text("reach").flatMap { Int($0) }
    return StatusCues(phrases: reader.phrases("cue"), rule: rule)
  }
}

extension ContextRules {
  /// What stands for a file of context rules that cannot be read.
  static var unreadable: ContextRules {
    var rules = ContextRules()
    rules.isReadable = false
    return rules
  }
}
