import Foundation
import Testing

/// Every command on a catalogue that cannot be read, is half-written, may not be written or does not fit the disk: a clear error, and no
/// file changed or half-written.
@Suite("Bad catalogues")
struct BadCatalogTests {
  /// Commands that only read, and those that write; `evaluate` and `migrate` are given files that are sound.
  static let reading: [[String]] = [
    ["catalog", "check"], ["catalog", "test"], ["catalog", "show", "tank"], ["catalog", "search", "tank"], ["catalog", "lookup", "tank"],
    ["catalog", "tree"], ["catalog", "stats"], ["catalog", "export", "--format", "csv"], ["catalog", "discover", "--corpus", "a.txt"],
    ["catalog", "diff", "Sound", "--corpus", "a.txt"], ["catalog", "watch", "--saves", "0"], ["tag", "a.txt"], ["explain", "tank"],
    ["evaluate", "gold.jsonl", "tags.jsonl"],
  ]
  static let writing: [[String]] = [
    ["catalog", "format"], ["catalog", "check", "--fix"], ["catalog", "add-term", "tank", "war horse"],
    ["catalog", "add-system", "tank", "K-2", "--source", "x"], ["catalog", "rename", "missile", "rocket"],
    ["catalog", "merge", "cruise-missile", "missile"], ["migrate", "tags.jsonl"],
  ]
  /// These look at what can be read of a catalogue with errors.
  private static let browsing: Set = ["show", "search", "lookup", "tree", "stats"]

