import Foundation
import Testing

/// The catalogue is found by `--catalog`, `WEAPONTAG_CATALOG`, `./Catalog`, then beside the program.
@Suite("Where the catalogue is")
struct CatalogPlaceTests {
  /// A folder with a catalogue of one class, whose id tells which catalogue it is.
  private func catalogue(_ name: String, in folder: TestFolder) throws {
    try folder.write(
      "\(name)/\(name).yaml", "class: \(name)\nlabel: \(name)\ndefinition: \(name).\nterms: [\(name) gadget]\nexamples: []\n")
  }

  @Test func theFirstThatIsNamedCounts() throws {
    let folder = try TestFolder()
    for name in ["option", "variable", "Catalog"] { try catalogue(name, in: folder) }
    let variable = ["WEAPONTAG_CATALOG": folder.path("variable")]
    func finds(_ name: String, _ outcome: Outcome) -> Bool { outcome.code == 0 && outcome.output.hasPrefix("\(name)\n") }
    let show = ["catalog", "show"]
    #expect(finds("option", try Program.run(show + ["option", "--catalog", "option"], in: folder.url, environment: variable)))
    #expect(finds("variable", try Program.run(show + ["variable"], in: folder.url, environment: variable)))
    #expect(finds("Catalog", try Program.run(show + ["Catalog"], in: folder.url, environment: ["WEAPONTAG_CATALOG": ""])))
    #expect(finds("option", try Program.run(show + ["option", "--catalog", "option/"], in: folder.url)))
  }

  /// An installed program is found through `PATH` or by a link, and its catalogue stands beside the program itself.
  @Test(arguments: ["bin/Catalog", "share/weapontag/Catalog"])
  func besideTheProgram(_ place: String) throws {
    let folder = try TestFolder()
    try catalogue("Catalog", in: folder)
    let target = folder.url.appending(path: place)
    try FileManager.default.createDirectory(at: folder.url.appending(path: "bin"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder.url.appending(path: "Catalog"), to: target)
    try FileManager.default.copyItem(at: Program.url, to: folder.url.appending(path: "bin/weapontag"))
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "link"), withDestinationURL: folder.url.appending(path: "bin/weapontag"))
    try folder.write("elsewhere/empty.txt", "")
    for line in ["PATH=\"$bin:$PATH\" weapontag", "../link", "\"$bin/weapontag\"", "../bin/weapontag"] {
      let outcome = try Program.shell(
        "\(line) catalog show Catalog", in: folder.url.appending(path: "elsewhere"), environment: ["bin": folder.path("bin")])
      #expect(outcome.code == 0 && outcome.output.hasPrefix("Catalog\n"), "\(line): \(outcome)")
    }
  }
}
