/// The keys of `context.yaml`: the one place that says so.
extension EntryDescription {
  package static let context = EntryDescription(
    "context file", "Words around a mention that speak for or against it, shared by all classes.",
    keys: [
      .required("topics", .named(.texts), "Groups of cue words, by the name that terms call them by."),
      .optional("names", .entry(names), "Parts of proper names, inside which weapon words are no mentions."),
      .optional("status", .list(statusCue), "Cues that say whether a mention is negated, alleged, hypothetical or historical."),
      .optional("references", .entry(references), "Words that tell what short forms stand for."),
    ])

  /// An overlay's context adds to the catalogue's, so that it needs no topics.
  package static let overlayContext = EntryDescription(context.name, context.summary, keys: context.keys.map(\.asOptional))

  static let references = EntryDescription(
    "mapping of references", "Words that tell what short forms stand for, by what they do.",
    keys: ReferenceRole.allCases.map { .optional($0.rawValue, .texts, $0.summary) } + [
      .optional("namesakes", .named(.texts), "Other names of the same country, by one of its names."),
      .optional("unfit", .named(.texts), "Last words of short forms that never stand for a class, by the class."),
      .optional("individuals", .texts, "Classes whose weapons are spoken of one by one, so that a plural never stands for the kind."),
    ])

  static let statusCue = EntryDescription(
    "status cue", "Phrases that say something of the mentions near them.",
    keys: [
      .required("cue", .texts, "The phrases; those of one entry work alike."),
      .required(
        "status", .choice(StatusEffect.words),
        "What they do: give a status, hide cues within them (none), end the reach of cues (end), or say that what follows exists (real)."),
      .optional(
        "direction", .choice(CueDirection.allCases.map(\.rawValue)), "Where they stand, seen from the mention; before without this key."),
      .optional("reach", .wordCount, "The most words between cue and mention; without it, all to the sentence's end."),
    ])

  static let names = EntryDescription(
    "mapping of name parts", "Words that proper names are known by.",
    keys: [
      .optional("ending", .texts, "Last words of names of organisations, laws, places and works."),
      .optional("opening", .texts, "First words of such names."),
      .optional("other", .texts, "Names that stand before weapons and name none: countries, peoples, groups, months."),
    ])
}

extension ReferenceRole {
  /// What words of the role do, in one line.
  fileprivate var summary: String {
    switch self {
    case .demonstrative: "Words that point back: this, these."
    case .definite: "Words that name what is known: the."
    case .distributive: "Words that name each of what is known: each."
    case .possessive: "Words that name what somebody has: its."
    case .indefinite: "Words that bring something up: a."
    case .other: "Words that set something apart from what was named: another."
    case .boundary: "Words that end a noun phrase to their left: of, and."
    case .copula: "Words that say that one thing is another: is, remains."
    case .naming: "Words that give a name: called, dubbed."
    case .place: "Words that stand before places: near."
    case .noName: "First words of what looks like a weapon's name and is none: Unit, as in Unit-7."
    case .example: "Words that give an example: including."
    case .head: "Beginnings of nouns that a weapon word before them only modifies: control."
    case .event: "Beginnings of nouns that name what happened, as definite as the weapon before them: attack."
    case .kind: "Modifiers that tell one kind of weapon from another wherever they stand: short-range."
    case .sort: "Words between a determiner and of: types."
    case .collective: "Last words of mentions that name several weapons as one and stand for none of them: group."
    case .ship: "What stands before the names of warships: USS."
    }
  }
}
