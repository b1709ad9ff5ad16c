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
      sides. BASE is a folder or a git revision of the catalogue's own folder; it stands before --corpus. Nothing is checked out. \
      Overlays lie on top of both sides: for a folder as they are now, for a revision as git has them then; one that git does not have \
      there, as it is now. --bare-base leaves them out of BASE, to see what they do.

      In text, + is gained, - lost, ~ moved, = altered. A move is listed at the class that it leads to. In JSON, offsets count Unicode \
      code points of the article's text or title. An article that cannot be read is named, and the run ends with 1.

      EXAMPLES
        weapontag catalog diff --corpus news/                    uncommitted edits
        weapontag catalog diff HEAD~3 --corpus a.jsonl b.jsonl
        weapontag catalog diff old-catalogue --corpus news/ --format html > diff.html
        weapontag catalog diff origin/main --corpus ci.jsonl --expect-none
        weapontag catalog diff Catalog --overlay acme --bare-base --corpus news/
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

  @Flag(help: "Read BASE without the overlays, to see what they do.")
  var bareBase = false

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard !corpus.corpus.isEmpty else { throw ValidationError("Name a file, a folder, or - for standard input behind --corpus.") }
    guard max ?? 0 >= 0 else { throw ValidationError("--max is 0 or more.") }
  }

  func run() throws {
    let folder = try catalog.folder()
    let after = try catalog.open()
    let before = try openBase(of: folder, overlays: bareBase ? [] : catalog.overlays, now: after.lexicon.taxonomy.files)
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
  ///
  /// - Parameter now: the files of the catalogue and its overlays as they are.
  private func openBase(of folder: String, overlays: [String], now: [CatalogFile]) throws -> OpenedCatalog {
    let opened: OpenedCatalog
    if OutputPlace(base) == .folder {
      opened = openCatalog(folder: base, overlays: overlays)
    } else {
      do throws(RevisionProblem) {
        let files = try catalogFiles(at: base, of: folder)
        opened = openCatalog(files: files + overlays.enumerated().flatMap { overlayFiles($0.element, number: $0.offset + 1, now: now) })
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

  /// An overlay's files as git has them at the base, or as they are where it does not have them.
  private func overlayFiles(_ folder: String, number: Int, now: [CatalogFile]) -> [CatalogFile] {
    guard let files = try? catalogFiles(at: base, of: folder) else { return now.filter { $0.overlay?.number == number } }
    return files.map { CatalogFile(name: $0.name, path: $0.path, source: $0.source, overlay: Overlay(number: number, folder: folder)) }
  }
}

extension Taxonomy {
  /// Whether two catalogues are the same, byte for byte, so that they tag alike.
  func hasSameFiles(as other: Taxonomy) -> Bool {
    files.elementsEqual(other.files) { $0.path == $1.path && $0.source == $1.source }
  }
}
