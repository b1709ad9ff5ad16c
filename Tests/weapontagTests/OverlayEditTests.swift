import Foundation
import Testing

/// `--overlay` on the commands that edit the catalogue, compare two, or wait for saves.
@Suite("Editing overlays")
struct OverlayEditTests {
  /// A desk with an overlay that adds to a class and describes two, in a git repository of its own.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("acme/more/tank.yaml", "extends: tank\nterms: [panzer]  # ours\n")
    try desk.folder.write("acme/acme-glider.yaml", Self.described("acme-glider", "cruise-missile", "house glider"))
    try desk.folder.write(
      "acme/kite.yaml",
      Self.described("acme-kite", "acme-glider", "house kite") + "relations: {broader: [acme-glider], target: tank}\n")
    try desk.folder.write("acme/context.yaml", "references: {individuals: [acme-glider]}\n")
    try #require(
      try Program.shell(
        "git init -q . && git add . && git -c user.name=t -c user.email=t@example.org commit -qm first", in: desk.folder.url
      ).code == 0)
    return desk
  }

  private static func described(_ id: String, _ parent: String, _ term: String) -> String {
    "class: \(id)\nparent: \(parent)\nlabel: x\ndefinition: Ours.\nterms: [\(term)]\nexamples: [{tagged: \"A [\(term)](\(id)) flew.\"}]\n"
  }

  /// What differs from the commit, as git sees it.
  private func changed(_ desk: Desk) throws -> [String] {
    try Program.shell("git status --porcelain -uall | tr -s ' ' | sed 's/^ //' | sort -k 2", in: desk.folder.url).lines
  }

  @Test func addTerm() throws {
    let desk = try desk()
    let known = try desk.run("catalog", "add-term", "tank", "war horse", "--overlay", "acme")
    #expect(known.code == 0 && known.output == "added to tank, in acme/more/tank.yaml\n", "\(known)")
    #expect(try desk.folder.read("acme/more/tank.yaml") == "extends: tank\nterms: [panzer, war horse]  # ours\n")
    let own = try desk.run("catalog", "add-term", "acme-kite", "paper kite", "--overlay", "acme/")
    #expect(own.output == "added to acme-kite, in acme/kite.yaml\n", "\(own)")
    #expect(try changed(desk) == ["M acme/kite.yaml", "M acme/more/tank.yaml"])
    #expect(try desk.run("tag", "-", "--overlay", "acme", input: "A paper kite and a war horse.").output.contains("acme-kite"))
    let twice = try desk.run("catalog", "add-term", "tank", "panzer", "--overlay", "acme")
    #expect(twice.code == 2 && twice.errors.contains("acme/more/tank.yaml:2:9: error[known-term]"), "\(twice)")
  }

  /// A class that the overlay does not speak of yet gets a file, beside others of that name.
  @Test func aFileForMore() throws {
    let desk = try desk()
    try desk.folder.write("acme/cruise-missile.yaml", Self.described("acme-cruiser", "missile", "house cruiser"))
    let arguments = ["catalog", "add-system", "cruise-missile", "Gale", "--source", "x", "--overlay", "acme"]
    let dryRun = try Program.run(arguments + ["--dry-run"], in: desk.folder.url)
    #expect(
      dryRun.output == """
        --- /dev/null
        +++ b/cruise-missile-more.yaml
        @@ -0,0 +1,3 @@
        +extends: cruise-missile
        +systems:
        +  - {name: Gale, source: x}

        """, "\(dryRun)")
    let done = try Program.run(arguments, in: desk.folder.url)
    #expect(done.output == "added to cruise-missile, in acme/cruise-missile-more.yaml\n", "\(done)")
    #expect(
      try desk.folder.read("acme/cruise-missile-more.yaml") == "extends: cruise-missile\nsystems:\n  - {name: Gale, source: x}\n")
    #expect(try changed(desk) == ["?? acme/cruise-missile-more.yaml", "?? acme/cruise-missile.yaml"])
    #expect(try desk.run("catalog", "lookup", "Gale", "--overlay", "acme").output.contains("acme/cruise-missile-more.yaml:3"))
  }

  /// Of several overlays the last is edited.
  @Test func theLastOverlay() throws {
    let desk = try desk()
    try desk.folder.write("quiet/cruise.yaml", "extends: cruise-missile\nwithout: [flyer]\n")
    let done = try desk.run("catalog", "add-term", "acme-kite", "paper kite", "--overlay", "acme", "--overlay", "quiet")
    #expect(done.output == "added to acme-kite, in quiet/acme-kite.yaml\n", "\(done)")
    let refused = try desk.run("catalog", "rename", "acme-kite", "acme-toy", "--overlay", "acme", "--overlay", "quiet")
    #expect(refused.code == 2 && refused.errors.contains("error[other-folder]"), "\(refused)")
    #expect(refused.errors.hasSuffix("fix: name that overlay last\n"), "\(refused)")
  }

  @Test func renameInTheOverlay() throws {
    let desk = try desk()
    let done = try desk.run("catalog", "rename", "acme-glider", "acme-soarer", "--overlay", "acme")
    #expect(done.code == 0 && done.output == "acme-glider is now acme-soarer: 3 files changed\n", "\(done)")
    #expect(
      try changed(desk) == ["D acme/acme-glider.yaml", "?? acme/acme-soarer.yaml", "M acme/context.yaml", "M acme/kite.yaml"])
    #expect(try desk.folder.read("acme/context.yaml") == "references: {individuals: [acme-soarer]}\n")
    #expect(try desk.run("catalog", "test", "--overlay", "acme").lines == ["7 of 7 examples pass"])
    try desk.folder.write("old.jsonl", #"{"id":"a","sentences":[{"tags":[{"class":"acme-glider"}]}]}"# + "\n")
    #expect(try desk.run("migrate", "old.jsonl", "--overlay", "acme").errors == "old.jsonl: 1 id rewritten\n")
    #expect(try desk.folder.read("old.jsonl").contains("acme-soarer"))
  }

  @Test func mergeInTheOverlay() throws {
    let desk = try desk()
    let done = try desk.run("catalog", "merge", "acme-kite", "acme-glider", "--overlay", "acme")
    #expect(done.code == 0 && done.output.hasSuffix("not moved: relations\n"), "\(done)")
    #expect(try changed(desk) == ["M acme/acme-glider.yaml", "D acme/kite.yaml"])
    #expect(try desk.run("catalog", "test", "--overlay", "acme").code == 0)
  }

  @Test(arguments: [
    ["rename", "tank", "panzer-tank"], ["merge", "acme-kite", "tank"], ["merge", "tank", "acme-kite"],
  ])
  func theCataloguesOwnClassesStay(_ arguments: [String]) throws {
    let desk = try desk()
    let outcome = try Program.run(["catalog"] + arguments + ["--overlay", "acme"], in: desk.folder.url)
    #expect(outcome.code == 2 && outcome.errors.contains("Catalog/weapon/tank.yaml:1:8: error[other-folder]: class 'tank' is described in"))
    #expect(outcome.errors.hasSuffix("fix: run this without --overlay\n"), "\(outcome)")
    #expect(try changed(desk).isEmpty)
  }

  /// After a rename in the catalogue, the overlays that speak of the class are told its new id, and mended.
  @Test func formerIDsAreMended() throws {
    let desk = try desk()
    #expect(try desk.run("catalog", "rename", "tank", "heavy-tank").code == 0)
    let check = try desk.run("catalog", "check", "--overlay", "acme")
    #expect(check.code == 3 && check.output.contains("acme/more/tank.yaml:1:10: error[unknown-class]: no class has the id `tank`"))
    #expect(check.output.contains("acme/kite.yaml:7:45: error[unknown-class]"), "\(check)")
    #expect(check.output.ranges(of: "fix: it is now called `heavy-tank`\n").count == 2)
    let fixed = try desk.run("catalog", "check", "--fix", "--overlay", "acme")
    #expect(fixed.code == 0 && fixed.errors.hasPrefix("2 fixes in 2 files\n"), "\(fixed)")
    #expect(try desk.folder.read("acme/more/tank.yaml").hasPrefix("extends: heavy-tank\n"))
  }

  /// With overlays only their files are mended and formatted.
  @Test func theCataloguesFilesStay() throws {
    let desk = try desk()
    try desk.folder.write("Catalog/weapon/tank.yaml", Desk.catalog["weapon/tank.yaml"]! + "relations: {broader: [misile]}\n")
    try desk.folder.write("acme/more/tank.yaml", "terms: [\"panzer\"]\nextends: tonk\n")
    let fixed = try desk.run("catalog", "check", "--fix", "--overlay", "acme")
    #expect(fixed.code == 3 && fixed.errors.hasPrefix("1 fix in 1 file\n"), "\(fixed)")
    #expect(try desk.folder.read("acme/more/tank.yaml").hasSuffix("extends: tank\n"))
    #expect(try desk.run("catalog", "format", "--overlay", "acme/").output.hasSuffix(" of 4 formatted\n"))
    #expect(try desk.folder.read("acme/more/tank.yaml") == "extends: tank\nterms: [panzer]\n")
    #expect(try desk.folder.read("Catalog/weapon/tank.yaml").contains("misile"))
    #expect(try desk.run("catalog", "format", "--check", "--overlay", "acme").code == 0)
  }

  @Test func diff() throws {
    let desk = try desk()
    try desk.folder.write("o.txt", "A panzer came, and a war horse.\n")
    func diff(_ arguments: String...) throws -> String {
      let outcome = try Program.run(["catalog", "diff"] + arguments + ["--corpus", "o.txt"], in: desk.folder.url)
      return outcome.code == 0 ? outcome.output : "\(outcome)"
    }
    #expect(try diff("--overlay", "acme") == "no tag changes in 1 article\n")
    #expect(try diff("Catalog", "--overlay", "acme") == "no tag changes in 1 article\n")
    #expect(try diff("Catalog", "--overlay", "acme", "--bare-base").contains("acme/more/tank.yaml:2"))
    _ = try desk.run("catalog", "add-term", "tank", "war horse", "--overlay", "acme")
    #expect(try diff("--overlay", "acme").hasPrefix("1 gained, 0 lost, 0 moved, 0 altered, in 1 of 1 article\n"))
    // A folder is read with the overlays as they are.
    #expect(try diff("Catalog", "--overlay", "acme") == "no tag changes in 1 article\n")
    // An overlay that git does not have is read as it is, on both sides.
    #expect(try Program.shell("cp -r acme fresh", in: desk.folder.url).code == 0)
    #expect(try diff("--overlay", "fresh") == "no tag changes in 1 article\n")
    try desk.folder.write("Catalog/weapon/tank.yaml", Desk.catalog["weapon/tank.yaml"]!.replacing("[tank]\n", with: "[tank, horse]\n"))
    #expect(try diff("--overlay", "fresh") == "no tag changes in 1 article\n", "a longer term of the overlay holds the word")
    #expect(try diff().hasPrefix("1 gained, 0 lost, "))
  }

  @Test func watch() throws {
    let desk = try desk()
    let saves = "(sleep 1; printf 'extends: tank\\nterms: [panzer, flyer]\\n' > acme/more/tank.yaml) & "
    let outcome = try Program.shell(
      saves + "$weapontag catalog watch --overlay acme --corpus a.txt --saves 1", in: desk.folder.url)
    #expect(outcome.code == 0 && outcome.output.contains("watching Catalog, acme: 9 files, "), "\(outcome)")
    #expect(outcome.output.contains("\nacme/more/tank.yaml\n7 of 7 examples pass\n"), "\(outcome)")
    let lost = try desk.run("catalog", "watch", "--overlay", "lost", "--saves", "0")
    #expect(lost.code == 3 && lost.errors == "error: cannot watch lost: no such folder\n")
  }

  @Test func evaluate() throws {
    let desk = try desk()
    try desk.folder.write(
      "gold.jsonl", #"{"id":"g","text":"A house kite came.","sentences":[[0,18]],"mentions":[[2,12,"acme-kite",null,[]]]}"# + "\n")
    _ = try desk.run("tag", "gold.jsonl", "--format", "jsonl", "--output", "tags.jsonl", "--overlay", "acme")
    #expect(try desk.run("evaluate", "gold.jsonl", "tags.jsonl", "--overlay", "acme").code == 0)
    let without = try desk.run("evaluate", "gold.jsonl", "tags.jsonl")
    #expect(without.code == 1 && without.errors.contains("acme-kite"), "\(without)")
  }
}
