import ArgumentParser
import Reports
import Tagging
import Taxonomy
import Text

/// What `tag` writes.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, jsonl, csv
}

/// One of the report writers, behind one face.
struct ArticleOutput: Sendable {
  private enum Writer: Sendable {
    case text(TextWriter)
    case jsonl(JSONLinesWriter)
    case csv(CSVWriter)
  }

  private let writer: Writer
  private let families: ClassFamilies
  private let colour: Bool
  /// Whether a summary by class belongs at the end.
  let wantsSummary: Bool

  init(
    format: OutputFormat, sentences: SentenceSelection, offsets: OffsetUnit, withText: Bool, quiet: Bool, colour: Bool, taxonomy: Taxonomy
  ) {
    families = ClassFamilies(taxonomy)
    self.colour = colour
    wantsSummary = format == .text && !quiet
    switch format {
    case .text: writer = .text(TextWriter(options: .init(colour: colour, sentences: sentences, quiet: quiet), families: families))
    case .jsonl:
      writer = .jsonl(
        JSONLinesWriter(
          options: .init(sentences: sentences, offsets: offsets, withText: withText), toolVersion: Weapontag.version,
          catalogSHA256: catalogDigest(of: taxonomy.files)))
    case .csv: writer = .csv(CSVWriter(offsets: offsets))
    }
  }

  func writeHeader(to output: inout [UInt8]) {
    if case .csv(let csv) = writer { csv.writeHeader(to: &output) }
  }

  func write(_ article: TaggedArticle, to output: inout [UInt8]) {
    switch writer {
    case .text(let text): text.write(article, to: &output)
    case .jsonl(let lines): lines.write(article, to: &output)
    case .csv(let csv): csv.write(article, to: &output)
    }
  }

  func write(_ summary: ClassSummary, to output: inout [UInt8]) {
    summary.write(families: families, colour: colour, to: &output)
  }
}

extension ClassFamilies {
  /// The families of a catalogue's classes.
  init(_ taxonomy: Taxonomy) {
    self.init(
      Dictionary(taxonomy.classes.indices.map { (taxonomy.classes[$0].id, taxonomy.classes[taxonomy.branch(of: $0)].id) }) { first, _ in
        first
      })
  }
}
