import ArgumentParser
import Articles
import CatalogEditing
import Diagnostics
import Lexicon
import Tagging
import Taxonomy
import WeaponTagger

/// How `catalog diff` writes what changes.
enum DifferenceFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, html

  /// The changes that are listed for a class unless `--max` says otherwise; nil for all.
  var standardLimit: Int? {
    switch self {
    case .text: 5
    case .html: 100
    case .json: nil
    }
  }
}

/// `weapontag catalog diff [BASE] --corpus FILES`: what an edit of the catalogue does to the tags of articles.
struct CatalogDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what an edit of the catalogue does to the tags of articles.",
    discussion: """
      Tags the articles with the catalogue as it is and with another one, and shows the tags gained, lost, moved to another class, and \
      altered (the same class, on other words, said by other words or of another system), with the sentences and with the reasons of both \
      sides. BASE is a folder or a git revision of the catalogue's own folder; it stands before --corpus. Nothing is checked out.

      In text, + is gained, - lost, ~ moved, = altered. A move is listed at the class that it leads to. In JSON, offsets count Unicode \
      code points of the article's text or title. An article that cannot be read is named, and the run ends with 1.

      EXAMPLES
        weapontag catalog diff --corpus news/                    uncommitted edits
        weapontag catalog diff HEAD~3 --corpus a.jsonl b.jsonl
        weapontag catalog diff old-catalogue --corpus news/ --format html > diff.html
        weapontag catalog diff origin/main --corpus ci.jsonl --expect-none
      """)

  @Argument(help: "A folder, or a git revision of the catalogue's folder.")
  var base = "HEAD"

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "What is written.")
  var format = DifferenceFormat.text

  @Option(
    help: ArgumentHelp("The most changes listed for a class; all are counted (default: text 5, html 100, json all).", valueName: "number"))
  var max: Int?

  @Flag(help: "End with 1 where any tag changes.")
  var expectNone = false

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard !corpus.corpus.isEmpty else { throw ValidationError("Name a file, a folder, or - for standard input behind --corpus.") }
    guard max ?? 0 >= 0 else { throw ValidationError("--max is 0 or more.") }
  }

  func run() throws {
    let folder = try catalog.folder()
    let after = try catalog.open()
    let before = try openBase(of: folder)
    let isSame = before.lexicon.taxonomy.hasSameFiles(as: after.lexicon.taxonomy)
    var difference = CatalogDifference(
      from: Tagger(before.lexicon), to: Tagger(after.lexicon),
      settings: .init(minConfidence: corpus.minConfidence, limit: max ?? format.standardLimit))
    let problems = corpus.forEachBatch { articles in
      if isSame { difference.addUnchanged(articles.count) } else { difference.add(articles) }
    }
    let report = DifferenceReport(difference, before: base, after: folder)
    switch format {
    case .text: try Results.print(report.text(inColour: Console.wantsColour(Console.standardOutput)))
    case .json: try Results.print(report.json())
    case .html: try Results.print(report.html())
    }
    guard problems == 0 else { throw Failure.unread(problems, read: "\(difference.articles) compared") }
    if expectNone, !difference.isNone {
      throw Failure(code: Failure.someFailed, message: "error: tags change in \(counted(difference.changedArticles, "article"))")
    }
  }

  /// The catalogue to compare with. Its warnings are no news; its errors end the run.
  private func openBase(of folder: String) throws -> OpenedCatalog {
    let opened: OpenedCatalog
    if OutputPlace(base) == .folder {
      opened = openCatalog(folder: base)
    } else {
      do throws(RevisionProblem) {
        opened = openCatalog(files: try catalogFiles(at: base, of: folder))
      } catch {
        throw Failure(
          code: Failure.usage,
          message:
            "error: cannot compare with \(quoted(base)): no folder has this name, and as a git revision of \(folder): \(error.message)")
      }
    }
    guard !opened.hasErrors else {
      Console.write(opened.rendered(inColour: Console.wantsColour(Console.standardError)))
      throw Failure(code: Failure.noCatalog, message: "error: the catalogue of \(quoted(base)) does not load: \(opened.summary)")
    }
    return opened
  }
}

extension Taxonomy {
  /// Whether two catalogues are the same, byte for byte, so that they tag alike.
  func hasSameFiles(as other: Taxonomy) -> Bool {
    files.elementsEqual(other.files) { $0.path == $1.path && $0.source == $1.source }
  }
}
