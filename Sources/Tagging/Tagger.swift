package import Lexicon
import Taxonomy
import TermScanner
import Text

/// Reads articles against a compiled vocabulary. One value serves all threads; each thread has its own `Workspace`.
package struct Tagger: Sendable {
  package let lexicon: Lexicon
  private let segmenter = SentenceSegmenter()

  private let mechanisms: Set<Mechanism>

  /// - Parameter omitted: what the interpretation does without.
  package init(_ lexicon: Lexicon, without omitted: Set<Mechanism> = []) {
    self.lexicon = lexicon
    mechanisms = Set(Mechanism.allCases).subtracting(omitted)
  }

  /// Tags an article's title and text, each on its own.
  ///
  /// Complexity: linear in the text; the interpretation costs per term match.
  package func tag(_ article: Article, using workspace: inout Workspace) -> TaggedArticle {
    workspace.year = publicationYear(of: article.date)
    let titleTags = article.title.map { title in sentences(of: title, using: &workspace).flatMap(\.tags) } ?? []
    return TaggedArticle(
      article: article, language: guessLanguage(article.text.span), titleTags: titleTags,
      sentences: sentences(of: article.text, using: &workspace))
  }

  /// The sentences of a text with their tags.
  package func sentences(of text: [UInt8], using workspace: inout Workspace) -> [TaggedSentence] {
    scan(text, using: &workspace)
    var tagged: [TaggedSentence] = []
    tagged.reserveCapacity(workspace.sentences.count)
    for (index, sentence) in workspace.sentences.enumerated() {
      tagged.append(TaggedSentence(index: index, span: sentence.start..<sentence.end, tags: []))
    }
    if !workspace.matches.isEmpty { addTags(to: &tagged, of: text, using: workspace) }
    return tagged
  }

  /// Finds the sentences of a text and the terms in it.
  func scan(_ text: [UInt8], using workspace: inout Workspace) {
    workspace.sentences.removeAll(keepingCapacity: true)
    segmenter.segment(text.span, into: &workspace.sentences)
    workspace.matches.removeAll(keepingCapacity: true)
    lexicon.terms.scan(text.span, into: &workspace.matches)
  }

  /// The terms of a text that `scan` has been through, read to their end.
  func interpretation(of text: [UInt8], in workspace: Workspace) -> Interpretation {
    let interpretation = Interpretation(
      lexicon, text: text, sentences: workspace.sentences, candidates: candidates(in: workspace, of: text.span), mechanisms: mechanisms)
    interpretation.interpret()
    return interpretation
  }

  /// Kept apart, as most texts have no matches and need none of what this sets up.
  @inline(never)
  private func addTags(to tagged: inout [TaggedSentence], of text: [UInt8], using workspace: Workspace) {
    let interpretation = interpretation(of: text, in: workspace)
    for candidate in interpretation.acceptedInOrder().map({ interpretation.candidates[$0] }) {
      tagged[candidate.sentence].tags.append(tag(candidate, in: interpretation, year: workspace.year))
    }
  }

  /// The matches as candidates, each in its sentence; a match across a sentence's end is rejected.
  private func candidates(in workspace: Workspace, of text: Span<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(workspace.matches.count)
    var sentence = 0
    for match in workspace.matches {
      var span = Int(match.start)..<Int(match.end)
      while sentence + 1 < workspace.sentences.count, workspace.sentences[sentence + 1].start <= span.lowerBound { sentence += 1 }
      let limit = workspace.sentences[sentence].end
      let form = lexicon.forms[Int(match.id)]
      let entry = lexicon.entries[form.entry]
      if let family = entry.family {
        guard mechanisms.contains(.families) else { continue }
        guard let end = lexicon.families[family].end(in: text, from: span.upperBound, limit: limit) else { continue }
        if isListed(from: span.lowerBound, beyond: span.upperBound, in: candidates) { continue }
        span = span.lowerBound..<end
      }
      if opensWithPoint(entry, before: span.lowerBound, in: text) { span = (span.lowerBound - 1)..<span.upperBound }
      var candidate = Candidate(span: span, sentence: sentence, entry: form.entry, of: entry, rules: form.rules)
      if span.upperBound > limit { candidate.reject(.sentenceEnd) }
      candidates.append(candidate)
    }
    return candidates
  }

  /// Whether the decimal point of a calibre stands before a match, as in the catalogue's form (`.50-caliber machine gun`). The scanner's
  /// matches begin with a word.
  private func opensWithPoint(_ entry: Entry, before start: Int, in text: Span<UInt8>) -> Bool {
    entry.family == nil && entry.form.text.utf8.first == UInt8(ascii: ".") && start > 0 && text[start - 1] == UInt8(ascii: ".")
  }

  /// Whether a form that the catalogue lists stands where a family's member would and goes on beyond the words that all members share:
  /// what is listed is known better. Longer matches come first, so that such a form is a candidate already.
  private func isListed(from start: Int, beyond opening: Int, in candidates: [Candidate]) -> Bool {
    candidates.reversed().prefix { $0.span.lowerBound == start }.contains { $0.member == nil && $0.span.upperBound > opening }
  }

  func tag(_ candidate: Candidate, in interpretation: Interpretation, year: Int?) -> Tag {
    let taxonomy = lexicon.taxonomy
    let entry = lexicon.entries[candidate.entry]
    return Tag(
      weaponClass: taxonomy.classes[candidate.weaponClass].id, mentionClass: taxonomy.classes[candidate.mentionClass].id,
      span: candidate.span, term: entry.form.text, place: taxonomy.reference(entry.form.place),
      system: entry.system.map { taxonomy.classes[entry.weaponClass].systems[$0].name.text }
        ?? candidate.member.map(interpretation.words),
      confidence: interpretation.confidence(of: candidate),
      status: interpretation.status(of: candidate, year: year).map(\.status.rawValue),
      qualifiers: interpretation.qualifiers(of: candidate),
      reasons: interpretation.reasons(of: candidate))
  }
}

extension Interpretation {
  /// The steps from matches to mentions, in order.
  func interpret() {
    rejectFragments()
    rejectForbidden()
    judge()
    chooseAmongOverlaps()
    if mechanisms.contains(.innerModifiers) { joinModifiersAcrossAdjectives() }
    dropHullNumbers()
    if mechanisms.contains(.nounsBesideNames) { joinNamesWithNouns() }
    if mechanisms.contains(.components) { joinComponents() }
    if mechanisms.contains(.coordination) { resolveCoordinations() }
    if mechanisms.contains(.definedNames) { tagDefinedNames() }
    if mechanisms.contains(.shortForms) { resolveShortForms() }
  }
}
