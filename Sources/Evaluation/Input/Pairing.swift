package import Diagnostics
import Digest

/// A tag that is held against gold.
package struct PredictedMention: Sendable, Equatable {
  /// A position in the `ClassTree`.
  package var weaponClass: Int
  /// Unicode code points of the article's text, not empty.
  package var span: Range<Int>

  package init(weaponClass: Int, span: Range<Int>) {
    self.weaponClass = weaponClass
    self.span = span
  }
}

/// An annotated article with the tags that were predicted for it.
package struct ArticlePair: Sendable {
  package var gold: GoldArticle
  package var tags: [PredictedMention]

  package init(gold: GoldArticle, tags: [PredictedMention]) {
    self.gold = gold
    self.tags = tags
  }
}

/// Gold with its predictions, in gold's order, and all that does not fit.
package struct Pairing: Sendable {
  package var pairs: [ArticlePair] = []
  package var diagnostics: [Diagnostic] = []
}

/// Finds the prediction of every gold article and checks that it speaks of the same text. Predictions for articles that gold does
/// not hold are passed over. Linear in both.
package func pair(_ gold: Gold, with predictions: Predictions, tree: ClassTree) -> Pairing {
  var pairing = Pairing()
  for article in gold.articles {
    guard let prediction = predictions.byID[article.id] else {
      pairing.diagnostics.append(
        Diagnostic(
          code: "missing-prediction", "article '\(article.id)' has no prediction in \(predictions.file.name)", at: article.location,
          fix: "tag all articles of the gold, under the ids that they have there"))
      continue
    }
    var check = FitCheck(article: article, prediction: prediction, file: predictions.file, tree: tree)
    let tags = check.tags()
    pairing.diagnostics += check.findings
    pairing.pairs.append(ArticlePair(gold: article, tags: tags))
  }
  return pairing
}

/// Holds one prediction against its article.
private struct FitCheck {
  let article: GoldArticle
  let prediction: Prediction
  let file: JSONLinesFile
  let tree: ClassTree
  private(set) var findings: [Diagnostic] = []

  init(article: GoldArticle, prediction: Prediction, file: JSONLinesFile, tree: ClassTree) {
    self.article = article
    self.prediction = prediction
    self.file = file
    self.tree = tree
  }

  /// The tags, as far as they make sense. Where the unit or the whole text differs no single offset is looked at.
  mutating func tags() -> [PredictedMention] {
    let classes = prediction.tags.map { weaponClass($0.weaponClass) }
    guard hasSameUnit(), hasSameText() else { return [] }
    return zip(prediction.tags, classes).compactMap { tag, weaponClass in
      guard let span = span(of: tag), let weaponClass else { return nil }
      return PredictedMention(weaponClass: weaponClass, span: span)
    }
  }

  private mutating func report(_ code: String, _ message: String, at place: Range<Int>, fix: String? = nil) {
    let location = file.location(of: place, in: prediction.line)
    findings.append(Diagnostic(code: code, "article '\(article.id)': \(message)", at: location, fix: fix))
  }

  private mutating func weaponClass(_ id: Placed<String>) -> Int? {
    if let position = tree.position(of: id.value) { return position }
    report("unknown-class", "no class has the id '\(id.value)'", at: id.bytes, fix: tree.suggestion(for: id.value))
    return nil
  }

  private mutating func hasSameUnit() -> Bool {
    guard let offsets = prediction.offsets, offsets.value != "codepoint" else { return true }
    report(
      "offset-unit", "offsets are counted in \(offsets.value), gold's in codepoint", at: offsets.bytes, fix: "tag with --offsets codepoint")
    return false
  }

  /// Whether the digest is that of gold's text and every quoted sentence is its slice. Names the first sentence that is not.
  private mutating func hasSameText() -> Bool {
    let differing = prediction.sentences.filter { !isSlice($0.quotation) }
    let digest = SHA256.hexadecimal(of: Array(article.words(article.text.indices).utf8))
    if let stated = prediction.digest, stated.value != digest {
      report("other-text", "another text was tagged: its text_sha256 is not gold's \(digest)", at: stated.bytes, fix: sameTextFix)
    } else if differing.isEmpty {
      return true
    }
    guard let (index, quotation) = differing.first else { return false }
    let others = differing.count > 1 ? " (and \(differing.count - 1) more)" : ""
    report(
      "other-text",
      "sentence \(index) from \(quotation.start) to \(quotation.end)\(others) is not gold's text there; \(expected(quotation))",
      at: quotation.text.bytes, fix: prediction.digest == nil ? sameTextFix : nil)
    return false
  }

  private var sameTextFix: String { "tag the text of the gold as it is" }

  private mutating func span(of tag: StatedTag) -> Range<Int>? {
    let (start, end) = (tag.start.value, tag.end.value)
    let what = "the tag '\(tag.weaponClass.value)' from \(start) to \(end)"
    let length = article.text.count
    guard start < end else {
      report(start == end ? "empty-span" : "reversed-span", "\(what) must end behind its start", at: tag.end.bytes)
      return nil
    }
    guard start >= 0, end <= length else {
      let place = start < 0 || start > length ? tag.start.bytes : tag.end.bytes
      report("span-outside-text", "\(what) is outside the text, which goes from 0 to \(length) code points", at: place)
      return nil
    }
    let quotation = tag.text.map { Quotation(start: start, end: end, text: $0) }
    if let quotation, !isSlice(quotation) {
      report("other-text", "\(what) does not quote gold's text; \(expected(quotation))", at: quotation.text.bytes)
      return nil
    }
    return start..<end
  }

  private func isSlice(_ quotation: Quotation) -> Bool {
    guard quotation.start >= 0, quotation.start <= quotation.end, quotation.end <= article.text.count else { return false }
    return article.text[quotation.start..<quotation.end].elementsEqual(quotation.text.value.unicodeScalars)
  }

  private func expected(_ quotation: Quotation) -> String {
    guard quotation.start >= 0, quotation.start <= quotation.end, quotation.end <= article.text.count else {
      return "it goes from 0 to \(article.text.count) code points"
    }
    return "expected \(quoted(article.words(quotation.start..<quotation.end)))"
  }
}
