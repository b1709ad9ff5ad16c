import Tagging

/// A JSON value to write. Objects keep the order of their members.
enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  /// With three decimals.
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])
  case qualifier(Qualifier.Value)

  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }

  /// Appends the value in one line.
  func write(to output: inout [UInt8]) {
    switch self {
    case .null: output.append(text: "null")
    case .boolean(let value): output.append(text: value ? "true" : "false")
    case .integer(let value):
      if value < 0 { output.append(UInt8(ascii: "-")) }
      output.append(decimal: Int(value.magnitude))
    case .fraction(let value):
      if value < 0 { output.append(UInt8(ascii: "-")) }
      output.append(fraction: value.magnitude, places: 3, limit: 1000)
    case .string(let text): output.append(jsonString: text)
    case .qualifier(let value): output.append(json: value)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &output) { $0.write(to: &$1) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output) { member, output in
        output.append(jsonString: member.0)
        output.append(UInt8(ascii: ":"))
        member.1.write(to: &output)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to output: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    output.append(text: brackets.0)
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(element, &output)
    }
    output.append(text: brackets.1)
  }
}
