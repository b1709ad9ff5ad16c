import Diagnostics

/// More groups of cue words than a mention's context can tell apart.
struct TopicLimitCheck: TaxonomyCheck {
  let code = "too-many-topics"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.context.topics.dropFirst(ContextRules.topicLimit).map { topic in
      taxonomy.error(
        code, "topic \(quoted(topic.name.text)) is one too many: at most \(ContextRules.topicLimit) are told apart", at: topic.name.place,
        fix: "merge it with a topic of the same kind")
    }
  }
}
