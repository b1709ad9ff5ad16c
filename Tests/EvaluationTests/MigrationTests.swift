import Testing

@testable import Evaluation
@testable import Taxonomy

@Suite("Migration of class ids")
struct MigrationTests {
  private static var taxonomy: Taxonomy {
    let place = Place(file: 0, line: 1, column: 1, bytes: 0..<0)
    var weaponClass = WeaponClass(id: "tank", place: place)
    weaponClass.formerIDs = [Phrase(text: "panzer", place: place), Phrase(text: "old-tank", place: place)]
    return Taxonomy(files: [], classes: [weaponClass], context: ContextRules())
  }

  @Test(
    arguments: [
      (
        #"{"id":"panzer","text":"a panzer","title_tags":[{"class":"panzer","term":"panzer"}]}"# + "\n",
        #"{"id":"panzer","text":"a panzer","title_tags":[{"class":"tank","term":"panzer"}]}"# + "\n", 1
      ),
      (
        #"{ "sentences" : [ {"tags":[{"class": "pan\u007aer", "mention_class" :"old-tank"}]} ] , "input":{"class":"panzer"}}"#,
        #"{ "sentences" : [ {"tags":[{"class": "tank", "mention_class" :"tank"}]} ] , "input":{"class":"panzer"}}"#, 2
      ),
      (
        #"{"sentences":[[0,3]],"mentions":[[0,3,"panzer",null,["old-tank","","x"]],[0,3,"x","panzer"]]}"# + "\r\n",
        #"{"sentences":[[0,3]],"mentions":[[0,3,"tank",null,["tank","","x"]],[0,3,"x","tank"]]}"# + "\r\n", 3
      ),
      ("\u{FEFF}{\"mentions\":[[0,1,\"panzer\",null]]}", "\u{FEFF}{\"mentions\":[[0,1,\"tank\",null]]}", 1),
      (
        #"{"class":"panzer","mentions":{"class":"panzer"},"sentences":"panzer"}"#,
        #"{"class":"panzer","mentions":{"class":"panzer"},"sentences":"panzer"}"#, 0
      ),
      ("[\"panzer\"]\n", "[\"panzer\"]\n", 0), ("  \r\n", "  \r\n", 0), ("", "", 0),
    ] as [(String, String, Int)])
  func lines(_ line: String, _ expected: String, _ count: Int) throws {
    var migration = ClassMigration(Self.taxonomy)
    #expect(String(decoding: try migration.migrated(Array(line.utf8)), as: UTF8.self) == expected)
    #expect(migration.rewritten == count)
  }

  @Test func brokenLines() {
    var migration = ClassMigration(Self.taxonomy)
    #expect(throws: ClassMigration.LineFault.self) { _ = try migration.migrated(Array("{\"a\":".utf8)) }
  }

  @Test func scoresKnowFormerIDs() {
    let tree = ClassTree(Self.taxonomy)
    #expect(tree.position(of: "panzer") == tree.position(of: "tank") && tree.position(of: "panzer") != nil)
    #expect(tree.ids == ["tank"])
  }
}
