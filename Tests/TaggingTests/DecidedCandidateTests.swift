import Lexicon
import Tagging
import Taxonomy
import Testing

/// What became of every term match: for what it was accepted, or by which rule rejected.
@Suite("Decided candidates")
struct DecidedCandidateTests {
  /// A text, the words of one match in it (the first where it stands twice), and what became of it.
  static let cases: [(text: String, words: String, decision: String)] = [
    ("A cruise missile fell.", "cruise missile", "strong"),
    ("A cruise missile fell.", "missile", "overlap cruise missile"),
    ("A Patriot battery left.", "Patriot", "cue battery"),
    ("The launcher stood by a missile.", "launcher", "mention missile sentence"),
    ("The launcher stood there. A missile fell.", "launcher", "mention missile paragraph"),
    ("The launcher stood there.", "launcher", "unsupported"),
    ("A Javelin missile left.", "Javelin", "noun missile"),
    ("A Javelin missile left.", "missile", "joined Javelin missile"),
    ("A rocket engine failed.", "engine", "weapon rocket"),
    ("A rocket engine failed.", "rocket", "joined rocket engine"),
    ("A rocket launcher left.", "rocket launcher", "otherwise missile-launcher"),
    ("An attack and spy drones came.", "attack", "head spy drones"),
    ("The think tank met.", "tank", "not think tank"),
    ("The fish tank and the think tank met.", "tank", "not fish tank"),
    ("The beekeeper saw a drone.", "drone", "unless beekeeper"),
    ("In a video game a drone came.", "drone", "unless video game"),
    ("The Missile Agency met.", "Missile", "name Agency"),
    ("The Treaty on Missile Control was signed.", "Missile", "name Treaty"),
    ("It is on www.missile.example now.", "missile", "address"),
    ("He paid T-72,500 for it.", "T-72", "cut number"),
    ("News of the attack\n\nDrones were seen.", "Drones", "strong"),
    ("They feared the spy\nDrone pilots met in the town hall that day.", "spy\nDrone", "sentence end"),
    ("The short- and medium-range ballistic missile left.", "short", "head medium-range ballistic missile"),
    ("An S-400 (MLRS 83) left.", "MLRS", "hull number of S-400"),
    ("An S-400 (MLRS) left.", "MLRS", "strong"),
  ]

  @Test(arguments: cases.indices)
  func decision(_ index: Int) throws {
    let (text, words, decision) = Self.cases[index]
    let bytes = Array(text.utf8)
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    var workspace = Workspace()
    let candidates = tagger.candidates(of: article(bytes), using: &workspace)
    let described = candidates.first { String(decoding: bytes[$0.match], as: UTF8.self) == words }.map {
      Self.describe($0, among: candidates, of: bytes, tagger.lexicon)
    }
    #expect(described ?? "none" == decision, "\(text)")
  }

  private func article(_ text: [UInt8]) -> Article { Article(id: "a", source: "a", text: text) }

  private static func describe(_ candidate: DecidedCandidate, among all: [DecidedCandidate], of text: [UInt8], _ lexicon: Lexicon) -> String
  {
    func words(_ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }
    switch candidate.rejection {
    case .sentenceEnd: return "sentence end"
    case .cutNumber: return "cut number"
    case .address: return "address"
    case .notPhrase(let span, _): return "not \(words(span))"
    case .unless(let span, _): return "unless \(words(span))"
    case .properName(let span, _): return "name \(words(span))"
    case .unsupported: return "unsupported"
    case .overlap(let rival): return "overlap \(words(all[rival].span))"
    case .joined(let whole): return "joined \(words(all[whole].span))"
    case .hullNumber(let ship): return "hull number of \(words(all[ship].span))"
    case .modifier(let whole): return "modifier \(words(all[whole].span))"
    case nil: break
    }
    switch candidate.support {
    case .strong: return "strong"
    case .cue(let span, _): return "cue \(words(span))"
    case .mention(let span, let reach): return "mention \(words(span)) \(reach.rawValue)"
    case .noun(let span): return "noun \(words(span))"
    case .weapon(let span): return "weapon \(words(span))"
    case .head(let span): return "head \(words(span))"
    case .definition(let span, _, _): return "definition \(words(span))"
    case .otherwise(let weaponClass): return "otherwise \(lexicon.taxonomy.classes[weaponClass].id)"
    case nil: return "open"
    }
  }

  /// The tags of the candidates are those of the sentences, and a candidate is a tag or rejected.
  @Test(arguments: cases.indices)
  func theTagsAreTheSame(_ index: Int) throws {
    let text = Array(Self.cases[index].text.utf8)
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    var workspace = Workspace()
    let candidates = tagger.candidates(of: article(text), using: &workspace)
    let tags = tagger.sentences(of: text, using: &workspace).flatMap(\.tags)
    #expect(Set(candidates.compactMap(\.tag).map(\.span)) == Set(tags.map(\.span)))
    #expect(candidates.compactMap(\.tag).count == tags.count)
    #expect(candidates.allSatisfy { $0.isAccepted == ($0.rejection == nil) && !$0.isAccepted == ($0.rejection != nil) })
  }

  @Test func aShortFormKnowsItsAntecedent() throws {
    let text = Array("A cruise missile fell. The missile was old.".utf8)
    var workspace = Workspace()
    let candidates = try TestCatalog.tagger(TestCatalog.shared).candidates(of: article(text), using: &workspace)
    let shortForm = try #require(candidates.last)
    let antecedent = try #require(shortForm.antecedent)
    #expect(String(decoding: text[candidates[antecedent].span], as: UTF8.self) == "cruise missile")
    #expect(shortForm.weaponClass == candidates[antecedent].weaponClass && shortForm.mentionClass != shortForm.weaponClass)
  }

  /// All phrases that speak are named, also those that did not decide.
  @Test func cluesAreNamed() throws {
    let text = Array("The athlete saw the navy, the fleet and a Tomahawk and a Javelin.".utf8)
    var workspace = Workspace()
    let candidates = try TestCatalog.tagger(TestCatalog.shared).candidates(of: article(text), using: &workspace)
    let clues = candidates.map { $0.clues.map { "\($0.role) \(String(decoding: text[$0.span], as: UTF8.self))" } }
    #expect(clues == [["topic navy", "topic fleet"], ["unless athlete"]])
  }
}
