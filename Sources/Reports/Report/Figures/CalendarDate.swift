/// A date of the Gregorian calendar, as precise as it was written.
struct CalendarDate: Hashable, Sendable {
  enum Precision: Int, Comparable, Sendable {
    case day, month, year

    static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
  }

  /// Years that a date of an article may have; what else has four digits is rather no year.
  static let years = 1600...2200

  var year: Int
  /// 1 where only the year is known.
  var month = 1
  /// 1 where only the month is known.
  var day = 1
  var precision: Precision

  /// Reads an ISO 8601 date: `2024-05-01`, `20240501`, both also with a time behind a `T` or a space, which is passed over with its
  /// zone; `2024-05`; `2024`. Nil for all else, and for days that are not in the calendar.
  init?(_ text: String) {
    let digits = text.utf8.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    let rest = text.utf8.dropFirst(digits.count).first
    guard rest == nil || rest == UInt8(ascii: "T") || rest == UInt8(ascii: " ") else { return nil }
    let parts = digits.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { Array($0) }
    let fields: [[UInt8]]
    switch parts.map(\.count) {
    case [4], [4, 2], [4, 2, 2]: fields = parts
    case [8]: fields = [Array(parts[0][..<4]), Array(parts[0][4..<6]), Array(parts[0][6...])]
    default: return nil
    }
    guard rest == nil || fields.count == 3 else { return nil }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : 1
    day = numbers.count > 2 ? numbers[2] : 1
    precision = numbers.count == 1 ? .year : numbers.count == 2 ? .month : .day
    guard Self.years.contains(year), (1...12).contains(month), (1...Self.days(ofMonth: month, year)).contains(day) else { return nil }
  }

  /// The day that is so many days after 1970-01-01. By Howard Hinnant's `civil_from_days` (chrono-compatible low-level date algorithms).
  init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    precision = .day
  }

  /// Days since 1970-01-01, negative before. By Hinnant's `days_from_civil`.
  var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func days(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2024-05-01`, cut to its first `length` characters.
  func text(_ length: Int = 10) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return String("\(year)-\(padded(month))-\(padded(day))".prefix(length))
  }
}
