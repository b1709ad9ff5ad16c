extension Tagger {
  /// Every term match of an article's text with what became of it, accepted or rejected, in the order of the text; modifiers of a
  /// shared head stand at the end. It is the run that gives the tags, read out in full.
  ///
  /// Complexity: that of tagging, and the context phrases of its sentence for each candidate.
  package func candidates(of article: Article, using workspace: inout Workspace) -> [DecidedCandidate] {
    workspace.year = publicationYear(of: article.date)
    scan(article.text, using: &workspace)
    guard !workspace.matches.isEmpty else { return [] }
    let interpretation = interpretation(of: article.text, in: workspace)
    return interpretation.candidates.map { candidate in
      let isAccepted = candidate.verdict == .accepted
      return DecidedCandidate(
        candidate, in: interpretation,
        tag: isAccepted ? tag(candidate, in: interpretation, year: workspace.year) : nil,
        status: isAccepted ? interpretation.status(of: candidate, year: workspace.year) : [])
    }
  }
}
