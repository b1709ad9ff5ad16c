import Foundation
import Testing

/// `weapontag catalog watch`.
@Suite("Watching saves")
struct CatalogWatchTests {
  /// A watch that has read all and waits. `saves`: after how many it ends by itself.
  private final class Watch {
    let desk: Desk
    let scratch: TestFolder
    let process: Process
    private let clock = ContinuousClock()

    init(_ options: [String] = [], saves: Int = 99) throws {
      desk = try Desk()
      scratch = try TestFolder()
      process = try Program.start(
        ["catalog", "watch", "--corpus", "a.txt", "news", "--saves", "\(saves)"] + options, in: desk.folder.url, scratch: scratch)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      try waitFor(" ms)\n")
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Waits until the output holds some words so many times.
    func waitFor(_ words: String, times: Int = 1) throws {
      let start = clock.now
      while try scratch.read("output").ranges(of: words).count < times, clock.now - start < .seconds(20) { usleep(5_000) }
      let output = try scratch.read("output")
      #expect(output.ranges(of: words).count >= times, "\(output)")
    }

    /// What is told from now until the save has been dealt with.
    func effect(of save: () throws -> Void) throws -> String {
      let before = try scratch.read("output")
      try save()
      try waitFor(" ms)\n", times: before.ranges(of: " ms)\n").count + 1)
      return String(try scratch.read("output").dropFirst(before.count))
    }
  }

  private static let tank = "Catalog/weapon/tank.yaml"

  @Test(arguments: [[], ["--poll"]])
  func saves(_ options: [String]) throws {
    let watch = try Watch(options, saves: 6)
    let folder = watch.desk.folder
    #expect(try watch.scratch.read("output").hasPrefix("5 of 5 examples pass\nwatching Catalog: 5 files, 6 tags in 4 articles ("))
    let good = try folder.read(Self.tank)
    let gained = try watch.effect { try folder.write(Self.tank, good.replacing("terms: [tank]", with: "terms: [tank, depot]")) }
    #expect(gained.hasPrefix("\nweapon/tank.yaml\n5 of 5 examples pass\n1 gained, 0 lost, 0 moved, 0 altered, in 1 of 4 articles\n"))
    // Editors write a new file and rename it.
    let renamed = try watch.effect {
      try folder.write("Catalog/weapon/tank.yaml~", good.replacing("[tank](tank)", with: "[A tank](tank)"))
      _ = try Program.shell("mv Catalog/weapon/tank.yaml~ Catalog/weapon/tank.yaml", in: folder.url)
    }
    #expect(renamed.contains("weapon/tank.yaml:6:") && renamed.contains("example fails: A A tank came.\n  not tagged: A tank  tank\n"))
    #expect(renamed.contains("4 of 5 examples pass\n0 gained, 1 lost, "))
    let half = try watch.effect { try folder.write(Self.tank, String(good.dropLast(20))) }
    #expect(half.contains("error[") && half.contains("the catalogue does not load: 1 error; tags stay as they were\n("), "\(half)")
    let mended = try watch.effect { try folder.write(Self.tank, good) }
    #expect(mended.contains("5 of 5 examples pass\nno tag changes in 4 articles\n"), "\(mended)")
    let gone = try watch.effect { try FileManager.default.removeItem(at: folder.url.appending(path: Self.tank)) }
    #expect(gone.contains("4 of 4 examples pass\n0 gained, 3 lost, "), "\(gone)")
    let back = try watch.effect { try folder.write(Self.tank, good) }
    #expect(back.contains("3 gained, 0 lost, "), "\(back)")
    let outcome = try Program.outcome(of: watch.process, watch.scratch)
    #expect(outcome.code == 0 && outcome.errors.isEmpty && !outcome.output.contains("\u{1B}"), "\(outcome)")
  }

  @Test func aSaveThatChangesNothing() throws {
    let watch = try Watch()
    let same = try watch.effect { try watch.desk.folder.write(Self.tank, try watch.desk.folder.read(Self.tank)) }
    #expect(same.hasPrefix("\nweapon/tank.yaml\nno byte has changed ("), "\(same)")
  }

  /// Ctrl-C ends it at once with 130, and the terminal's cursor at the start of a line.
  @Test func interrupted() throws {
    let watch = try Watch()
    watch.process.interrupt()
    let outcome = try Program.outcome(of: watch.process, watch.scratch)
    #expect(outcome.code == 130 && outcome.errors.isEmpty && outcome.output.hasSuffix(" ms)\n"), "\(outcome)")
  }

  /// A catalogue that does not load yet is watched all the same.
  @Test func startsWithErrors() throws {
    let desk = try Desk()
    let good = try desk.folder.read(Self.tank)
    let setUp = "printf 'bad: x\\n' > \(Self.tank); (sleep 1; printf '%s' \"$good\" > \(Self.tank)) & "
    let outcome = try Program.shell(
      setUp + "$weapontag catalog watch --corpus a.txt --saves 1", in: desk.folder.url, environment: ["good": good])
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(
      outcome.output.contains("does not load") && outcome.output.contains("5 of 5 examples pass\n3 tags in 1 article\n("), "\(outcome)")
  }

  @Test(arguments: [(["--catalog", "nowhere"], 3), (["--max", "-1"], 2), (["--corpus", "gone.txt", "--saves", "0"], 1)])
  func failures(_ arguments: [String], _ code: Int) throws {
    let desk = try Desk()
    #expect(try Program.run(["catalog", "watch"] + arguments, in: desk.folder.url).code == Int32(code))
  }
}
