import TextFormats

extension EvaluationReport {
  /// One JSON object over many lines, its members in a fixed order, every figure with four decimals.
  package var json: String {
    var members: [(String, JSONText)] = [
      ("articles", .integer(scores.articles.count)), ("sentences", .integer(scores.sentences)),
      ("mentions", .integer(scores.mentions)),
    ]
    members += Figure.counted.map { ($0.key, Self.figures(scores.total[$0])) }
    members += [
      (Figure.macro.key, Self.fraction(scores.total.f1(.macro))), ("classes_met", .integer(scores.total.classesMet)),
      ("false_alarm_sentences", .array([.integer(scores.total.falseAlarms), .integer(scores.total.quietSentences)])),
      ("by_source", .object(scores.sources.map { ($0.source, Self.figures($0.counts)) })),
      ("worst_classes", .array(scores.classes.prefix(15).map { .array([.string($0.id), Self.figures($0.counts)]) })),
      ("by_class", .object(scores.classes.map { ($0.id, Self.figures($0.counts)) })),
      ("bootstrap", bootstrapMembers),
    ]
    if let comparison { members.append(("comparison", Self.comparison(comparison.other, comparison.result))) }
    if listsDifferences { members.append(("errors", .array(scores.articles.flatMap(\.differences).map(Self.difference)))) }
    return JSONText.object(members).text
  }

  private var bootstrapMembers: JSONText {
    .object([
      ("samples", .integer(bootstrap.samples)), ("seed", .number(String(bootstrap.seed))),
      ("intervals", .object(zip(Figure.allCases, intervals).map { ($0.key, Self.interval($1)) })),
    ])
  }

  private static func figures(_ counts: Counts) -> JSONText {
    .object([
      ("precision", fraction(counts.precision)), ("recall", fraction(counts.recall)), ("f1", fraction(counts.f1)),
      ("tp", .integer(counts.truePositives)), ("fp", .integer(counts.falsePositives)), ("fn", .integer(counts.falseNegatives)),
    ])
  }

  private static func comparison(_ other: String, _ comparison: Comparison) -> JSONText {
    let rows = comparison.rows.map { row in
      let members: [(String, JSONText)] = [
        ("this", number(row.this)), ("other", number(row.other)), ("difference", number(row.difference)),
        ("interval", interval(row.interval)), ("p", number(row.probability)),
      ]
      return (row.figure.key, JSONText.object(members))
    }
    return .object([("other", .string(other))] + rows)
  }

  private static func difference(_ difference: SentenceDifference) -> JSONText {
    .object([
      ("id", .string(difference.id)), ("sentence", .integer(difference.sentence)), ("text", .string(difference.text)),
      ("missed", .array(difference.missed.map(JSONText.string))), ("spurious", .array(difference.spurious.map(JSONText.string))),
      ("tags", .array(difference.tags.map { .array([.string($0.words), .string($0.weaponClass)]) })),
      ("gold", .array(difference.gold.map { .array([.string($0.words), .string($0.weaponClass), JSONText($0.resolved)]) })),
    ])
  }

  private static func interval(_ interval: Interval) -> JSONText { .array([number(interval.low), number(interval.high)]) }

  private static func fraction(_ value: Double) -> JSONText { number(FourDecimals(value)) }

  private static func number(_ value: FourDecimals) -> JSONText { .number(value.text) }
}
