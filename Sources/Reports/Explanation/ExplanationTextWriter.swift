package import Tagging
import Taxonomy

/// Writes explanations for reading in a terminal: each sentence with its mentions marked, and below it a block for each candidate.
package struct ExplanationTextWriter: Sendable {
  private let families: ClassFamilies
  private let styled: StyledOutput

  package init(colour: Bool, families: ClassFamilies) {
    self.families = families
    styled = StyledOutput(colour: colour)
  }

  /// Appends some sentences of an explanation. Linear in what is written.
  package func write(_ sentences: [SentenceExplanation], of article: Article, to output: inout [UInt8]) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "\n")) }
      writeHeading(sentence, of: article, to: &output)
      if sentence.candidates.isEmpty {
        output.append(text: "\n  No term of the catalogue stands here; --why-not \"words\" names the nearest.\n")
      }
      for candidate in sentence.candidates { write(candidate, of: article.text, to: &output) }
    }
  }

  /// Appends the answer to a question, below the sentence that has the words.
  package func write(_ answer: WhyNot, in sentence: SentenceExplanation, of article: Article, to output: inout [UInt8]) {
    writeHeading(sentence, of: article, to: &output)
    output.append(UInt8(ascii: "\n"))
    styled.append("why not '\(readable(article.text[answer.words]))'?", TerminalStyle.bold, to: &output)
    output.append(UInt8(ascii: "\n"))
    for candidate in answer.candidates { write(candidate, of: article.text, to: &output) }
    for miss in answer.nearMisses {
      writeTitle(readable(article.text[miss.span]), mark: "✗", miss.weaponClass, note: miss.rule, to: &output)
      write([("term", "\(miss.term) (\(miss.place))"), ("against", miss.text)], to: &output)
    }
    if answer.candidates.isEmpty, answer.nearMisses.isEmpty {
      output.append(text: "\n  No term of the catalogue is near these words.\n")
    }
  }

  /// The index of the sentence and its words.
  private func writeHeading(_ sentence: SentenceExplanation, of article: Article, to output: inout [UInt8]) {
    styled.append("\(sentence.index)  ", TerminalStyle.dim, to: &output)
    MarkedSentence(
      text: article.text, span: sentence.span, tags: sentence.candidates.compactMap(\.tag), families: families, output: styled
    ).write(to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func readable(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: ReadableText.line(bytes), as: UTF8.self) }

  private func readable(_ string: String) -> String { readable(Array(string.utf8)[...]) }
}

// MARK: - Candidates

extension ExplanationTextWriter {
  private func write(_ candidate: CandidateExplanation, of text: [UInt8], to output: inout [UInt8]) {
    if let tag = candidate.tag {
      writeTitle(readable(text[candidate.span]), mark: "→", tag.weaponClass, note: decimals(tag.confidence), to: &output)
    } else {
      let rule = candidate.reasonsAgainst.first?.rule ?? ""
      writeTitle(readable(text[candidate.match]), mark: "✗", candidate.weaponClass, note: rule, to: &output)
    }
    write(lines(of: candidate, in: text), to: &output)
  }

  private func writeTitle(_ words: String, mark: String, _ weaponClass: String, note: String, to output: inout [UInt8]) {
    output.append(text: "\n  ")
    styled.append(words, TerminalStyle.bold, to: &output)
    styled.append("  \(mark)  ", TerminalStyle.dim, to: &output)
    styled.append(weaponClass, mark == "→" ? families.style(of: weaponClass) : TerminalStyle.dim, to: &output)
    output.append(text: "  \(note)\n")
  }

  private func lines(of candidate: CandidateExplanation, in text: [UInt8]) -> [(label: String, text: String)] {
    var lines = [("term", "\(candidate.term)\(candidate.isWeak ? ", weak" : "") (\(candidate.place))")]
    if let system = candidate.system, system != candidate.term { lines.append(("system", system)) }
    lines.append(("written", candidate.writing.isEmpty ? "as catalogued" : candidate.writing.joined(separator: ", ")))
    lines += candidate.reasonsFor.map { ("for", line($0)) }
    lines += candidate.reasonsAgainst.map { ("against", line($0)) }
    lines += candidate.steps.map { ("then", $0) }
    if let antecedent = candidate.antecedent {
      lines.append(
        ("stands for", "'\(readable(text[antecedent.span]))' in sentence \(antecedent.sentence): \(antecedent.weaponClass)"))
    }
    if let tag = candidate.tag {
      if tag.mentionClass != tag.weaponClass { lines.append(("words alone", tag.mentionClass)) }
      lines += candidate.status.map { ("status", "\($0.status.rawValue), by '\(readable(text[$0.words]))'") }
      if !tag.qualifiers.isEmpty { lines.append(("qualifiers", tag.qualifiers.map(\.note).joined(separator: ", "))) }
    }
    lines.append(("confidence", confidence(candidate)))
    return lines
  }

  private func line(_ reason: ExplainedReason) -> String {
    (reason.decided ? "" : "also ") + reason.text + (reason.place.map { " (\($0))" } ?? "")
  }

  /// `0.86, in log-odds: 0.31 base, 1.92 cue, -0.40 short form`.
  private func confidence(_ candidate: CandidateExplanation) -> String {
    let parts = candidate.confidenceParts.map { "\(decimals($0.logOdds)) \($0.feature?.rawValue ?? "base")" }
    return "\(decimals(candidate.confidence)), in log-odds: \(parts.joined(separator: ", "))"
  }

  private func decimals(_ value: Double) -> String {
    var digits: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    digits.append(fraction: value.magnitude, places: 2, limit: 1000)
    return String(decoding: digits, as: UTF8.self)
  }

  /// A line each, the labels in a column.
  private func write(_ lines: [(label: String, text: String)], to output: inout [UInt8]) {
    let width = 13
    for (label, text) in lines {
      output.append(text: "    ")
      styled.append(label, TerminalStyle.dim, to: &output)
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width - label.count))
      output.append(text: "\(readable(text))\n")
    }
  }
}
