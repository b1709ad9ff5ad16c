package import Lexicon
import Taxonomy

/// The catalogue's forms as CSV (RFC 4180, lines ended by a line feed alone): a row for every term, name, alias and family pattern.
package struct CatalogCSV: Sendable {
  private let lexicon: Lexicon

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The header and the rows, in the catalogue's order. `case` is the rule that counts, whether the catalogue gives it or the form's
  /// shape. Linear in the catalogue, times the terms of a class.
  package var text: String {
    var text = "class,kind,form,strength,case,system,origin,source,at\n"
    for entry in lexicon.entries {
      let facts = SpeakerFacts(Speaker(entry, in: lexicon), in: lexicon.taxonomy)
      let fields = [
        facts.weaponClass.id, facts.speaker.kind.rawValue, entry.form.text, facts.strength, facts.caseRule,
        facts.system?.name.text ?? "", facts.origin?.text ?? "", facts.source?.text ?? "", facts.place,
      ]
      text += fields.map(Self.field).joined(separator: ",") + "\n"
    }
    return text
  }

  /// In quotation marks where it holds a comma, a quotation mark or a line end; marks inside are doubled.
  private static func field(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