  /// A desk where every command that writes has something to write.
  private func desk(for command: [String] = []) throws -> Desk {
    let desk = try Desk()
    for (path, source) in Desk.catalog { try desk.folder.write("Sound/\(path)", source) }
    let tank = Desk.catalog["weapon/tank.yaml", default: ""]
    try desk.folder.write(
      "Catalog/weapon/tank.yaml",
      command.contains("--fix")
        ? tank.replacing("definition", with: "definitoin") : tank.replacing("label: tank", with: "was: [old-tank]\nlabel: \"tank\""))
    try desk.folder.write("gold.jsonl", #"{"id":"g","text":"A tank came.","sentences":[[0,12]],"mentions":[]}"# + "\n")
    try desk.folder.write(
      "tags.jsonl", #"{"id":"g","sentences":[{"start":0,"end":12,"text":"A tank came.","tags":[{"class":"old-tank"}]}]}"# + "\n")
    return desk
  }

  /// Every file and folder with its mode and its bytes, and every link.
  private func snapshot(_ desk: Desk) throws -> String {
    try Program.shell("find . -printf '%p %m %l\\n' | sort; find . -type f | sort | xargs sha256sum", in: desk.folder.url).output
  }

  private func run(_ command: [String], _ more: String..., in desk: Desk) throws -> Outcome {
    try Program.run(command + more, in: desk.folder.url)
  }

  @Test(arguments: reading + writing)
  func aFolderThatCannotBeRead(_ command: [String]) throws {
    let desk = try desk()
    try #require(try Program.shell("ln -s loop loop", in: desk.folder.url).code == 0)
    let before = try snapshot(desk)
    let outcome = try run(command, "--catalog", "loop", in: desk)
    #expect(outcome.code == (command == ["catalog", "format"] ? 2 : 3), "\(outcome)")
    #expect((outcome.output + outcome.errors).contains("loop"), "\(outcome)")
    #expect(try snapshot(desk) == before)
  }

  /// Cut in the middle, gone after it was listed (as a link to nothing), taken for a file by its name, of bytes that are no text.
  @Test(arguments: [
    ("head -c 190 Sound/weapon/missile/cruise-missile.yaml > Catalog/weapon/missile/cruise-missile.yaml", "cruise-missile.yaml:"),
    ("rm Catalog/weapon/tank.yaml; ln -s nowhere Catalog/weapon/tank.yaml", "Catalog/weapon/tank.yaml"),
    ("ln -s a.yaml Catalog/a.yaml", "Catalog/a.yaml"), ("printf '\\xff\\xfe\\x00' > Catalog/context.yaml", "Catalog/context.yaml"),
  ])
  func aFileThatCannotBeRead(_ setUp: String, _ place: String) throws {
    let desk = try desk()
    try #require(try Program.shell("cp -r Sound/* Catalog; \(setUp)", in: desk.folder.url).code == 0)
    let before = try snapshot(desk)
    // Formatting reads each file by itself, and writes those that are sound.
    for command in Self.reading + Self.writing where command != ["catalog", "format"] {
      let outcome = try run(command, in: desk)
      if command.first == "catalog", Self.browsing.contains(command[1]) {
        #expect(outcome.errors.hasPrefix("warning: the catalogue has "), "\(command): \(outcome)")
      } else {
        #expect(outcome.code == (command.contains("watch") ? 0 : 3), "\(command): \(outcome)")
        #expect((outcome.output + outcome.errors).contains(place), "\(command): \(outcome)")
      }
    }
    #expect(try snapshot(desk) == before)
    let outcome = try desk.run("catalog", "format")
    #expect(outcome.code == 1 && outcome.errors.contains(place) && outcome.errors.hasSuffix("error: 1 file could not be formatted\n"))
    #expect(try !snapshot(desk).contains(".part"))
  }

  /// One file that may not be written, whoever asks: nothing is, and the modes stay.
  @Test(arguments: writing)
  func readOnlyFiles(_ command: [String]) throws {
    let desk = try desk(for: command)
    try #require(try Program.shell("find Catalog tags.jsonl -type f | xargs chmod a-w", in: desk.folder.url).code == 0)
    let before = try snapshot(desk)
    let outcome = try run(command, in: desk)
    #expect(outcome.code == 1 && outcome.errors.contains("the file is read-only"), "\(outcome)")
    #expect(try snapshot(desk) == before)
  }

  @Test(arguments: [["catalog", "export", "--format", "csv"], ["catalog", "schema"], ["tag", "a.txt", "--format", "jsonl"]])
  func readOnlyOutput(_ command: [String]) throws {
    let desk = try Desk()
    try #require(try Program.shell("echo old > out; chmod 444 out", in: desk.folder.url).code == 0)
    let outcome = try run(command, "--output", "out", in: desk)
    #expect(outcome.code == 2 && outcome.errors == "error: cannot write out: the file is read-only\n", "\(outcome)")
    #expect(try desk.folder.read("out") == "old\n")
  }

  /// A limit of no byte a file stands for a full disk.
  @Test(arguments: writing)
  func aFullDisk(_ command: [String]) throws {
    let desk = try desk(for: command)
    let before = try snapshot(desk)
    let words = command.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.shell(
      "( trap '' XFSZ; ulimit -f 0; exec $weapontag \(words) ) 2>&1 | cat; exit ${PIPESTATUS[0]}", in: desk.folder.url)
    #expect(outcome.code == 1, "\(outcome)")
    #expect(outcome.output.contains("nothing was written: ") || outcome.output.contains("cannot write tags.jsonl: "), "\(outcome)")
    #expect(try snapshot(desk) == before)
  }

  @Test(arguments: reading.filter { $0 != ["evaluate", "gold.jsonl", "tags.jsonl"] })
  func standardOutputOnAFullDisk(_ command: [String]) throws {
    let desk = try Desk()
    for (path, source) in Desk.catalog { try desk.folder.write("Sound/\(path)", source) }
    let words = command.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.shell("$weapontag \(words) > /dev/full", in: desk.folder.url)
    #expect(outcome.code == 1 && outcome.errors.contains("error: cannot write standard output: no space left"), "\(outcome)")
  }

  /// Pipes are no files, and nobody waits for them.
  @Test func aPipeInTheCatalogue() throws {
    let desk = try Desk()
    try #require(try Program.shell("mkfifo Catalog/weapon/pipe.yaml", in: desk.folder.url).code == 0)
    #expect(try desk.run("catalog", "check").code == 0)
  }

  /// A hundred times as large as the catalogue, with a broken or dangling class here and there: each is told, and in seconds.
  @Test(.timeLimit(.minutes(3)))
  func tenThousandFiles() throws {
    let desk = try Desk()
    try desk.folder.write("Many/weapon/weapon.yaml", Desk.catalog["weapon/weapon.yaml", default: ""])
    for number in 1..<10_000 {
      let parent = number.isMultiple(of: 50) ? "waepon" : "weapon"
      let end = number.isMultiple(of: 77) ? "" : "]"
      let source = "class: f\(number)\nparent: \(parent)\nlabel: x\ndefinition: X.\nterms: [word\(number)\(end)\nexamples: []\n"
      try Data(source.utf8).write(to: desk.folder.url.appending(path: "Many/weapon/f\(number).yaml"))
    }
    let outcome = try desk.run("catalog", "add-term", "f1", "word", "--catalog", "Many")
    #expect(outcome.code == 3 && outcome.output.isEmpty, "\(outcome.errors.prefix(300))")
    #expect(outcome.errors.hasPrefix("Many/weapon/f100.yaml:2:9: error[unknown-class]: no class has the id `waepon`\n"))
    #expect(outcome.errors.ranges(of: "error[unknown-class]").count == 197 && outcome.errors.ranges(of: "error[syntax]").count == 129)
  }
}
