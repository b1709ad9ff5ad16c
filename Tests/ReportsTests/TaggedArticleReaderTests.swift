import Foundation
import Tagging
import Testing
import Text

@testable import Reports

@Suite("Reading tagged articles back")
struct TaggedArticleReaderTests {
  static func line(_ article: TaggedArticle, _ offsets: OffsetUnit = .codepoint, withText: Bool = true) -> String {
    Samples.line(article, .init(offsets: offsets, withText: withText))
  }

  static func read(_ line: String, text: String? = nil) throws(TaggedLineProblem) -> RecordedArticle {
    try TaggedArticleReader { _ in text.map { Array($0.utf8) } }.read(Array(line.utf8))
  }

  /// What was written is what is read, in any unit, with characters of one to four bytes before, in and behind the tags.
  @Test(arguments: [OffsetUnit.utf8, .utf16, .codepoint], [true, false])
  func roundTrip(_ unit: OffsetUnit, withText: Bool) throws {
    for article in [Samples.article, Samples.bare] {
      let text = String(decoding: article.article.text, as: UTF8.self)
      let recorded = try Self.read(Self.line(article, unit, withText: withText), text: withText ? nil : text)
      let read = recorded.tagged
      #expect(read.article.id == article.article.id && read.article.text == article.article.text)
      #expect(read.article.title == article.article.title && read.article.date == article.article.date)
      #expect(read.article.source == article.article.source && read.language == article.language)
      #expect(read.titleTags == article.titleTags && read.sentences == article.sentences)
      #expect(recorded.tool == "weapontag 0.1.0" && recorded.catalogDigest == "cafe" && recorded.textDigest.count == 64)
      #expect(Self.line(read, unit) == Self.line(article, unit).replacing(#"{"tags":[1, 2],"x":"é"}"#, with: "{}"))
    }
  }

  @Test func taggedSentencesAloneKeepTheirIndex() throws {
    let line = Samples.line(Samples.article, .init(sentences: .tagged, withText: true))
    #expect(try Self.read(line).tagged.sentences.map(\.index) == [0, 2])
  }

  static let broken: [(change: (from: String, to: String), message: String)] = [
    (("{\"schema\":1", "\"schema\":1"), "not a tagged article: the given data was not valid JSON"),
    ((#""schema":1"#, #""schema":2"#), "schema 2 is not known, only 1: tag the article again with this version"),
    ((#""language":"en","#, ""), "not a tagged article: 'language' is missing"),
    ((#""language":"en""#, #""language":7"#), "not a tagged article: language: a value of another type is expected"),
    ((#""class":"weapon-engine","#, ""), "not a tagged article: sentences[2].tags[0]: 'class' is missing"),
    ((#""index":1,"#, #""index":"1","#), "not a tagged article: sentences[1].index: a value of another type is expected"),
    ((#""codepoint""#, #""letters""#), "not a tagged article: offsets: "),
    (("Nobody was hurt. The", "Somebody was hurt. The"), "article 'a\"1': the text is not the one that was tagged: its SHA-256 is not "),
    ((#""start":14"#, #""start":15"#), "article 'a\"1': the tag 'multiple-rocket-launcher' does not quote the text from 15 to 30"),
    ((#""start":14"#, #""start":31"#), "article 'a\"1': the tag 'multiple-rocket-launcher' does not quote the text from 31 to 30"),
    ((#""end":97"#, #""end":9700"#), "article 'a\"1': sentence 2 does not quote the text from 49 to 9700"),
    ((#""value":4"#, #""value":4.5"#), "not a tagged article: "),
  ]

  @Test(arguments: broken.indices)
  func problems(_ number: Int) throws {
    let (change, message) = Self.broken[number]
    let line = Self.line(Samples.article).replacing(change.from, with: change.to)
    do throws(TaggedLineProblem) {
      _ = try Self.read(line)
      Issue.record("read in spite of '\(message)'")
    } catch {
      #expect(error.message.hasPrefix(message), "\(error.message)")
      #expect(!error.message.hasSuffix("."))
    }
  }

  @Test func anOffsetInsideACharacterIsNoPlace() {
    let line = Self.line(Samples.article, .utf8).replacing(#""start":0"#, with: #""start":1"#)
    #expect(throws: TaggedLineProblem.self) { try Self.read(line) }
  }

  @Test func withoutTextThereIsWord() {
    #expect(
      throws: TaggedLineProblem(
        message: "article 'notes.txt' comes without its text: tag with --with-text, or name the articles with --articles")
    ) { try Self.read(Self.line(Samples.bare, withText: false)) }
    #expect(throws: TaggedLineProblem.self) { try Self.read(Self.line(Samples.bare, withText: false), text: "Other words.") }
  }
}
