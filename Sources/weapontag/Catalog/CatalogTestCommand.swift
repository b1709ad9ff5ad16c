import ArgumentParser
import Lexicon
import Tagging
import Taxonomy
import WeaponTagger

/// `weapontag catalog test`: the catalogue's examples as tests.
struct CatalogTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs every example of the catalogue.",
    discussion: """
      An example passes when exactly its marked words are tagged, with the marked classes. Ends with 1 where one fails. One that marks \
      what an overlay switches off is set aside, where it does not pass.

      EXAMPLES
        weapontag catalog test
        weapontag catalog test --overlay acme          your own examples too
      """)

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    let opened = try catalog.open()
    let all = Tagger(opened.lexicon).testExamples()
    let results = all.filter { !$0.isSetAside }
    let failed = results.filter { !$0.passed }
    var text = ""
    for result in failed { text += result.report(opened.lexicon.taxonomy) }
    text += "\(results.count - failed.count) of \(results.count) examples pass"
    text += all.count == results.count ? "\n" : ", \(all.count - results.count) set aside: an overlay switches off what they mark\n"
    try Results.print(text)
    if !failed.isEmpty { throw ExitCode(Failure.someFailed) }
  }
}
