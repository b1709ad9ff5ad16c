import Foundation
import Testing
// Not testable: what a user of the library sees is what is tested.
import WeaponTagger

@Suite("The library")
struct WeaponTaggerTests {
  private static let catalog =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Catalog"

  @Test func threeLines() throws {
    let tagger = try WeaponTagger(catalog: Self.catalog)
    let mentions = tagger.tag("Two cruise missiles hit the depot.").flatMap(\.mentions)
    #expect(mentions.map(\.weaponClass) == ["cruise-missile"] && mentions.map(\.text) == ["cruise missiles"])
  }

  @Test func everyMentionSaysWhatItIs() throws {
    let text = "Ruhe – für jetzt. Crews fired a Hwasong-18, and the plant made missile warheads.\n\nNobody spoke."
    let sentences = try WeaponTagger(catalog: Self.catalog).tag(text)
    #expect(sentences.map(\.index) == [0, 1, 2])
    #expect(sentences.map(\.mentions.count) == [0, 3, 0])
    let bytes = Array(text.utf8)
    for sentence in sentences {
      #expect(Array(sentence.text.utf8) == Array(bytes[sentence.utf8Range]))
      for mention in sentence.mentions {
        #expect(Array(mention.text.utf8) == Array(bytes[mention.utf8Range]))
        #expect(!mention.term.isEmpty && !mention.reasons.isEmpty && (0...1).contains(mention.confidence))
        #expect(mention.place.hasPrefix("weapon/") && mention.place.contains(".yaml:"))
      }
    }
    let mentions = sentences[1].mentions
    #expect(mentions.map(\.text) == ["Hwasong-18", "missile warheads", "missile"])
    #expect(mentions.map(\.weaponClass) == ["intercontinental-ballistic-missile", "warhead", "missile"])
    #expect(mentions.map { $0.system != nil } == [true, false, false])
  }

  @Test(arguments: ["", " \n\n ", "Nothing here at all, only words."])
  func textsWithoutMentions(_ text: String) throws {
    #expect(try WeaponTagger(catalog: Self.catalog).tag(text).flatMap(\.mentions).isEmpty)
  }

  /// One value serves all tasks at once, and all get the same answer.
  @Test func oneValueServesManyTasks() async throws {
    let tagger = try WeaponTagger(catalog: Self.catalog)
    let text = "Attack and spy drones crossed the border. A tank followed, and a launcher fired rockets."
    let expected = tagger.tag(text).flatMap(\.mentions).map(\.weaponClass)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<16 { group.addTask { tagger.tag(text).flatMap(\.mentions).map(\.weaponClass) } }
      for await found in group { #expect(found == expected) }
    }
  }

  @Test func overlays() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "weapontag-library-\(UUID().uuidString)/acme")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try Data("extends: cruise-missile\nterms: [house glider]\n".utf8).write(to: folder.appending(path: "more.yaml"))
    let tagger = try WeaponTagger(catalog: Self.catalog, overlays: [folder.path])
    let mentions = tagger.tag("A house glider flew.").flatMap(\.mentions)
    #expect(mentions.map(\.weaponClass) == ["cruise-missile"] && mentions.map(\.place) == ["acme/more.yaml:2"])
  }

  @Test func aCatalogueThatDoesNotLoadSaysWhy() throws {
    let error = #expect(throws: CatalogError.self) { try WeaponTagger(catalog: "no-such-folder") }
    #expect(error?.description.contains("no-such-folder") == true && error?.description.contains("cannot read the catalogue") == true)
  }

  /// All problems are told at once, each with its place and a fix.
  @Test func aBrokenCatalogueNamesEveryProblem() throws {
    // This folder is one of sources, with no catalogue file in it.
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let empty = #expect(throws: CatalogError.self) { try WeaponTagger(catalog: here) }
    #expect(empty?.description.contains("no YAML file in this folder") == true)
    // The YAML tests keep a folder of bad files.
    let bad = #expect(throws: CatalogError.self) { try WeaponTagger(catalog: here + "/../YAMLTests/Golden") }
    #expect(bad?.description.contains("duplicate-key.yaml:") == true && bad?.description.contains("tag.yaml:") == true)
  }
}
