import Tagging

/// How the writers show the attributes of a mention.
extension Array where Element == UInt8 {
  /// A text, an object of a quantity or a number with its words, or `true`.
  mutating func append(json value: Qualifier.Value) {
    switch value {
    case .text(let text): append(jsonString: text)
    case .measure(let number, let unit, let text):
      append(text: "{\"value\":\(plain(number)),\"unit\":")
      append(jsonString: unit)
      append(text: ",\"text\":")
      append(jsonString: text)
      append(UInt8(ascii: "}"))
    case .number(let number, let text):
      append(text: "{\"value\":\(number),\"text\":")
      append(jsonString: text)
      append(UInt8(ascii: "}"))
    case .flag: append(text: "true")
    }
  }
}

extension Qualifier {
  /// A few words for readers: `calibre: 155 mm`, `new`.
  var note: String {
    switch value {
    case .text(let text): "\(key): \(text)"
    case .measure(let number, let unit, _): "\(key): \(plain(number)) \(unit)"
    case .number(_, let text): "\(key): \(text)"
    case .flag: key
    }
  }
}

/// A finite number without an exponent and without a fraction of zero.
private func plain(_ number: Double) -> String {
  number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
}
