import Foundation
import Testing

/// Pipes that close, Ctrl-C, and colour.
@Suite("Streams")
struct StreamTests {
  @Test(
    arguments: [
      "tag many.jsonl --jobs 1", "tag many.jsonl --jobs 2 --format jsonl", "tag many.jsonl --format csv",
      "report many.jsonl", "report many.jsonl --format json", "catalog show long",
      "catalog check --catalog Broken", "tag --help",
    ])
  func aClosedPipeEndsQuietly(_ arguments: String) throws {
    let desk = try Desk()
    let line = "{\"id\":\"a\",\"text\":\"\(String(repeating: "A tank came. ", count: 200))\"}\n"
    try desk.folder.write("many.jsonl", String(repeating: line, count: 60))
    let terms = (0..<9000).map { "long gadget number \($0)" }.joined(separator: ", ")
    try desk.folder.write(
      "Catalog/weapon/long.yaml", "class: long\nparent: weapon\nlabel: long\ndefinition: Long.\nterms: [\(terms)]\nexamples: []\n")
    try desk.folder.write("Broken/bad.yaml", (0..<3000).map { "bad\($0): x\n" }.joined())
    let outcome = try Program.shell(
      "$weapontag \(arguments) | (read -r line; echo \"$line\"); echo ${PIPESTATUS[0]}", in: desk.folder.url)
    #expect(outcome.lines.count == 2 && outcome.lines.last == "0" && outcome.errors.isEmpty, "\(outcome)")
  }

  /// Ctrl-C while the program waits for more input: 130 at once, and no file, whole or part.
  @Test(arguments: ["", "{\"id\":\"a\",\"text\":\"A tank came.\"}\n", "A tank came."])
  func interrupted(_ input: String) throws {
    let desk = try Desk()
    let scratch = try TestFolder()
    let process = try Program.start(["tag", "-", "--output", "out.txt"], in: desk.folder.url, scratch: scratch)
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    let clock = ContinuousClock()
    let start = clock.now
    // The program is at work once its unfinished file is there.
    while try !desk.folder.names().contains(where: { $0.hasPrefix("out") }), clock.now - start < .seconds(20) { usleep(5_000) }
    usleep(100_000)
    process.interrupt()
    let interrupted = clock.now
    while process.isRunning, clock.now - interrupted < .seconds(10) { usleep(5_000) }
    #expect(!process.isRunning, "Ctrl-C was not obeyed")
    try pipe.fileHandleForWriting.close()
    let outcome = try Program.outcome(of: process, scratch)
    #expect(outcome.code == 130 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    #expect(try !desk.folder.names().contains { $0.hasPrefix("out") })
  }

  @Test(arguments: ["tag a.txt", "catalog check --catalog Broken"])
  func noColourWithoutATerminal(_ arguments: String) throws {
    let desk = try Desk()
    try desk.folder.write("Broken/bad.yaml", "bad: x\n")
    let outcome = try Program.run(
      arguments.split(separator: " ").map(String.init), in: desk.folder.url, environment: ["TERM": "xterm-256color"])
    #expect(!outcome.output.isEmpty && !outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], true), (["TERM": "xterm-256color", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
      (["TERM": "xterm-256color", "NO_COLOR": ""], true),
    ])
  func colourOnATerminal(_ environment: [String: String], _ isColoured: Bool) throws {
    let desk = try Desk()
    // `script` runs a command on a terminal of its own.
    let outcome = try Program.shell(
      "script --quiet --return --command \"$weapontag tag a.txt\" /dev/null", in: desk.folder.url, environment: environment)
    #expect(outcome.code == 0 && outcome.output.contains("tank"), "\(outcome)")
    #expect(outcome.output.contains("\u{1B}[") == isColoured, "\(outcome)")
  }
}
