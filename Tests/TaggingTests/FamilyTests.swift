import Tagging
import Testing

/// Members of a family that no list names: known by the way they are named, and by what stands around them.
@Suite("Families")
struct FamilyTests {
  private static let classes = """
    class: medium-bomber
    parent: weapon
    families: [{pattern: Tu-<number>, origin: RU, near: [bomber], unless: [airliner], source: tests}]
    systems: [{name: Tu-22, aliases: [Tu-160], weak: [Tu-160], near: [hangar], origin: RU, source: tests}]
    ---
    class: frigate
    parent: warship
    terms: [frigate]
    families:
      - {pattern: Project <number>, with: [frigate], within: sentence, origin: RU, source: tests}
      - {pattern: USS <name> (FFG <number>), strength: strong, origin: US, source: tests}
      - {pattern: HMS <name>, near: [navy], origin: GB, source: tests}
    """

  @Test(
    arguments: [
      // A cue of the family, in the sentence.
      "The bomber, a [Tu-360](medium-bomber), took off.",
      "The bomber, a [Tu-22M5](medium-bomber), took off.",
      "The bomber, a [Tu\u{2011}360](medium-bomber), took off.",
      "The bomber, a [Tu 360](medium-bomber), took off.",
      "A [Tu-360s](medium-bomber) bomber squadron took off.",
      "The bomber is called [Tu-IX](medium-bomber).",
      // No cue, or one that forbids.
      "The Tu-360 took off.",
      "The Tu-360, no bomber but an airliner, took off.",
      // No number of a designator.
      "The bomber of Tu-1987 flew.",
      "The bomber of Tu-36000 flew.",
      "The bomber was Tu-3.5 times as fast.",
      "The bomber was Tu-35% faster.",
      "The bomber Tu flew.",
      "The bomber flew. Tu",
      // What is listed is known better, its own evidence too.
      "A [Tu-22](medium-bomber) took off.",
      "The bomber, a Tu-160, took off.",
      // A class noun beside the name, or in the sentence.
      "A [Project 4711 frigate](frigate) sailed.",
      "The [frigate](frigate) of [Project 4711B](frigate) sailed.",
      "Project 4711 was closed.",
      // A name, and what must follow it.
      "The [USS Sorim Bay](frigate) (FFG 91) sailed.",
      "The [USS John Q. Sorim](frigate) (FFG-91) sailed.",
      "The USS Sorim Bay (DDG 91) sailed.",
      "The USS Sorim Bay (FFG) sailed.",
      "The USS Sorim Bay sailed.",
      "The USS sorim (FFG 91) sailed.",
      "The navy sent [HMS Sorim](frigate).",
      "The navy sent [HMS Sorim](frigate) Monday.",
      "The navy sent HMS on a course.",
    ])
  func members(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(adding: Self.classes))
  }

  /// A ship named in full is known by its bare name, and by a full name that says less, in the rest of the article.
  @Test(
    arguments: [
      "The [USS Sorim Bay](frigate) (FFG 91) sailed. [Sorim Bay](frigate)'s crew saw a [frigate](frigate).",
      "The [USS Sorim Bay](frigate) (FFG 91) sailed. The navy sent [Sorim Bay](frigate) home.",
      "The [USS Sorim Bay](frigate) (FFG 91) sailed. Sorim Bay Harbour is far.",
      "The [USS Sorim Bay](frigate) (FFG 91) sailed. Old Sorim Bay is far.",
      "Sorim Bay was built. The [USS Sorim Bay](frigate) (FFG 91) sailed.",
    ])
  func bareNames(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(adding: Self.classes))
  }

  @Test func tagNamesTheMember() throws {
    let tag = try #require(TestCatalog.tagger(adding: Self.classes).tags(of: "A Project 4711 frigate sailed.").first)
    #expect(tag.system == "Project 4711")
    #expect(tag.term == "Project <number>")
    #expect(tag.reasons.first == "one of the family 'Project <number>'")
  }

  @Test func memberIsLessSureThanAListedName() throws {
    let tagger = try TestCatalog.tagger(adding: Self.classes)
    let member = try #require(tagger.tags(of: "The bomber, a Tu-360, took off.").first)
    let listed = try #require(tagger.tags(of: "The hangar held a Tu-160.").first)
    #expect(member.confidence < listed.confidence)
  }
}
