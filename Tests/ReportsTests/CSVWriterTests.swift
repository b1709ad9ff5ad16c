import Tagging
import Testing

@testable import Reports

@Suite("The CSV writer")
struct CSVWriterTests {
  @Test func rowsComeBack() {
    var output: [UInt8] = []
    let writer = CSVWriter()
    writer.writeHeader(to: &output)
    writer.write(Samples.article, to: &output)
    writer.write(Samples.bare, to: &output)
    let grad = "“Grad” launchers"
    let expected = [
      "id,sentence,start,end,text,class,mention_class,term,at,system,confidence,status,sentence_text".split(separator: ",").map(
        String.init),
      ["a\"1", "title", "11", "18", "missile", "missile", "missile", "missile", "weapon/missile.yaml:3", "", "0.750", "", Samples.title],
      [
        "a\"1", "0", "14", "30", grad, "multiple-rocket-launcher", "missile-launcher", grad, "weapon/multiple-rocket-launcher.yaml:3",
        "BM-21",
        "0.980", "alleged;historical", "🚀 Crews moved “Grad” launchers.",
      ],
      [
        "a\"1", "2", "71", "87", "missile\n engines", "weapon-engine", "weapon-engine", "missile\n engines", "weapon/weapon-engine.yaml:3",
        "",
        "1.000", "", "The plant makes [odd] missile\n engines, it says.",
      ],
      [
        "a\"1", "2", "71", "78", "missile", "missile", "missile", "missile", "weapon/missile.yaml:3", "", "0.800", "",
        "The plant makes [odd] missile\n engines, it says.",
      ],
    ]
    #expect(parse(String(decoding: output, as: UTF8.self)) == expected)
  }

  /// A plain reading of RFC 4180 with line feeds.
  private func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    for character in text.unicodeScalars {
      switch character {
      case "\"":
        // A doubled mark closes and opens again: the first of the two is lost here and the second one is kept.
        if !isQuoted, field.hasSuffix("\u{0}") {
          field.unicodeScalars.removeLast()
          field += "\""
        }
        isQuoted.toggle()
        if !isQuoted { field += "\u{0}" }
      case "," where !isQuoted:
        row.append(field.replacing("\u{0}", with: ""))
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field.replacing("\u{0}", with: "")])
        row = []
        field = ""
      default: field.unicodeScalars.append(character)
      }
    }
    return rows
  }
}
