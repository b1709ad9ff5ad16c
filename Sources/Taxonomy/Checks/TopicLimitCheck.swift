import Diagnostics

/// More groups of cue words than a mention's context can tell apart.
struct TopicLimitCheck: TaxonomyCheck {
  let code = "too-many-topics"
  let explanation =
    "The cues around a mention are kept as bits of one word, so that looking at them costs next to nothing. More topics than bits "
    + "cannot be told apart."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.context.topics.dropFirst(ContextRules.topicLimit).map { topic in
      taxonomy.error(
        code, "topic \(quoted(topic.name.text)) is one too many: at most \(ContextRules.topicLimit) are told apart", at: topic.name.place,
        fix: "merge it with a topic of the same kind")
    }
  }
}
