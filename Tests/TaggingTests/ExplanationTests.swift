import Foundation
import Lexicon
import Tagging
import Testing

/// Explanations put into words what the pipeline decided; why-not names the nearest term and what blocks it.
@Suite("Explanations")
struct ExplanationTests {
  private func explain(_ text: String) throws -> (Tagger, ArticleExplanation) {
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    var workspace = Workspace()
    return (tagger, tagger.explain(Article(id: "a", source: "a", text: Array(text.utf8)), using: &workspace))
  }

  /// Each reason has the place of the catalogue's line that gave it.
  @Test(
    arguments: [
      ("A Patriot battery left.", "near 'battery', a cue of the term"),
      ("The navy fired a Tomahawk.", "topics 'navy', a cue of the topic naval"),
      ("The think tank met.", "not 'think tank', a phrase that is no mention"),
      ("The beekeeper saw a drone.", "unless 'beekeeper', a word that forbids it in the sentence"),
      ("In a video game a drone came.", "unless-topics 'video game', of the topic gaming, which forbids it in the sentence"),
      ("The Missile Agency met.", "proper-name 'Agency' makes a proper name of the words around it"),
    ])
  func reasonsHaveAPlace(_ text: String, _ reason: String) throws {
    let candidate = try #require(try explain(text).1.sentences.first?.candidates.first)
    let decisive = try #require((candidate.reasonsFor + candidate.reasonsAgainst).first { $0.decided })
    #expect("\(decisive.rule) \(decisive.text)" == reason)
    #expect(decisive.place?.contains(".yaml:") == true && decisive.span != nil)
  }

  @Test func aWeakTermSaysWhatItNeeds() throws {
    let needs = try ["The Patriot left.", "The launcher left.", "The Tomahawk left.", "The Javelin left."].map {
      try explain($0).1.sentences[0].candidates[0].reasonsAgainst.map(\.text)
    }
    #expect(
      needs == [
        ["weak, and what it needs is not there: a cue in the sentence (battery)"],
        ["weak, and what it needs is not there: a mention of a class in the paragraph (missile, rocket)"],
        ["weak, and what it needs is not there: a cue of a topic in the sentence (naval)"],
        ["weak, and what it needs is not there: a strong mention of the branch missile in the article"],
      ])
  }

  @Test(
    arguments: [
      "A cruise missile fell. The missile was old.", "An attack and spy drones came.", "A Javelin missile and a rocket engine failed.",
      "A rocket launcher left.",
    ])
  func thePartsMakeTheConfidence(_ text: String) throws {
    for candidate in try explain(text).1.sentences.flatMap(\.candidates) {
      let logOdds = candidate.confidenceParts.reduce(0) { $0 + $1.logOdds }
      #expect(abs(1 / (1 + exp(-logOdds)) - candidate.confidence) < 1e-9)
      #expect(candidate.tag.map { $0.confidence == candidate.confidence } ?? (candidate.confidence < 0.5))
    }
  }

  @Test func aShortFormNamesItsAntecedent() throws {
    let candidate = try #require(try explain("A cruise missile fell. The missile was old.").1.sentences.last?.candidates.first)
    let antecedent = try #require(candidate.antecedent)
    #expect(antecedent.span == 2..<16 && antecedent.weaponClass == "cruise-missile" && antecedent.sentence == 0)
  }

  @Test func statusNamesItsCue() throws {
    let tagger = try TestCatalog.tagger(
      TestCatalog.shared, context: TestCatalog.context + "\nstatus:\n  - {cue: [\"no\"], status: negated}")
    var workspace = Workspace()
    let explanation = tagger.explain(Article(id: "a", source: "a", text: Array("It has no missile.".utf8)), using: &workspace)
    #expect(explanation.sentences[0].candidates[0].status.map(\.words) == [7..<9])
  }

  // MARK: - Why not

  static let questions: [(text: String, words: String, answers: [String])] = [
    ("The think tank met.", "think tank", ["tank: not"]),
    ("The launcher left.", "launcher", ["launcher: unsupported"]),
    ("A cruise missile left.", "missile", ["cruise missile: tagged", "missile: overlap"]),
    ("An mlrs left.", "MLRS", ["mlrs: case"]),
    ("A cruise, missile left.", "cruise, missile", ["missile: tagged", "cruise, missile: gap"]),
    ("An antimissile left.", "missile", ["missile: word-boundary"]),
    ("A missileer left.", "missileer", ["missileer: word-boundary"]),
    ("A tomahwak left.", "tomahwak", ["tomahwak: letters"]),
    ("A potato left.", "potato", []),
  ]

  @Test(arguments: questions.indices)
  func whyNot(_ index: Int) throws {
    let (text, words, answers) = Self.questions[index]
    let (tagger, explanation) = try explain(text)
    let answer = try #require(tagger.whyNot(words, in: explanation))
    func slice(_ span: Range<Int>) -> String { String(decoding: explanation.article.text[span], as: UTF8.self) }
    let candidates = answer.candidates.map { "\(slice($0.match)): \($0.tag == nil ? $0.reasonsAgainst[0].rule : "tagged")" }
    #expect(candidates + answer.nearMisses.map { "\(slice($0.span)): \($0.rule)" } == answers)
  }

  @Test func wordsThatAreNotThereHaveNoAnswer() throws {
    let (tagger, explanation) = try explain("A tank left.")
    #expect(tagger.whyNot("submarine", in: explanation) == nil && tagger.whyNot("", in: explanation) == nil)
  }
}
