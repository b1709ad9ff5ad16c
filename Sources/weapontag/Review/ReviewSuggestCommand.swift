import ArgumentParser
import CatalogEditing
import Evaluation
import FoundationEssentials
import Lexicon
import Review
import Tagging
import Taxonomy
import WeaponTagger

/// `weapontag review suggest TAGS.jsonl`: edits of the catalogue that follow from decisions.
struct ReviewSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggests edits of the catalogue that follow from the decisions, each with what it does.",
    discussion: """
      From added mentions: a new term, system or name of a system. From rejected ones: a phrase under 'not', where the words were rejected \
      in it at least twice and never accepted; or the strength weak with cues, where at least 3 in 10 were rejected. From mentions given to \
      another class: the term moved there. Each is a patch with the tags that it gains and loses in the reviewed articles, right or wrong \
      by the decisions; an edit that does not help there is left out. --apply makes one edit, as 'catalog add-term' would: comments stay, \
      and nothing is written where the catalogue would not load with it. --example adds a sentence of your own to the class's examples: \
      nothing in it may be tagged as the class, or what is marked, as [words](class). Never copy an article's sentence there.

      EXAMPLES
        weapontag review suggest tags.jsonl
        weapontag review suggest tags.jsonl --apply 2
        weapontag review suggest tags.jsonl --apply 1 --example "The Grad students met in the hall."
        weapontag review suggest tags.jsonl --format json --reviewer Ada
      """)

  @OptionGroup var store: ReviewStoreOptions

  @Option(help: ArgumentHelp("Whose decisions alone count, where nothing was settled; default: those of all.", valueName: "name"))
  var reviewer: String?

  @Option(help: ArgumentHelp("The most suggestions.", valueName: "number"))
  var max = 20

  @Option(help: "What is written.")
  var format = ReviewFormat.text

  @Option(help: ArgumentHelp("Make the edit of this number.", valueName: "number"))
  var apply: Int?

  @Option(help: ArgumentHelp("A sentence in your own words for the class's examples.", valueName: "text"))
  var example: String?

  @Option(help: ArgumentHelp("Who designates a new system so.", valueName: "text"))
  var source = "named so in reviewed articles"

  @OptionGroup var edit: EditOptions

  func validate() throws {
    guard max > 0, apply ?? 1 > 0 else { throw ValidationError("--max and --apply are 1 or more.") }
    guard example == nil || apply != nil else { throw ValidationError("--example goes with --apply.") }
  }

  func run() throws {
    let suggested = try suggestions()
    if let apply {
      guard suggested.indices.contains(apply - 1) else {
        throw Failure(code: Failure.usage, message: "error: there is no suggestion \(apply): there are \(suggested.count)")
      }
      let chosen = suggested[apply - 1]
      if let example { try refuseQuotation(example) }
      return try edit.perform { (editor) throws(EditProblem) in
        try editor.make(chosen.edit, in: chosen.weaponClass, source: source, example: example)
        return "done: \(chosen.edit.description(in: chosen.weaponClass)); \(chosen.effect.text)\n"
      }
    }
    switch format {
    case .text: try Results.print(Self.text(of: suggested))
    case .json: try suggested.printJSON()
    }
  }

  /// A catalogue quotes no article.
  private func refuseQuotation(_ example: String) throws {
    let words = example.replacing(/\[([^\[\]]*)\]\([a-z0-9-]+\)/) { $0.output.1 }
    let store = try store.open()
    for article in try Failure.review({ try store.reviewedArticles() }) where String(decoding: article.text, as: UTF8.self).contains(words)
    {
      throw Failure(
        code: Failure.usage, message: "error: nothing was written: article '\(article.id)' has these words: say it in your own")
    }
  }

  /// The edits that help, in the order of the decisions behind them.
  private func suggestions() throws -> [WorkedSuggestion] {
    let store = try store.open()
    let reviewer = try reviewer.map { try Failure.knownReviewer($0, in: store) }
    let opened = openCatalog(folder: try edit.catalog.folder())
    guard !opened.hasErrors else {
      Console.write(opened.rendered(inColour: Console.wantsColour(Console.standardError)))
      throw Failure(code: Failure.noCatalog, message: "error: the catalogue does not load: \(opened.summary)")
    }
    let (judged, articles) = try Failure.review { (try store.judgements(of: reviewer), try store.reviewedArticles()) }
    let taxonomy = opened.lexicon.taxonomy
    let finder = SuggestionFinder(taxonomy, isFunctionWord: FunctionWord.contains)
    let tags = ReviewedTags(articles, judged: judged, tagger: Tagger(opened.lexicon))
    var worked: [WorkedSuggestion] = []
    for suggestion in finder.suggestions(from: judged) where worked.count < max {
      if let best = best(of: suggestion, in: taxonomy, tags) { worked.append(best) }
    }
    return worked
  }

  /// The first of a suggestion's edits with which the catalogue loads and more decisions hold than before.
  private func best(of suggestion: Suggestion, in taxonomy: Taxonomy, _ tags: ReviewedTags) -> WorkedSuggestion? {
    for edit in suggestion.edits {
      var editor = CatalogEditor(taxonomy)
      do throws(EditProblem) {
        try editor.make(edit, in: suggestion.weaponClass, source: source, example: nil)
      } catch {
        continue
      }
      let edited = openCatalog(files: editor.editedFiles)
      guard !edited.hasErrors else { continue }
      let effect = tags.effect(of: Tagger(edited.lexicon))
      guard effect.balance > 0 else { continue }
      return WorkedSuggestion(
        weaponClass: suggestion.weaponClass, edit: edit, reason: suggestion.reason, effect: effect,
        patch: editor.changes.map { UnifiedDiff($0).text }.joined())
    }
    return nil
  }

  private static func text(of suggested: [WorkedSuggestion]) -> String {
    guard !suggested.isEmpty else { return "the decisions speak for no edit of the catalogue\n" }
    var text = ""
    for (number, suggestion) in suggested.enumerated() {
      text += "\(number + 1). \(oneLine(suggestion.edit.description(in: suggestion.weaponClass)))\n"
      text += "   \(suggestion.reason); \(suggestion.effect.text)\n"
      text += suggestion.patch.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "   \($0)\n" }.joined() + "\n"
    }
    return text + "--apply NUMBER makes one of them; --example TEXT adds a sentence of your own to its examples\n"
  }
}

/// A suggestion with its patch and its effect.
private struct WorkedSuggestion: Encodable {
  var weaponClass: String
  var edit: Suggestion.Edit
  var reason: String
  var effect: SuggestionEffect
  var patch: String

  enum CodingKeys: String, CodingKey {
    case weaponClass = "class"
    case edit, reason, effect, patch
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(weaponClass, forKey: .weaponClass)
    try fields.encode(edit.description(in: weaponClass), forKey: .edit)
    try fields.encode(reason, forKey: .reason)
    try fields.encode(effect, forKey: .effect)
    try fields.encode(patch, forKey: .patch)
  }
}
