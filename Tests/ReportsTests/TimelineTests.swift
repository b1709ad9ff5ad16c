import TestSupport
import Testing

@testable import Reports

@Suite("Dates and periods")
struct TimelineTests {
  @Test(
    arguments: [
      ("2024-05-01", "2024-05-01", CalendarDate.Precision.day), ("2024-02-29", "2024-02-29", .day), ("20240501", "2024-05-01", .day),
      ("2024-05-01T12:30:00Z", "2024-05-01", .day), ("2024-05-01 23:59:59+02:00", "2024-05-01", .day),
      ("20240501T123000Z", "2024-05-01", .day), ("2024-05", "2024-05-01", .month), ("1999", "1999-01-01", .year),
    ])
  func read(_ text: String, _ day: String, _ precision: CalendarDate.Precision) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.text() == day && date.precision == precision)
  }

  @Test(
    arguments: [
      "", "soon", "05/01/2024", "2024-13-01", "2023-02-29", "2024-04-31", "2024-00-01", "2024-05-00", "2024-5-1", "24-05-01", "1066",
      "9999",
      "2024-05-01x", "2024-05T10:00", "2024-05-01-01", "-2024", "2024-", "202405", "٢٠٢٤",
    ])
  func notRead(_ text: String) { #expect(CalendarDate(text) == nil) }

  /// Every day of some centuries, one after the other.
  @Test func daysAreNumberedWithoutGaps() throws {
    var number = try #require(CalendarDate("1600-01-01")).dayNumber
    let last = try #require(CalendarDate("2200-12-31")).dayNumber
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0 && last - number == 219_510)
    while number < last {
      let date = CalendarDate(dayNumber: number)
      guard date.dayNumber == number, CalendarDate(date.text()) == date else {
        Issue.record("\(date)")
        return
      }
      number += 1
    }
  }

  @Test(
    arguments: [
      (["2024-05-01"], Timeline.Unit.day, 1, "2024-05-01"), (["2024-05-03", "2024-05-01"], .day, 3, "2024-05-01"),
      (["2024-01-01", "2024-03-03"], .day, 63, "2024-01-01"), (["2024-01-03", "2024-03-06"], .week, 10, "2024-01-01"),
      (["2024-03-03", "2024-12-31"], .week, 45, "2024-02-26"), (["2024-01-01", "2025-12-31"], .month, 24, "2024-01"),
      (["2024-05-01", "2024-06"], .month, 2, "2024-05"), (["2001-05-01", "2024-05-01"], .year, 24, "2001"),
      (["2024-05-01", "2024"], .year, 1, "2024"), (["1965-01-04", "1965-12-27"], .week, 52, "1965-01-04"),
    ])
  func units(_ dates: [String], _ unit: Timeline.Unit, _ count: Int, _ first: String) throws {
    let timeline = try #require(Timeline(dates.compactMap { CalendarDate($0) }.map { ($0, 2) }))
    #expect(timeline.unit == unit && timeline.periods.count == count && timeline.periods[0].start == first)
    #expect(timeline.periods.reduce(0) { $0 + $1.articles } == dates.count)
    #expect(timeline.periods.reduce(0) { $0 + $1.mentions } == dates.count * 2)
    #expect(timeline.periods[0].articles > 0 && timeline.periods[count - 1].articles > 0)
  }

  @Test func noDatesNoTimeline() { #expect(Timeline([]) == nil) }
}
