import Diagnostics
import YAML

/// Reads `context.yaml`.
struct ContextDecoder {
  let file: FileReader

  func context(_ node: Node) -> ContextRules {
    var rules = ContextRules()
    guard let reader = MappingReader(node, as: .context, in: file) else { return rules }
    for pair in reader.pairs("topics") {
      guard let name = file.phrase(pair.key), file.fits(pair.value, .list, key: name.text),
        case .sequence(let cues) = pair.value.content
      else { continue }
      rules.topics.append(Topic(name: name, cues: cues.compactMap(file.phrase)))
    }
    if let names = reader.node("names").flatMap({ MappingReader($0, as: .names, in: file) }) {
      rules.nameEndings = names.phrases("ending")
      rules.nameOpenings = names.phrases("opening")
    }
    return rules
  }
}
