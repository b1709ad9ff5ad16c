extension Qualifier {
  /// A few words for readers: `calibre: 155 mm`, `new`.
  package var note: String {
    switch value {
    case .text(let text): "\(key): \(text)"
    case .measure(let number, let unit, _): "\(key): \(Self.plain(number)) \(unit)"
    case .number(_, let text): "\(key): \(text)"
    case .flag: key
    }
  }

  /// A finite number without an exponent and without a fraction of zero.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
  }
}
