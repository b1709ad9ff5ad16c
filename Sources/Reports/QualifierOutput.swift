import Tagging

/// How the writers show the attributes of a mention.
extension Array where Element == UInt8 {
  /// A text, an object of a quantity or a number with its words, or `true`.
  mutating func append(json value: Qualifier.Value) {
    switch value {
    case .text(let text): append(jsonString: text)
    case .measure(let number, let unit, let text):
      append(text: "{\"value\":\(Qualifier.plain(number)),\"unit\":")
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
