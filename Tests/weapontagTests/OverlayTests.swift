import Foundation
import Testing

/// `--overlay` on every command that reads a catalogue.
@Suite("Overlays")
struct OverlayTests {
  /// A desk with two overlays: one with entries of its own, one that switches forms off.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write(
      "acme/drone.yaml",
      """
      class: acme-glider
      parent: cruise-missile
      label: Acme glider
      definition: Ours.
      terms: [house glider]
      examples: [{tagged: "A [house glider](acme-glider) flew."}]

      """)
    try desk.folder.write("acme/more.yaml", "extends: tank\nterms: [{term: armour, strength: weak, topics: [naval]}]\n")
    try desk.folder.write("acme/context.yaml", "topics: {naval: [harbour]}\n")
    try desk.folder.write("quiet/cruise.yaml", "extends: cruise-missile\nwithout: [cruise missile]\n")
    try desk.folder.write("o.txt", "A house glider flew. The armour reached the harbour. Two cruise missiles fell.\n")
    return desk
  }

  @Test func tag() throws {
    let desk = try desk()
    let outcome = try desk.run("tag", "o.txt", "--format", "csv", "--overlay", "acme", "--overlay", "quiet/")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    let cells = outcome.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(cells.map { $0[5] } == ["acme-glider", "tank", "missile"])
    #expect(cells.map { $0[8] } == ["acme/drone.yaml:5", "acme/more.yaml:2", "weapon/missile/missile.yaml:5"])
  }

  @Test func theDigestCoversOverlays() throws {
    let desk = try desk()
    let digests = try [[], ["acme"], ["quiet"], ["acme", "quiet"], ["quiet", "acme"]].map { overlays in
      let outcome = try Program.run(["tag", "o.txt", "--format", "jsonl"] + overlays.flatMap { ["--overlay", $0] }, in: desk.folder.url)
      return try #require(outcome.output.firstMatch(of: /"catalog_sha256":"([0-9a-f]{64})"/)).1
    }
    #expect(Set(digests).count == digests.count)
  }

  @Test func check() throws {
    let desk = try desk()
    #expect(
      try desk.run("catalog", "check", "--overlay", "acme").lines == ["no problems: 5 classes, 7 terms, 1 system, 6 examples"])
    // The `not` phrase of the class has no form left to forbid, and that is no fault of the catalogue's.
    #expect(try desk.run("catalog", "check", "--overlay", "quiet").code == 0)
    try desk.folder.write("bad/t.yaml", "extends: tank\nwithout: [tonk]\n")
    let outcome = try desk.run("catalog", "check", "--overlay", "acme", "--overlay", "bad")
    #expect(
      outcome.code == 3
        && outcome.lines.first
          == "bad/t.yaml:2:11: error[unknown-form]: class `tank` has no term, system, alias or family `tonk` to leave out"
    )
    #expect(outcome.lines.last == "  fix: did you mean `tank`?")
  }

  /// A form that the catalogue has in another class: the overlay's is at fault, and may switch the other one off.
  @Test func theOverlaysFormIsAtFault() throws {
    let desk = try desk()
    try desk.folder.write("bad/m.yaml", "extends: missile\nterms: [tank]\n")
    let outcome = try desk.run("catalog", "check", "--overlay", "bad")
    #expect(
      outcome.code == 3 && outcome.output.hasPrefix("bad/m.yaml:2:9: error[same-term]: `tank` is a strong form of class `tank` already\n"))
    #expect(outcome.lines.last == "  fix: switch the other one off: 'without: [tank]' beside 'extends: tank'")
    try desk.folder.write("bad/t.yaml", "extends: tank\nwithout: [tank]\n")
    #expect(try desk.run("catalog", "check", "--overlay", "bad").code == 0)
  }

  @Test func test() throws {
    let desk = try desk()
    #expect(try desk.run("catalog", "test", "--overlay", "acme").lines == ["6 of 6 examples pass"])
    let outcome = try desk.run("catalog", "test", "--overlay", "quiet")
    #expect(outcome.code == 0 && outcome.lines == ["4 of 4 examples pass, 1 set aside: an overlay switches off what they mark"])
    try desk.folder.write("bad/m.yaml", "extends: missile\nexamples: [{tagged: \"A [bird](missile) fell.\"}]\n")
    let failing = try desk.run("catalog", "test", "--overlay", "bad")
    #expect(failing.code == 1 && failing.output.hasPrefix("bad/m.yaml:2:21: example fails: A bird fell.\n"))
  }

  @Test func showAndExplain() throws {
    let desk = try desk()
    #expect(try desk.run("catalog", "show", "acme-glider", "--overlay", "acme").output.contains("cruise-missile > acme-glider\n"))
    #expect(try desk.run("catalog", "show", "cruise-missile", "--overlay", "acme").output.contains("classes below:\n  acme-glider\n"))
    #expect(!(try desk.run("catalog", "show", "cruise-missile", "--overlay", "quiet").output.contains("also: cruise missiles")))
    #expect(try desk.run("explain", "A house glider flew.", "--overlay", "acme").output.contains("acme/drone.yaml:5"))
    #expect(try desk.run("explain", "A house glider flew.").output.contains("acme") == false)
  }

  @Test func discover() throws {
    let desk = try desk()
    try desk.folder.write("corpus.txt", String(repeating: "A Brontal glider flew over the camp. Two Brontal gliders fell.\n\n", count: 4))
    #expect(try desk.run("catalog", "discover", "--corpus", "corpus.txt", "--overlay", "acme").code == 0)
  }

  @Test func aFolderThatIsNotThere() throws {
    let outcome = try desk().run("tag", "o.txt", "--overlay", "lost")
    #expect(outcome.code == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("lost:1:1: error[unreadable-overlay]: cannot read the overlay: No such file or directory\n"))
  }
}
