/// The keys of class files: the one place that says so.
extension EntryDescription {
  private static let evidence: [KeyDescription] = [
    .optional("near", .texts, "Cue words or phrases that support a weak form."),
    .optional("topics", .texts, "Topics of context.yaml whose cues support a weak form."),
    .optional("with", .texts, "Classes whose strong mentions support a weak form; without near, topics and with, the form's own branch."),
    .optional(
      "within", .choice(EvidenceReach.allCases.map(\.rawValue)),
      "How far support may stand; without it, cue words in the sentence and mentions in the article."),
    .optional("unless", .texts, "Cue words or phrases in the sentence that forbid the form."),
    .optional("unless-topics", .texts, "Topics of context.yaml whose cues in the sentence forbid the form."),
    .optional("not", .texts, "Phrases that hold the form's words and are no mention of it."),
  ]

  private static let caseRule = KeyDescription.optional(
    "case", .choice(CaseRule.allCases.map(\.rawValue)),
    "How capitals count: any case, exactly as written, or as in a name; without it, by the form's own shape.")

  private static func strength(_ standard: Strength) -> KeyDescription {
    .optional(
      "strength", .choice(Strength.allCases.map(\.rawValue)),
      "Whether the form tags wherever it stands (strong) or only with evidence (weak); \(standard.rawValue) without this key.")
  }

  private static let origin = KeyDescription.optional(
    "origin", .text, "The country that made it first: ISO 3166-1 alpha-2, or a former state's code (SU, YU, CS, DD).")

  private static let source = KeyDescription.required("source", .text, "Who designates it so, in a few words.")

  package static let weaponClass = EntryDescription(
    "class", "A weapon class with all that the catalogue knows of it.",
    keys: [
      .required("class", .text, "The class's id: the file's name without its ending."),
      .optional("was", .texts, "Ids that the class had before: old reports, gold and decisions are read with them."),
      .optional("parent", .text, "The id of the class above; only the root has none."),
      .required("label", .text, "What readers see."),
      .optional("abbreviation", .text, "The usual abbreviation of the label."),
      .required("definition", .text, "What belongs to the class, in one sentence."),
      .optional("codes", .named(.texts), "The class's codes in other schemes, by scheme."),
      .optional("component", .entry(component), "Makes the class a part of weapons, which takes in the weapon named before it."),
      .optional("not", .texts, "Phrases that are no mention of this class or of one below it."),
      .optional("unless", .texts, "Cue words in the sentence that forbid this class and those below it."),
      .optional("unless-topics", .texts, "Topics whose cues in the sentence forbid this class and those below it."),
      .optional("meant-by", .texts, "Phrases in which a word for a broader class means this one."),
      .required("terms", .list(term), "Words for the class; plurals, hyphens and spellings come by themselves."),
      .optional("systems", .list(system), "Named weapons of the class."),
      .optional("families", .list(family), "Weapons whose names are all made in one way."),
      .optional("relations", .named(.texts), "Other classes it has to do with, by relation; broader names classes that say less."),
      .required("examples", .list(example), "Sentences that show what is tagged and what is not; each is a test."),
    ])

  /// What an overlay does to a class that is there: all that a class has and that can be added, and what to leave out.
  package static let classExtension = EntryDescription(
    "extension of a class", "What an overlay adds to a class of the catalogue, or takes out of it.",
    keys: [
      .required("extends", .text, "The id of the class."),
      .optional("without", .texts, "Forms to leave out: terms, systems by their names, aliases, families by their patterns."),
    ] + weaponClass.keys.filter { addable.contains($0.name) }.map(\.asOptional))

  private static let addable = [
    "codes", "not", "unless", "unless-topics", "meant-by", "terms", "systems", "families", "relations", "examples",
  ]

  static let term = EntryDescription(
    "term", "A word or phrase for the class; a text alone is a strong term.", shorthand: "term",
    keys: [
      .required("term", .text, "The word or phrase, in the singular."),
      caseRule, strength(.strong),
      .optional("otherwise", .text, "The class that answers where this weak term finds no evidence."),
    ] + evidence)

  static let system = EntryDescription(
    "system", "A named weapon with its other names.",
    keys: [
      .required("name", .text, "The name it is best known by."),
      .optional("aliases", .texts, "Its other names and designations."),
      origin, caseRule,
      .optional("weak", .texts, "Those of its names that are also something else, and so need evidence."),
    ] + evidence + [source])

  static let family = EntryDescription(
    "family", "Weapons whose names are made in one way, so that a member nobody has listed is known too.",
    keys: [
      .required("pattern", .text, "How members are named: words, then <number> or <name>, as in Hwasong-<number>."),
      origin, strength(.weak),
    ] + evidence + [source])

  static let component = EntryDescription(
    "component rule", "How a part of weapons takes in the weapon named before it.",
    keys: [
      .required("of", .texts, "Classes whose mention directly before is joined into the part's mention."),
      .optional("implies", .texts, "Classes that the part's own class says already, so that they are not tagged beside it."),
    ])

  static let example = EntryDescription(
    "example", "A sentence of your own that is a test.", hasOneKey: true,
    keys: [
      .optional("tagged", .text, "A sentence with every mention marked: [words](class-id)."),
      .optional("untagged", .text, "A sentence in which nothing may be tagged."),
    ])
}
