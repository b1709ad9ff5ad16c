import Lexicon
import Taxonomy
import Text

/// Strong terms tag where they stand; weak ones need evidence in the sentence, the paragraph or the article.
extension Interpretation {
  func judge() {
    acceptStrong()
    if mechanisms.contains(.cues) {
      for index in candidates.indices where candidates[index].verdict == .open { acceptByCue(index) }
    }
    if mechanisms.contains(.nounsBesideNames) { acceptNamesBesideNouns() }
    if mechanisms.contains(.components) { acceptComponentsBehindWeapons() }
    chooseAmongOverlaps()  // What a longer mention takes in speaks for nothing.
    if mechanisms.contains(.mentions) { acceptByMentions() }
    if mechanisms.contains(.shortForms) { acceptWordsForKnownWeapons() }
    for index in candidates.indices where candidates[index].verdict == .open { acceptOtherwise(index) }
    for index in candidates.indices where candidates[index].verdict == .open { candidates[index].reject(.unsupported) }
  }

  private func acceptStrong() {
    for index in candidates.indices where candidates[index].verdict == .open {
      let candidate = candidates[index]
      guard entry(candidate).isStrong, !isShoutedAcronym(candidate) else { continue }
      candidates[index].accept(.strong)
      candidates[index].supports = true
    }
  }

  /// A short acronym in a sentence of capitals may be any word.
  private func isShoutedAcronym(_ candidate: Candidate) -> Bool {
    let length = candidate.span.count
    guard length <= 4, entry(candidate).form.text.utf8.allSatisfy(\.isUpperLetter) else { return false }
    return isShouted(candidate.sentence)
  }

  /// Cue words and topics in the sentence, or as far as the catalogue lets them stand.
  private func acceptByCue(_ index: Int) {
    let candidate = candidates[index]
    guard let evidence = evidence(candidate) else { return }
    for sentence in sentencesInReach(evidence.within ?? .sentence, of: candidate.sentence) {
      let context = context(of: sentence)
      guard
        let hit = context.cue(among: evidence.cues, beside: candidate.span, in: text)
          ?? context.cue(ofTopics: evidence.topics, beside: candidate.span, in: text)
      else { continue }
      candidates[index].accept(.cue(span: hit.span, phrase: hit.phrase))
      candidates[index].supports = true
      return
    }
  }

  func sentencesInReach(_ reach: EvidenceReach, of sentence: Int) -> Range<Int> {
    switch reach {
    case .sentence: return sentence..<(sentence + 1)
    case .article: return 0..<sentences.count
    case .paragraph:
      let paragraph = sentences[sentence].paragraph
      var first = sentence
      var last = sentence
      while first > 0, sentences[first - 1].paragraph == paragraph { first -= 1 }
      while last + 1 < sentences.count, sentences[last + 1].paragraph == paragraph { last += 1 }
      return first..<(last + 1)
    }
  }

  /// A mention elsewhere that supports: of a class the entry waits for, or of its own branch.
  private func acceptByMentions() {
    let open = candidates.indices.filter { candidates[$0].verdict == .open }
    guard !open.isEmpty else { return }
    let index = SupportIndex(candidates, taxonomy)
    for weak in open { acceptByMention(weak, index) }
  }

  private func acceptByMention(_ index: Int, _ support: SupportIndex) {
    let candidate = candidates[index]
    let evidence = evidence(candidate)
    let ofBranch = evidence?.isOfBranch ?? true
    guard ofBranch || evidence?.classes.isEmpty == false else { return }
    let wanted = ofBranch ? [taxonomy.branch(of: candidate.weaponClass)] : evidence?.classes ?? []
    for reach in [EvidenceReach.sentence, .paragraph, .article] {
      let sentences = sentencesInReach(reach, of: candidate.sentence)
      if let supporter = support.supporter(of: candidate, among: wanted, in: sentences, candidates) {
        candidates[index].accept(.mention(span: candidates[supporter].span, reach: reach))
        return
      }
      if reach == evidence?.within { return }
    }
  }

  private func acceptOtherwise(_ index: Int) {
    let candidate = candidates[index]
    guard let otherwise = evidence(candidate)?.otherwise else { return }
    if let rival = candidates.firstIndex(where: { $0.span == candidate.span && $0.verdict == .accepted }) {
      candidates[index].reject(.overlap(rival))
      return
    }
    candidates[index].name(otherwise)
    if let ban = ban(on: candidates[index]) {
      candidates[index].reject(ban)
    } else {
      candidates[index].accept(.otherwise(weaponClass: otherwise))
    }
  }

  /// `Patriot missile`, `Javelin launcher`: a noun of its own kind beside a weak name says what the name is. A word for weapons of
  /// any kind says too little (`bear arms`).
  private func acceptNamesBesideNouns() {
    for index in candidates.indices where candidates[index].verdict == .open && candidates[index].isSystem {
      let name = candidates[index]
      guard
        let noun = candidates[neighbours(of: index)].first(where: { noun in
          noun.verdict != .rejected && !noun.isSystem && adjoin(name, noun) && !isRoot(noun.weaponClass)
            && isNoun(noun.weaponClass, of: name.weaponClass)
        })
      else { continue }
      candidates[index].accept(.noun(span: noun.span))
      candidates[index].supports = true
    }
  }
}
