import ArgumentParser
import CatalogEditing
import Diagnostics
import Lexicon
import Taxonomy
import WeaponTagger
import YAML

/// How `check` writes its findings.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, github
}

/// `weapontag catalog check`: every problem of the catalogue.
struct CatalogCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists every problem of the catalogue with its place and a fix.",
    discussion: """
      Ends with 3 where there is an error, with 0 where there is none. Warnings are advice; --strict ends with 3 for them too.
      --fix makes the fixes that leave no choice: misspelt keys and ids with
      one near name, former ids, repetitions. Comments stay. With --overlay only
      the overlays are mended.
      --format github writes workflow commands, which a pull request shows beside the lines.

      EXAMPLES
        weapontag catalog check
        weapontag catalog check --catalog my-catalogue --strict
        weapontag catalog check --overlay acme         your own entries too
        weapontag catalog check --fix                  mend what needs no person
        weapontag catalog check --format json | jq '.[].code'

      AN OVERLAY is a folder of catalogue files that is read on top, in any
      layout; the catalogue itself stays as it is. A file of it says one of
        class: acme-drone             a new class, below a parent: that is there
        extends: cruise-missile       more for a class that is there: terms,
                                      systems, families, not, unless, examples, …
      and beside 'extends' what to leave out of that class: terms, systems by
      their names, aliases, families by their patterns; what is left out can
      be written anew in the same file:
        without: [Tomahawk]
      Its context.yaml adds cues to topics, and topics.
      """)

  @Option(help: "What is written: \(CheckFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = CheckFormat.text

  @Flag(help: "Make the fixes that need no person, and list what is left.")
  var fix = false

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    var opened = withAdvice(try catalog.read())
    if fix { opened = try repaired(opened) }
    try Results.print(text(of: opened))
    if !opened.diagnostics.isEmpty { Console.error(opened.summary) }
    if opened.hasErrors || (catalog.strict && !opened.diagnostics.isEmpty) { throw ExitCode(Failure.noCatalog) }
  }

  /// With advice, which speaks of a vocabulary that is whole.
  private func withAdvice(_ opened: OpenedCatalog) -> OpenedCatalog {
    guard !opened.hasErrors else { return opened }
    var opened = opened
    opened.diagnostics = (opened.diagnostics + findings(of: adviceChecks) { [lexicon = opened.lexicon] in $0.findings(in: lexicon) })
      .inReadingOrder()
    return opened
  }

  /// The most rounds of fixes: one may bring to light what the next one mends.
  private static let mostRounds = 4

  /// Mends the files, and reads what they now say. Nothing is written that would bring an error.
  private func repaired(_ opened: OpenedCatalog) throws -> OpenedCatalog {
    var opened = opened
    for _ in 0..<Self.mostRounds {
      let repair = CatalogRepair(mendable(opened), in: opened.lexicon.taxonomy.files)
      guard !repair.changes.isEmpty else { break }
      let mended = withAdvice(openCatalog(files: repair.files))
      let known = Set(opened.diagnostics.map { "\($0.location?.file ?? ""): \($0.message)" })
      if let fresh = mended.diagnostics.first(where: {
        $0.severity == .error && !known.contains("\($0.location?.file ?? ""): \($0.message)")
      }) {
        Console.error("no fixes were made: they would bring an error: \(fresh.message)")
        break
      }
      do throws(FileProblem) {
        try writeFiles(repair.changes)
      } catch {
        throw Failure(code: Failure.someFailed, message: "error: nothing was written: \(error.path): \(error.message)")
      }
      Console.error("\(counted(repair.count, "fix", plural: "fixes")) in \(counted(repair.changes.count, "file"))")
      opened = mended
    }
    return opened
  }

  /// The findings that may be mended: with overlays, theirs.
  private func mendable(_ opened: OpenedCatalog) -> [Diagnostic] {
    guard !catalog.overlays.isEmpty else { return opened.diagnostics }
    let files = Set(opened.lexicon.taxonomy.files.filter { $0.overlay != nil }.map(\.name))
    return opened.diagnostics.filter { files.contains($0.location?.file ?? "") }
  }

  private func text(of opened: OpenedCatalog) throws -> String {
    switch format {
    case .text where opened.diagnostics.isEmpty: "no problems: \(contents(of: opened.lexicon.taxonomy))\n"
    case .text: opened.rendered(inColour: Console.wantsColour(Console.standardOutput))
    case .json: try diagnosticsJSON(opened.diagnostics)
    case .github: opened.diagnostics.map(githubCommand).joined()
    }
  }

  /// `102 classes, 1200 terms, 500 systems, 300 examples`.
  private func contents(of taxonomy: Taxonomy) -> String {
    let classes = taxonomy.classes
    return [
      counted(classes.count, "class", plural: "classes"), counted(classes.reduce(0) { $0 + $1.terms.count }, "term"),
      counted(classes.reduce(0) { $0 + $1.systems.count }, "system"), counted(classes.reduce(0) { $0 + $1.examples.count }, "example"),
    ].joined(separator: ", ")
  }
}
