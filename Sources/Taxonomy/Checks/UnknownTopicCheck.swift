import Diagnostics

/// Evidence names a group of cue words that `context.yaml` does not have.
struct UnknownTopicCheck: TaxonomyCheck {
  let code = "unknown-topic"
  let explanation =
    "Evidence names a group of cue words that no context file has, so that it supports or forbids nothing."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    guard taxonomy.context.isReadable else { return [] }
    let names = Set(taxonomy.context.topics.map(\.name.text))
    var findings: [Diagnostic] = []
    func check(_ topic: Phrase) {
      if names.contains(topic.text) { return }
      findings.append(
        taxonomy.error(
          code, "no topic is called \(quoted(topic.text))", at: topic.place,
          fix: taxonomy.suggestion(for: topic.text, in: names, otherwise: "add the topic to context.yaml"),
          repair: taxonomy.repair(topic.text, in: names)))
    }
    for weaponClass in taxonomy.classes {
      weaponClass.unlessTopics.forEach(check)
      weaponClass.forEachEvidence { evidence in
        evidence.topics.forEach(check)
        evidence.unlessTopics.forEach(check)
      }
    }
    return findings
  }
}
