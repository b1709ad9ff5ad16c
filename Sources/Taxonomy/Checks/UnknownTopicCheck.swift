import Diagnostics

/// Evidence names a group of cue words that `context.yaml` does not have.
struct UnknownTopicCheck: TaxonomyCheck {
  let code = "unknown-topic"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let names = taxonomy.context.topics.map(\.name.text)
    return taxonomy.classes.flatMap { weaponClass in
      let evidence = weaponClass.terms.map(\.evidence) + weaponClass.systems.map(\.evidence)
      return weaponClass.unlessTopics + evidence.flatMap { $0.topics + $0.unlessTopics }
    }.filter { !names.contains($0.text) }.map { topic in
      taxonomy.error(
        code, "no topic is called '\(topic.text)'", at: topic.place,
        fix: taxonomy.suggestion(for: topic.text, in: names, otherwise: "add the topic to context.yaml"))
    }
  }
}
