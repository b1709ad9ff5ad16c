extension EvaluationReport {
  /// One JSON object over many lines, its members in a fixed order, every figure with four decimals.
  package var json: String {
    var members: [(String, JSONOutput)] = [
      ("articles", JSONOutput(scores.articles.count)), ("sentences", JSONOutput(scores.sentences)),
      ("mentions", JSONOutput(scores.mentions)),
    ]
    members += Figure.counted.map { ($0.key, Self.figures(scores.total[$0])) }
    members += [
      (Figure.macro.key, Self.fraction(scores.total.f1(.macro))), ("classes_met", JSONOutput(scores.total.classesMet)),
      ("false_alarm_sentences", .array([JSONOutput(scores.total.falseAlarms), JSONOutput(scores.total.quietSentences)])),
      ("by_source", .object(scores.sources.map { ($0.source, Self.figures($0.counts)) })),
      ("worst_classes", .array(scores.classes.prefix(15).map { .array([.string($0.id), Self.figures($0.counts)]) })),
      ("by_class", .object(scores.classes.map { ($0.id, Self.figures($0.counts)) })),
      ("bootstrap", bootstrapMembers),
    ]
    if let comparison { members.append(("comparison", Self.comparison(comparison.other, comparison.result))) }
    if listsDifferences { members.append(("errors", .array(scores.articles.flatMap(\.differences).map(Self.difference)))) }
    return JSONOutput.object(members).text(levels: 2)
  }

  private var bootstrapMembers: JSONOutput {
    .object([
      ("samples", JSONOutput(bootstrap.samples)), ("seed", .integer(bootstrap.seed)),
      ("intervals", .object(zip(Figure.allCases, intervals).map { ($0.key, Self.interval($1)) })),
    ])
  }

  private static func figures(_ counts: Counts) -> JSONOutput {
    .object([
      ("precision", fraction(counts.precision)), ("recall", fraction(counts.recall)), ("f1", fraction(counts.f1)),
      ("tp", JSONOutput(counts.truePositives)), ("fp", JSONOutput(counts.falsePositives)), ("fn", JSONOutput(counts.falseNegatives)),
    ])
  }

  private static func comparison(_ other: String, _ comparison: Comparison) -> JSONOutput {
    let rows = comparison.rows.map { row in
      let members: [(String, JSONOutput)] = [
        ("this", .fraction(row.this)), ("other", .fraction(row.other)), ("difference", .fraction(row.difference)),
        ("interval", interval(row.interval)), ("p", .fraction(row.probability)),
      ]
      return (row.figure.key, JSONOutput.object(members))
    }
    return .object([("other", .string(other))] + rows)
  }

  private static func difference(_ difference: SentenceDifference) -> JSONOutput {
    .object([
      ("id", .string(difference.id)), ("sentence", JSONOutput(difference.sentence)), ("text", .string(difference.text)),
      ("missed", .array(difference.missed.map(JSONOutput.string))), ("spurious", .array(difference.spurious.map(JSONOutput.string))),
      ("tags", .array(difference.tags.map { .array([.string($0.words), .string($0.weaponClass)]) })),
      ("gold", .array(difference.gold.map { .array([.string($0.words), .string($0.weaponClass), JSONOutput($0.resolved)]) })),
    ])
  }

  private static func interval(_ interval: Interval) -> JSONOutput { .array([.fraction(interval.low), .fraction(interval.high)]) }

  private static func fraction(_ value: Double) -> JSONOutput { .fraction(FourDecimals(value)) }
}
