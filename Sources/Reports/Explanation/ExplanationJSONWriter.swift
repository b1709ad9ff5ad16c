package import Tagging
import Taxonomy
import Text

/// Writes an explanation as one JSON object: always the same keys in the same order.
package struct ExplanationJSONWriter {
  private let text: [UInt8]
  private var offsets: OffsetCursor

  private init(_ text: [UInt8]) {
    self.text = text
    offsets = OffsetCursor(unit: .codepoint, of: text.span)
  }

  /// Appends some sentences of an explanation, and the answer to a question where one was asked, as one line. Offsets count code
  /// points of the article's text.
  package static func write(
    _ sentences: [SentenceExplanation], _ answer: WhyNot?, of article: Article, to output: inout [UInt8]
  ) {
    var writer = Self(article.text)
    JSONValue.object([
      ("schema", .integer(1)), ("id", .string(article.id)), ("offsets", .string("codepoint")),
      ("sentences", .array(sentences.map { writer.value($0) })), ("why_not", answer.map { writer.value($0) } ?? .null),
    ]).write(to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func place(_ span: Range<Int>?) -> [(String, JSONValue)] {
    guard let span else { return [("start", .null), ("end", .null), ("text", .null)] }
    let text = text
    let range = offsets.range(span, in: text.span)
    return [
      ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
      ("text", .string(String(decoding: text[span], as: UTF8.self))),
    ]
  }

  private mutating func value(_ sentence: SentenceExplanation) -> JSONValue {
    .object([("index", .integer(sentence.index))] + place(sentence.span) + [("candidates", .array(sentence.candidates.map { value($0) }))])
  }

  private mutating func value(_ answer: WhyNot) -> JSONValue {
    .object(
      place(answer.words) + [
        ("candidates", .array(answer.candidates.map { value($0) })), ("near", .array(answer.nearMisses.map { value($0) })),
      ])
  }

  private mutating func value(_ miss: NearMiss) -> JSONValue {
    .object(
      place(miss.span) + [
        ("term", .string(miss.term)), ("at", .string(miss.place)), ("form", .string(miss.form)), ("class", .string(miss.weaponClass)),
        ("rule", .string(miss.rule)), ("why", .string(miss.text)),
      ])
  }

  private mutating func value(_ candidate: CandidateExplanation) -> JSONValue {
    let tag = candidate.tag
    let against = candidate.reasonsAgainst
    return .object(
      place(candidate.match) + [
        ("term", .string(candidate.term)), ("at", .string(candidate.place)), ("system", JSONValue(candidate.system)),
        ("strength", .string(candidate.isWeak ? "weak" : "strong")), ("written", JSONValue(candidate.writing)),
        ("class", .string(candidate.weaponClass)), ("verdict", .string(tag == nil ? "rejected" : "accepted")),
        ("rule", JSONValue(tag == nil ? against.first?.rule : candidate.reasonsFor.first?.rule)),
        ("for", .array(candidate.reasonsFor.map { value($0) })), ("against", .array(against.map { value($0) })),
        ("confidence", .fraction(candidate.confidence)), ("confidence_parts", .array(candidate.confidenceParts.map(value))),
        ("antecedent", candidate.antecedent.map { value($0) } ?? .null),
        ("tag", tag.map { value($0, candidate) } ?? .null),
      ])
  }

  private func value(_ part: ConfidencePart) -> JSONValue {
    .object([
      ("name", .string(part.feature?.rawValue ?? "base")), ("value", .fraction(part.value)), ("log_odds", .fraction(part.logOdds)),
    ])
  }

  private mutating func value(_ reason: ExplainedReason) -> JSONValue {
    .object(
      [("rule", .string(reason.rule)), ("decided", .boolean(reason.decided)), ("why", .string(reason.text))] + place(reason.span)
        + [("at", JSONValue(reason.place))])
  }

  private mutating func value(_ antecedent: CandidateExplanation.Antecedent) -> JSONValue {
    .object(place(antecedent.span) + [("class", .string(antecedent.weaponClass)), ("sentence", .integer(antecedent.sentence))])
  }

  private mutating func value(_ tag: Tag, _ candidate: CandidateExplanation) -> JSONValue {
    .object(
      place(tag.span) + [
        ("class", .string(tag.weaponClass)), ("mention_class", .string(tag.mentionClass)),
        ("status", .array(candidate.status.map { .object([("status", .string($0.status.rawValue))] + place($0.words)) })),
        ("qualifiers", .object(tag.qualifiers.map { ($0.key, .qualifier($0.value)) })),
        ("steps", JSONValue(candidate.steps)),
      ])
  }
}
