import Foundation
import Tagging

@testable import Reports

/// An article with a title, nested tags, characters outside the basic plane and one sentence without tags.
enum Samples {
  static let text = "🚀 Crews moved “Grad” launchers. Nobody was hurt. The plant makes [odd] missile\n engines, it says."
  static let title = "Café shows missile"

  static var article: TaggedArticle {
    let article = Article(
      id: "a\"1", source: "wire.jsonl", text: Array(text.utf8), title: Array(title.utf8), date: "2024-05-01",
      otherFields: Array(#"{"tags":[1, 2],"x":"é"}"#.utf8))
    let launchers = tag(
      "multiple-rocket-launcher", "“Grad” launchers", in: text, mention: "missile-launcher", system: "BM-21", confidence: 0.98,
      status: ["alleged", "historical"],
      qualifiers: [
        Qualifier(key: "calibre", value: .measure(value: 122.5, unit: "mm", text: "122.5 mm")),
        Qualifier(key: "count", value: .number(4, text: "four")), Qualifier(key: "new", value: .flag),
        Qualifier(key: "role", value: .text("tactical")),
      ],
      reasons: ["weak term \"Grad\"", "near: launchers"])
    let engines = tag("weapon-engine", "missile\n engines", in: text, confidence: 1, reasons: ["strong term"])
    let missile = tag("missile", "missile", in: text, confidence: 0.8, reasons: ["component"])
    return TaggedArticle(
      article: article, language: "en", titleTags: [tag("missile", "missile", in: title, confidence: 0.75, reasons: ["strong term"])],
      sentences: [
        TaggedSentence(index: 0, span: span("🚀 Crews moved “Grad” launchers.", in: text), tags: [launchers]),
        TaggedSentence(index: 1, span: span("Nobody was hurt.", in: text), tags: []),
        TaggedSentence(index: 2, span: span("The plant makes [odd] missile\n engines, it says.", in: text), tags: [engines, missile]),
      ])
  }

  /// An article that has nothing but a text.
  static var bare: TaggedArticle {
    let text = "No arms here."
    let article = Article(id: "notes.txt", source: "notes.txt", text: Array(text.utf8))
    return TaggedArticle(
      article: article, language: "und", titleTags: [], sentences: [TaggedSentence(index: 0, span: 0..<text.utf8.count, tags: [])])
  }

  static let families = ClassFamilies([
    "multiple-rocket-launcher": "artillery", "weapon-engine": "weapon-engine", "missile": "missile", "cruise-missile": "missile",
  ])

  static func tag(
    _ name: String, _ words: String, in text: String, mention: String? = nil, system: String? = nil, confidence: Double,
    status: [String] = [], qualifiers: [Qualifier] = [], reasons: [String]
  ) -> Tag {
    Tag(
      weaponClass: name, mentionClass: mention ?? name, span: span(words, in: text), term: words, place: "weapon/\(name).yaml:3",
      system: system, confidence: confidence, status: status, qualifiers: qualifiers, reasons: reasons)
  }

  /// The first place of `words`, in UTF-8 bytes.
  static func span(_ words: String, in text: String) -> Range<Int> {
    guard let range = text.range(of: words) else { return 0..<0 }
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound)
  }

  static func line(_ tagged: TaggedArticle, _ options: JSONLinesWriter.Options = .init()) -> String {
    var output: [UInt8] = []
    JSONLinesWriter(options: options, toolVersion: "0.1.0", catalogSHA256: "cafe").write(tagged, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
