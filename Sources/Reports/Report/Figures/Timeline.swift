/// Mentions over time.
package struct Timeline: Sendable, Equatable {
  /// What a period is.
  package enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  package struct Period: Sendable, Equatable {
    /// Its first day, month or year: `2024-05-06`, `2024-05`, `2024`; a week's Monday.
    package var start: String
    package var articles: Int
    package var mentions: Int
  }

  package var unit: Unit
  /// All periods from the first to the last, those without articles too.
  package var periods: [Period]

  /// Nil where there is no date.
  ///
  /// The unit is the finest that gives a readable number of bars, and no finer than the coarsest date.
  init?(_ dated: [(date: CalendarDate, mentions: Int)]) {
    let days = dated.map(\.date.dayNumber)
    guard let first = days.min(), let last = days.max(), let coarsest = dated.map(\.date.precision).max() else { return nil }
    let unit = Self.unit(days: last - first, coarsest)
    let positions = dated.map { Self.position(of: $0.date, unit) }
    let start = positions.min() ?? 0
    var periods = (start...(positions.max() ?? 0)).map { Period(start: Self.label($0, unit), articles: 0, mentions: 0) }
    for (position, article) in zip(positions, dated) {
      periods[position - start].articles += 1
      periods[position - start].mentions += article.mentions
    }
    self.unit = unit
    self.periods = periods
  }

  private static func unit(days: Int, _ coarsest: CalendarDate.Precision) -> Unit {
    if days > 3660 || coarsest == .year { return .year }
    if days > 400 || coarsest == .month { return .month }
    return days > 62 ? .week : .day
  }

  /// A number for each period, one more for the next one. 1970-01-01 was a Thursday.
  private static func position(of date: CalendarDate, _ unit: Unit) -> Int {
    switch unit {
    case .day: date.dayNumber
    case .week: Int((Double(date.dayNumber + 3) / 7).rounded(.down))
    case .month: date.year * 12 + date.month - 1
    case .year: date.year
    }
  }

  private static func label(_ position: Int, _ unit: Unit) -> String {
    switch unit {
    case .day: return CalendarDate(dayNumber: position).text()
    case .week: return CalendarDate(dayNumber: position * 7 - 3).text()
    case .month:
      let month = position % 12 + 1
      return "\(position / 12)-\(month < 10 ? "0" : "")\(month)"
    case .year: return String(position)
    }
  }
}
