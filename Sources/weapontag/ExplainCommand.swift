import ArgumentParser
import Articles
import Lexicon
import Reports
import Tagging
import Taxonomy
import WeaponTagger

/// How `explain` writes its answer.
enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, jsonl
}

/// `weapontag explain "words of a sentence"`: why words are tagged, or not.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells why words are tagged as they are, or why they are not.",
    discussion: """
      For every term of the catalogue that stands in the text: where the catalogue has it, by which rules the words are a form of it, \
      what spoke for it and against it, what a short form stands for, and what the confidence is made of. --why-not names the terms \
      nearest to some words, and the rule, the boundary, the capitals or the context that keep them from being tagged.

      Sentences count from 0, as in the output of tag; a sentence of a file is read with all of its article as context.

      EXAMPLES
        weapontag explain "The launcher stood beside a Patriot battery."
        weapontag explain --file article.txt --sentence 3
        weapontag explain --file corpus.jsonl --id a17 --sentence 3 --format json
        weapontag explain --file corpus.jsonl --format jsonl > all.jsonl     # every article, a line each
        weapontag explain "The think tank met." --why-not tank
        weapontag explain --why-not "Tomahok missile"
        echo "A drone came." | weapontag explain -
      """)

  @Argument(help: "The words to explain; - is standard input.")
  var words: String?

  @Option(help: ArgumentHelp("Explain an article of a file instead; - is standard input.", valueName: "file"), completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("The article with this id instead of the first one.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("Only this sentence; the first one is 0.", valueName: "number"))
  var sentence: Int?

  @Option(help: ArgumentHelp("Tell why these words of the text are not tagged.", valueName: "words"))
  var whyNot: String?

  @Option(help: "What is written: \(ExplanationFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = ExplanationFormat.text

  @Option(help: "How the file is read; auto goes by its name and first bytes.")
  var input = InputFormat.auto

  @OptionGroup(title: "Field names") var fields: FieldOptions
  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard words == nil || file == nil else { throw ValidationError("Give words or --file, not both.") }
    guard words != nil || file != nil || whyNot != nil else { throw ValidationError("Give the words to explain, or --file.") }
    guard id == nil || file != nil else { throw ValidationError("--id goes with --file.") }
    guard sentence ?? 0 >= 0 else { throw ValidationError("--sentence goes from 0.") }
    guard whyNot != "" else { throw ValidationError("--why-not needs words.") }
    if format == .jsonl, file == nil || id != nil || sentence != nil || whyNot != nil {
      throw ValidationError("--format jsonl explains all articles of a --file; for one of them take --format json.")
    }
  }

  func run() throws {
    let opened = try catalog.open()
    if format == .jsonl { return try explainAll(with: Tagger(opened.lexicon)) }
    let article = try article()
    let tagger = Tagger(opened.lexicon)
    var workspace = Workspace()
    var explanation = tagger.explain(article, using: &workspace)
    explanation.sentences = try chosen(explanation.sentences)
    let answer = try whyNot.map { words in
      guard let answer = tagger.whyNot(words, in: explanation) else {
        throw Failure(code: Failure.usage, message: "error: the text has no words \"\(words)\"")
      }
      return answer
    }
    var output: [UInt8] = []
    write(explanation, answer, families: ClassFamilies(opened.lexicon.taxonomy), to: &output)
    try Results(path: nil).write(output)
  }

  /// Every article of the file, a line each; one that cannot be read is named on stderr and left out.
  private func explainAll(with tagger: Tagger) throws {
    var workspace = Workspace()
    let results = try Results(path: nil)
    var hasProblems = false
    var reader = ArticleReader(sources: [file ?? "-"], format: input, fields: fields.names)
    while let reading = reader.next() {
      switch reading {
      case .article(let article):
        var output: [UInt8] = []
        let explanation = tagger.explain(article, using: &workspace)
        ExplanationJSONWriter.write(explanation.sentences.filter { !$0.candidates.isEmpty }, nil, of: article, to: &output)
        try results.write(output)
      case .problem(let problem):
        Console.error(problem.report)
        hasProblems = true
      }
    }
    if hasProblems { throw ExitCode(Failure.someFailed) }
  }

  private func write(_ explanation: ArticleExplanation, _ answer: WhyNot?, families: ClassFamilies, to output: inout [UInt8]) {
    let article = explanation.article
    guard format == .text else {
      ExplanationJSONWriter.write(explanation.sentences, answer, of: article, to: &output)
      return
    }
    let writer = ExplanationTextWriter(colour: Console.wantsColour(Console.standardOutput), families: families)
    if let answer, let sentence = explanation.sentences.first(where: { $0.span.contains(answer.words.lowerBound) }) {
      writer.write(answer, in: sentence, of: article, to: &output)
    } else {
      writer.write(explanation.sentences, of: article, to: &output)
    }
  }

  /// The sentence asked for; of a whole file without a question those that have candidates, as most have none.
  private func chosen(_ sentences: [SentenceExplanation]) throws -> [SentenceExplanation] {
    if let sentence {
      guard sentences.indices.contains(sentence) else {
        throw Failure(
          code: Failure.usage, message: "error: no sentence \(sentence): the text has \(counted(sentences.count, "sentence")), from 0")
      }
      return [sentences[sentence]]
    }
    return file != nil && whyNot == nil ? sentences.filter { !$0.candidates.isEmpty } : sentences
  }

  private func article() throws -> Article {
    if let text = words ?? (file == nil ? whyNot : nil), text != "-" {
      return Article(id: "words", source: "words", text: Array(text.utf8))
    }
    let source = file ?? "-"
    var reader = ArticleReader(sources: [source], format: words == nil ? input : .text, fields: fields.names)
    while let reading = reader.next() {
      switch reading {
      case .article(let article): if id == nil || article.id == id { return article }
      case .problem(let problem): Console.error(problem.report)
      }
    }
    let name = source == "-" ? ArticleReader.standardInputName : source
    let wanted = id.map { "no article with the id \"\($0)\"" } ?? "no article"
    throw Failure(code: Failure.someFailed, message: "error: \(name) has \(wanted)")
  }
}
