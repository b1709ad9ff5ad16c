import Diagnostics
import YAML

/// Reads `context.yaml`.
struct ContextDecoder {
  let file: FileReader

  func context(_ node: Node) -> ContextRules {
    var rules = ContextRules()
    guard let reader = MappingReader(node, as: .context, in: file) else { return .unreadable }
    for pair in reader.pairs("topics") {
      guard let name = file.phrase(pair.key), file.fits(pair.value, .texts, key: name.text) else { continue }
      rules.topics.append(Topic(name: name, cues: pair.value.scalars.compactMap(file.phrase)))
    }
    if let names = reader.node("names").flatMap({ MappingReader($0, as: .names, in: file) }) {
      rules.nameEndings = names.phrases("ending")
      rules.nameOpenings = names.phrases("opening")
    }
    return rules
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
