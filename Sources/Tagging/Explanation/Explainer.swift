import Lexicon
import Taxonomy
import Text

/// Puts into words what a run of the pipeline has decided. Decides nothing itself.
struct Explainer {
  let lexicon: Lexicon
  let text: [UInt8]
  let candidates: [DecidedCandidate]

  var taxonomy: Taxonomy { lexicon.taxonomy }

  func explanation(of candidate: DecidedCandidate) -> CandidateExplanation {
    let entry = lexicon.entries[candidate.entry]
    let system = entry.system.map { taxonomy.classes[entry.weaponClass].systems[$0].name.text }
    let written = candidate.sharedHead == nil ? text[candidate.match] : []
    return CandidateExplanation(
      match: candidate.match, span: candidate.span, term: entry.form.text, place: taxonomy.reference(entry.form.place),
      system: system ?? (candidate.isFamilyMember ? String(decoding: written, as: UTF8.self) : nil), isWeak: !entry.isStrong,
      writing: lexicon.writingRules(from: entry, to: written, by: candidate.rules)
        ?? candidate.rules.names + ["put together from words apart"],
      weaponClass: taxonomy.classes[candidate.weaponClass].id, tag: candidate.tag, reasonsFor: reasonsFor(candidate),
      reasonsAgainst: reasonsAgainst(candidate), steps: candidate.steps, antecedent: antecedent(of: candidate), status: candidate.status,
      confidence: candidate.confidence, confidenceParts: candidate.confidenceParts)
  }

  private func antecedent(of candidate: DecidedCandidate) -> CandidateExplanation.Antecedent? {
    candidate.antecedent.map { position in
      let named = candidates[position]
      return .init(span: named.span, weaponClass: taxonomy.classes[named.weaponClass].id, sentence: named.sentence)
    }
  }

  /// A stretch of the text in quotation marks.
  func quoted(_ span: Range<Int>) -> String { "'\(String(decoding: text[span], as: UTF8.self))'" }
}

// MARK: - For

extension Explainer {
  private func reasonsFor(_ candidate: DecidedCandidate) -> [ExplainedReason] {
    let reasons = candidate.support.map { [support($0, of: candidate)] } ?? []
    return reasons + furtherReasons(candidate, isFor: true, than: reasons)
  }

  private func support(_ support: Support, of candidate: DecidedCandidate) -> ExplainedReason {
    switch support {
    case .strong:
      let isSystem = lexicon.entries[candidate.entry].isName
      return ExplainedReason(
        rule: "strong", decided: true, text: isSystem ? "the name of a system" : "a strong term, which tags wherever it stands")
    case .cue(let span, let phrase):
      let role = candidate.clues.first { $0.span == span && $0.role.isFor }?.role ?? .near
      return reason(Clue(role: role, span: span, phrase: phrase, sentence: candidate.sentence), of: candidate, decided: true)
    case .mention(let span, let reach):
      return ExplainedReason(
        rule: "mention", decided: true, text: "\(quoted(span)), a mention of a fitting class in the \(reach.rawValue)", span: span)
    case .noun(let span):
      return ExplainedReason(rule: "noun-beside", decided: true, text: "\(quoted(span)), a noun of its kind beside the name", span: span)
    case .weapon(let span):
      return ExplainedReason(rule: "weapon-before", decided: true, text: "\(quoted(span)), the weapon it is a part of", span: span)
    case .head(let span):
      return ExplainedReason(rule: "shared-head", decided: true, text: "shares the last words of \(quoted(span))", span: span)
    case .definition(let span, let sentence, let isAbbreviation):
      let place = sentence.map { "in sentence \($0)" } ?? "here"
      return ExplainedReason(
        rule: "definition", decided: true,
        text: "\(isAbbreviation ? "an abbreviation" : "a name") that the article gives to \(quoted(span)) \(place)", span: span)
    case .otherwise(let weaponClass):
      return ExplainedReason(
        rule: "otherwise", decided: true,
        text: "nothing else: without evidence the catalogue reads it as \(taxonomy.classes[weaponClass].id)")
    }
  }

  /// The phrases that spoke besides, each once.
  private func furtherReasons(_ candidate: DecidedCandidate, isFor: Bool, than known: [ExplainedReason]) -> [ExplainedReason] {
    var spoken = candidate.clues.filter { clue in known.contains { $0.span == clue.span } }.map(\.phrase)
    return candidate.clues.filter { $0.role.isFor == isFor }.compactMap { clue in
      guard !spoken.contains(clue.phrase) else { return nil }
      spoken.append(clue.phrase)
      return reason(clue, of: candidate, decided: false)
    }
  }

