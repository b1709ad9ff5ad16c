import Tagging

/// Why a catalogue has no tag where another has one.
package struct Absence: Sendable, Equatable {
  /// A stable name: a rule of the pipeline (`unsupported`, `not`, `overlap`, …), or `no-term`, `confidence`, `other-tag`.
  package var rule: String
  /// For readers.
  package var text: String
  /// The term of the catalogue that matched and came to nothing, and where it stands.
  package var term: String?
  package var place: String?
  /// Where the catalogue has the phrase that spoke against it, or the mention that was preferred.
  package var rulePlace: String?

  /// Nothing of the catalogue matches the words.
  static let noTerm = Absence(rule: "no-term", text: "no term of the catalogue stands here")

  /// The match that would have come nearest to `wanted`, and what decided against it.
  ///
  /// - Parameters:
  ///   - candidates: of the sentence, as the catalogue without the tag explains it.
  ///   - text: of the article or its title.
  init(of wanted: Tag, among candidates: [CandidateExplanation], in text: [UInt8], minConfidence: Double) {
    let overlapping = candidates.filter { $0.span.overlaps(wanted.span) || $0.match.overlaps(wanted.span) }
    guard let nearest = overlapping.max(by: { Self.nearness(of: $0, to: wanted) < Self.nearness(of: $1, to: wanted) }) else {
      self = .noTerm
      return
    }
    (term, place) = (nearest.term, nearest.place)
    if let tag = nearest.tag {
      let words = String(decoding: text[tag.span], as: UTF8.self)
      let isUnsure = !tag.isAtLeast(minConfidence)
      rule = isUnsure ? "confidence" : "other-tag"
      self.text =
        isUnsure
        ? "a \(tag.weaponClass) whose confidence, \(threeDecimals(tag.confidence)), is below \(threeDecimals(minConfidence))"
        : "'\(words)' is tagged as \(tag.weaponClass)"
    } else {
      let reason = nearest.reasonsAgainst.first { $0.decided }
      rule = reason?.rule ?? "rejected"
      self.text = reason?.text ?? "rejected"
      rulePlace = reason?.place
    }
  }

  private init(rule: String, text: String) {
    self.rule = rule
    self.text = text
  }

  private static func nearness(of candidate: CandidateExplanation, to wanted: Tag) -> (Int, Int, Int) {
    (
      candidate.match == wanted.span || candidate.span == wanted.span ? 1 : 0, candidate.weaponClass == wanted.weaponClass ? 1 : 0,
      candidate.match.clamped(to: wanted.span).count
    )
  }
}

/// `0.312`.
func threeDecimals(_ value: Double) -> String {
  let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
