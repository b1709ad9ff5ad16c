/// A JSON value with its place in the file, so that a fault found later can still point at it.
struct JSONNode: Sendable {
  indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A fraction, or an integer too large for `Int`: nothing here is counted in such numbers, so the digits are not kept.
    case otherNumber
    case string(String)
    case array([JSONNode])
    case object([(name: String, value: JSONNode)])
  }

  var value: Value
  /// Bytes of the file, end exclusive.
  var bytes: Range<Int>

  /// The member of an object; of several with one name the last, as most readers of JSON have it.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.name == name }?.value
  }

  var integer: Int? {
    if case .integer(let number) = value { number } else { nil }
  }

  var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  var isObject: Bool {
    if case .object = value { true } else { false }
  }

  var isNull: Bool {
    if case .null = value { true } else { false }
  }
}

/// Where and why bytes are no JSON.
struct JSONFault: Error, Equatable {
  /// Byte of the file.
  var offset: Int
  /// One sentence without a full stop, starting in lower case.
  var message: String
}