  /// What a context phrase says, and where the catalogue has it.
  private func reason(_ clue: Clue, of candidate: DecidedCandidate, decided: Bool) -> ExplainedReason {
    let origin = origin(of: clue, for: candidate)
    let words = quoted(clue.span)
    let text =
      switch clue.role {
      case .near: "\(words), a cue of the term"
      case .topic: "\(words), a cue of the topic \(origin?.topic ?? "")"
      case .unless: "\(words), a word that forbids it in the sentence"
      case .unlessTopic: "\(words), of the topic \(origin?.topic ?? ""), which forbids it in the sentence"
      case .notPhrase: "\(words), a phrase that is no mention"
      }
    return ExplainedReason(
      rule: clue.role.key, decided: decided, text: text, span: clue.span, place: origin.map { taxonomy.reference($0.phrase.place) })
  }
}

// MARK: - Against

extension Explainer {
  private func reasonsAgainst(_ candidate: DecidedCandidate) -> [ExplainedReason] {
    let reasons = candidate.rejection.map { [rejection($0, of: candidate)] } ?? []
    return reasons + furtherReasons(candidate, isFor: false, than: reasons)
  }

  private func rejection(_ rejection: Rejection, of candidate: DecidedCandidate) -> ExplainedReason {
    func reason(_ rule: String, _ text: String, _ span: Range<Int>? = nil, at place: String? = nil) -> ExplainedReason {
      ExplainedReason(rule: rule, decided: true, text: text, span: span, place: place)
    }
    func reason(_ rule: String, _ other: Int, _ text: String) -> ExplainedReason {
      let place = taxonomy.reference(lexicon.entries[candidates[other].entry].form.place)
      return reason(rule, "\(quoted(candidates[other].span))\(text)", candidates[other].span, at: place)
    }
    switch rejection {
    case .sentenceEnd: return reason("sentence-end", "a sentence ends within it")
    case .cutNumber: return reason("cut-number", "cut out of a longer number, or put together over an apostrophe")
    case .address: return reason("address", "inside a web or mail address")
    case .notPhrase(let span, let phrase): return self.reason(clue(.notPhrase, span, phrase, candidate), of: candidate, decided: true)
    case .unless(let span, let phrase):
      let role = candidate.clues.first { $0.span == span && !$0.role.isFor }?.role ?? .unless
      return self.reason(clue(role, span, phrase, candidate), of: candidate, decided: true)
    case .properName(let span, let phrase):
      return reason(
        "proper-name", "\(quoted(span)) makes a proper name of the words around it", span, at: placeOfNameWord(phrase))
    case .unsupported: return reason("unsupported", need(of: candidate))
    case .overlap(let rival):
      return reason(
        "overlap", rival, candidates[rival].span == candidate.span ? " is a finer or surer reading of the words" : " takes in its words")
    case .joined(let whole): return reason("joined", whole, " has its words as a part")
    case .hullNumber(let ship): return reason("hull-number", ship, " is the ship whose hull code it is")
    case .modifier(let whole): return reason("modifier", whole, " is the modifier of a head further on")
    }
  }

  private func clue(_ role: Clue.Role, _ span: Range<Int>, _ phrase: Int, _ candidate: DecidedCandidate) -> Clue {
    Clue(role: role, span: span, phrase: phrase, sentence: candidate.sentence)
  }

  /// What a weak term waits for.
  private func need(of candidate: DecidedCandidate) -> String {
    let entry = lexicon.entries[candidate.entry]
    if entry.isStrong { return "a short acronym in a sentence of capitals, and nothing speaks for it" }
    let evidence = lexicon.evidenceSource(of: entry)
    let cues = "in the \((evidence.within ?? .sentence).rawValue)"
    let mentions = "in the \((evidence.within ?? .article).rawValue)"
    var needs: [String] = []
    if !evidence.near.isEmpty { needs.append("a cue \(cues) (\(listed(evidence.near)))") }
    if !evidence.topics.isEmpty { needs.append("a cue of a topic \(cues) (\(listed(evidence.topics)))") }
    if !evidence.with.isEmpty { needs.append("a mention of a class \(mentions) (\(listed(evidence.with)))") }
    if evidence.isOfBranch {
      needs.append("a strong mention of the branch \(taxonomy.classes[taxonomy.branch(of: entry.weaponClass)].id) \(mentions)")
    }
    return "weak, and what it needs is not there: \(needs.joined(separator: ", or "))"
  }

  private static let mostListed = 8

  private func listed(_ words: [Phrase]) -> String {
    words.prefix(Self.mostListed).map(\.text).joined(separator: ", ") + (words.count > Self.mostListed ? ", …" : "")
  }
}
