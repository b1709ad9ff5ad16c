import Diagnostics
import Testing

@testable import Taxonomy

/// How `status:` of `context.yaml` is read, and what is said of an entry that cannot be.
struct StatusCueDecodingTests {
  private func read(_ entry: String) -> (cues: [StatusCues], codes: [String]) {
    let source = "topics: {sea: [ship]}\nstatus:\n  - \(entry)\n"
    let loaded = readCatalog([CatalogFile(name: "Catalog/context.yaml", path: "context.yaml", source: Array(source.utf8))])
    return (loaded.taxonomy.context.status, loaded.diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("{cue: no, status: negated}", StatusRule(effect: .gives(.negated), direction: .before, reach: nil)),
    (
      "{cue: [was not found], status: negated, direction: after, reach: 3}",
      StatusRule(effect: .gives(.negated), direction: .after, reach: 3)
    ),
    ("{cue: allegedly, status: alleged, direction: both}", StatusRule(effect: .gives(.alleged), direction: .both, reach: nil)),
    ("{cue: but, status: end}", StatusRule(effect: .end, direction: .before, reach: nil)),
    ("{cue: no doubt, status: none}", StatusRule(effect: .none, direction: .before, reach: nil)),
    ("{cue: dismantle, status: real}", StatusRule(effect: .real, direction: .before, reach: nil)),
  ])
  func reads(_ entry: String, rule: StatusRule) {
    let found = read(entry)
    #expect(found.cues.map(\.rule) == [rule])
    #expect(found.codes.filter { $0 != "no-class" } == [], "a catalogue of nothing but context has no class")
  }

  @Test(arguments: [
    ("{cue: no, status: negative}", "unknown-value"), ("{cue: no, status: negated, direction: left}", "unknown-value"),
    ("{cue: no, status: negated, reach: far}", "wrong-type"), ("{cue: no, status: negated, reach: -1}", "wrong-type"),
    ("{cue: no}", "missing-key"), ("{status: negated}", "missing-key"), ("{cue: no, status: negated, scope: 3}", "unknown-key"),
    ("{cue: {a: b}, status: negated}", "wrong-type"),
  ])
  func reports(_ entry: String, code: String) { #expect(read(entry).codes.contains(code), "\(read(entry).codes)") }
}
