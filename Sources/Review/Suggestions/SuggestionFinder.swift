package import Taxonomy

/// Finds the edits of a catalogue that decisions speak for. What an edit does to tags is for others to find out.
package struct SuggestionFinder: Sendable {
  /// Rejections, moves to one class or uses of a frame that make a suggestion.
  private static let least = 2
  /// The share of rejections from which on an entry ought to ask for evidence.
  private static let rejectedShare = 0.3
  /// The share of moves to one class from which on an entry belongs there.
  private static let movedShare = 0.8
  private static let cueLimit = 6

  private let taxonomy: Taxonomy
  /// Whether a word in lower case says nothing of a text's matter.
  private let isFunctionWord: @Sendable (String) -> Bool

  package init(_ taxonomy: Taxonomy, isFunctionWord: @escaping @Sendable (String) -> Bool) {
    self.taxonomy = taxonomy
    self.isFunctionWord = isFunctionWord
  }

  /// Those with the most mentions behind them first. Linear in the mentions and the words of their sentences.
  package func suggestions(from mentions: [JudgedMention]) -> [Suggestion] {
    let found = missedForms(mentions) + EntryRecord.all(of: mentions, in: taxonomy).flatMap { suggestions(for: $0) }
    return found.enumerated().sorted { one, other in
      (other.element.mentions.count, one.offset) < (one.element.mentions.count, other.offset)
    }.map(\.element)
  }

  // MARK: - Words that nothing tags

  private func missedForms(_ mentions: [JudgedMention]) -> [Suggestion] {
    struct Form: Hashable {
      /// In lower case and in the singular: plurals come by themselves.
      var words: String
      var weaponClass: String
    }
    let missed = mentions.filter { !$0.isTagged && $0.isMention && taxonomy.positions[$0.answer] != nil }
    let groups = Dictionary(grouping: missed) { mention in
      let words = mention.quote.lowercased()
      return Form(words: Words.singular(words) ?? words, weaponClass: mention.answer)
    }
    return groups.sorted { ($0.key.weaponClass, $0.key.words) < ($1.key.weaponClass, $1.key.words) }.map { form, group in
      Suggestion(
        weaponClass: form.weaponClass, edits: edits(adding: group[0], to: form.weaponClass), mentions: group.map(\.id),
        reason: "added \(times(group.count)) by reviewers")
    }
  }

  private func edits(adding mention: JudgedMention, to weaponClass: String) -> [Suggestion.Edit] {
    let words = Words.split(mention.quote)
    let isName = words.enumerated().contains { number, word in
      word.contains(where: \.isNumber) || (word.contains(where: \.isUppercase) && (number > 0 || !mention.before.isEmpty))
    }
    guard isName else {
      let term = mention.quote.lowercased()
      return (Words.singular(term).map { [$0] } ?? []).map { .addTerm($0, isName: false) } + [.addTerm(term, isName: false)]
    }
    let own = Set(words.map { $0.lowercased() }.filter { isContent($0) })
    let systems = taxonomy.positions[weaponClass].map { taxonomy.classes[$0].systems } ?? []
    let related = systems.first { system in
      ([system.name] + system.aliases).contains { !own.isDisjoint(with: Words.split($0.text).map { $0.lowercased() }) }
    }
    let alias = related.map { [Suggestion.Edit.addAlias(mention.quote, system: $0.name.text)] } ?? []
    return alias + [.addSystem(mention.quote), .addTerm(mention.quote, isName: true)]
  }

  // MARK: - Entries that tag what is none

  private func suggestions(for record: EntryRecord) -> [Suggestion] {
    [forbidding(record), weakening(record)].compactMap(\.self) + moves(record)
  }

  /// A `not` phrase for each frame in which the words are rejected often, and otherwise never tagged.
  private func forbidding(_ record: EntryRecord) -> Suggestion? {
    var counts: [String: Int] = [:]
    for mention in record.rejected { for frame in Set(frames(mention).map { $0.lowercased() }) { counts[frame, default: 0] += 1 } }
    for mention in record.accepted + record.moved.values.joined() { for frame in frames(mention) { counts[frame.lowercased()] = nil } }
    let frequent = Set(counts.filter { $0.value >= Self.least }.keys)
    guard !frequent.isEmpty else { return nil }
    var phrases: [String: String] = [:]
    var spoken: [Int64] = []
    for mention in record.rejected {
      let own = frames(mention).filter { frequent.contains($0.lowercased()) }
      if !own.isEmpty { spoken.append(mention.id) }
      for frame in own where phrases[frame.lowercased()] == nil { phrases[frame.lowercased()] = frame }
    }
    return Suggestion(
      weaponClass: record.weaponClass, edits: [.forbid(phrases.sorted { $0.key < $1.key }.map(\.value), entry: record.form)],
      mentions: spoken, reason: "rejected \(times(spoken.count)) in these words, and never taken for a mention in them")
  }

  /// An entry that is often rejected asks for evidence: for a word that stands beside it where it is accepted, and never where it is not.
  private func weakening(_ record: EntryRecord) -> Suggestion? {
    let share = Double(record.rejected.count) / Double(record.count)
    guard record.isStrong, record.rejected.count >= Self.least, share >= Self.rejectedShare else { return nil }
    let near = cues(of: record)
    let edits = (near.isEmpty ? [] : [Suggestion.Edit.weaken(entry: record.form, near: near)]) + [.weaken(entry: record.form, near: [])]
    return Suggestion(
      weaponClass: record.weaponClass, edits: edits, mentions: record.rejected.map(\.id),
      reason: "rejected \(times(record.rejected.count)) of \(record.count)")
  }

  private func moves(_ record: EntryRecord) -> [Suggestion] {
    guard !record.isSystem else { return [] }
    return record.moved.sorted { $0.key < $1.key }.compactMap { other, moved in
      let share = Double(moved.count) / Double(record.count)
      guard moved.count >= Self.least, share >= Self.movedShare, taxonomy.positions[other] != nil else { return nil }
      return Suggestion(
        weaponClass: record.weaponClass, edits: [.moveTerm(record.form, to: other)], mentions: moved.map(\.id),
        reason: "given to \(other) \(times(moved.count)) of \(record.count)")
    }
  }

  /// The words of a mention with the word before them, and with the one behind them, where that is a word of the text's matter.
  private func frames(_ mention: JudgedMention) -> [String] {
    let before = Words.last(of: mention.before).flatMap { isContent($0) ? "\($0) \(mention.quote)" : nil }
    let after = Words.first(of: mention.after).flatMap { isContent($0) ? "\(mention.quote) \($0)" : nil }
    return [before, after].compactMap(\.self)
  }

  /// Words that stand in the sentences of accepted mentions and in none of a rejected one, the most frequent.
  private func cues(of record: EntryRecord) -> [String] {
    func words(_ mention: JudgedMention) -> Set<String> {
      Set(Words.split(mention.before + " " + mention.after).filter { $0.count > 3 && $0 == $0.lowercased() && isContent($0) })
    }
    let forbidden = record.rejected.reduce(into: Set<String>()) { $0.formUnion(words($1)) }
    var counts: [String: Int] = [:]
    for mention in record.accepted { for word in words(mention).subtracting(forbidden) { counts[word, default: 0] += 1 } }
    let least = record.accepted.count > 3 ? 2 : 1
    return counts.filter { $0.value >= least && !$0.key.contains(where: \.isNumber) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.cueLimit).map(\.key).sorted()
  }

  private func isContent(_ word: String) -> Bool { word.count > 2 && !isFunctionWord(word.lowercased()) }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}
