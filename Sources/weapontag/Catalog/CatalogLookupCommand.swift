import ArgumentParser
import CatalogEditing
import Lexicon
import TextFormats
import WeaponTagger

/// `weapontag catalog lookup WORDS`: every entry that would speak for some words.
struct CatalogLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Lists every entry that would speak for some words, with its place and its conditions.",
    discussion: """
      Entries are found as tagging finds them: by their variants, by the capitals that they ask for, and through families. Each is listed \
      with its strength and with what it needs or forbids around it. Then come forms that nearly match, and the phrases of the \
      catalogue that hold the words: not phrases, cues, parts of names. explain tells what becomes of a whole sentence.

      EXAMPLES
        weapontag catalog lookup "Hwasong-18"
        weapontag catalog lookup Grad
        weapontag catalog lookup "cruise missiles" --format json
      """)

  @Argument(help: "The words, as a text would have them.")
  var words: [String]

  @Option(help: "What is written.")
  var format = BrowsingFormat.text

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    let lexicon = try catalog.browse().lexicon
    guard let lookup = Lookup(words.joined(separator: " "), in: lexicon) else {
      throw Failure(code: Failure.usage, message: "error: give words with letters or digits, of at most 1024 bytes")
    }
    let report = LookupReport(lookup, in: lexicon)
    try Results.print(format == .text ? report.text : report.json.text)
  }
}
