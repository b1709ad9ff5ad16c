extension EvaluationReport {
  /// Tables for reading in a terminal. Nothing is wrapped.
  package func text(inColour colour: Bool) -> String {
    let style = TextStyle(colour: colour)
    var parts = [heading, figures(style), comparisonTable(style), sources(style), classes(style)]
    if listsDifferences { parts.append(differences(style)) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    """
    \(count(scores.articles.count, "article")), \(count(scores.sentences, "sentence")), \(count(scores.mentions, "mention")); \
    intervals from \(bootstrap.samples) samples of the articles, seed \(bootstrap.seed)

    """
  }

  private func figures(_ style: TextStyle) -> String {
    var table = TextTable(["figure", "precision", "recall", "F1", "95 % interval", "right", "spurious", "missed"], style: style)
    for (figure, interval) in zip(Figure.allCases, intervals) {
      if figure == .macro {
        table.add([figure.label, "", "", FourDecimals(scores.total.f1(.macro)).text, interval.text, "", "", ""])
      } else {
        let counts = scores.total[figure]
        table.add([figure.label, precision(counts), recall(counts), f1(counts), interval.text] + numbers(counts))
      }
    }
    return """
      \(table.text)
        macro F1 over \(count(scores.total.classesMet, "class", "classes")); \
      false alarms in \(scores.total.falseAlarms) of \(count(scores.total.quietSentences, "sentence")) without a weapon

      """
  }

  private func comparisonTable(_ style: TextStyle) -> String {
    guard let comparison else { return "" }
    var table = TextTable(["F1", "this", "other", "difference", "95 % interval", "p"], style: style)
    for row in comparison.result.rows {
      table.add([
        row.figure.label, row.this.text, row.other.text, row.difference.signed, "\(row.interval.low.signed) … \(row.interval.high.signed)",
        row.probability.text,
      ])
    }
    return style.bold("Compared with \(oneLine(comparison.other))") + " (paired bootstrap test by article)\n" + table.text
  }

  private func sources(_ style: TextStyle) -> String {
    var table = TextTable(["source", "precision", "recall", "F1", "right", "spurious", "missed", "articles"], style: style)
    for score in scores.sources {
      let counts = score.counts
      table.add(
        [oneLine(score.source), precision(counts), recall(counts), f1(counts)] + numbers(counts) + [String(score.articles)])
    }
    return style.bold("By source") + " (exact)\n" + table.text
  }

  private func classes(_ style: TextStyle) -> String {
    guard !scores.classes.isEmpty else { return "" }
    var table = TextTable(["class", "precision", "recall", "F1", "right", "spurious", "missed"], style: style)
    for score in scores.classes {
      table.add([score.id, precision(score.counts), recall(score.counts), f1(score.counts)] + numbers(score.counts))
    }
    return style.bold("By class") + " (exact, the most errors first)\n" + table.text
  }

  private func precision(_ counts: Counts) -> String { FourDecimals(counts.precision).text }
  private func recall(_ counts: Counts) -> String { FourDecimals(counts.recall).text }
  private func f1(_ counts: Counts) -> String { FourDecimals(counts.f1).text }

  private func numbers(_ counts: Counts) -> [String] {
    [counts.truePositives, counts.falsePositives, counts.falseNegatives].map(String.init)
  }

  private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}

extension Interval {
  fileprivate var text: String { "\(low.text) … \(high.text)" }
}

// MARK: - Differing sentences

extension EvaluationReport {
  private func differences(_ style: TextStyle) -> String {
    let all = scores.articles.flatMap(\.differences)
    guard !all.isEmpty else { return "No sentence differs.\n" }
    let title = style.bold(count(all.count, "sentence")) + (all.count == 1 ? " differs\n" : " differ\n")
    return ([title] + all.map { difference($0, style) }).joined(separator: "\n")
  }

  private func difference(_ difference: SentenceDifference, _ style: TextStyle) -> String {
    let gold = difference.gold.map { words in
      "\(oneLine(words.words)) → \(words.weaponClass)" + (words.resolved.map { ", resolved \($0)" } ?? "")
    }
    let tags = difference.tags.map { "\(oneLine($0.words)) → \($0.weaponClass)" }
    var text = "\(style.bold(oneLine(difference.id))), sentence \(difference.sentence)\n  \(oneLine(difference.text))\n"
    func line(_ label: String, _ items: [String], _ look: (String) -> String = { $0 }) {
      guard !items.isEmpty else { return }
      text += "    \(style.dim(label))\(String(repeating: " ", count: 11 - label.count))\(look(items.joined(separator: "; ")))\n"
    }
    line("missed", difference.missed, style.red)
    line("spurious", difference.spurious, style.yellow)
    line("gold", gold)
    line("predicted", tags)
    return text
  }
}
