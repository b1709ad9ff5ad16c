/// Where and why a run of bytes is not JSON.
struct JSONFault: Error, Equatable {
  /// Byte position in the scanned span; its count where the end came too early.
  var position: Int
  var reason: Reason

  enum Reason: String {
    case unexpectedEnd = "the line ends inside a JSON value"
    case objectExpected = "a JSON object is expected, one a line"
    case unexpectedByte = "a JSON value must start here"
    case unknownLiteral = "not a JSON value (true, false and null are the only bare words)"
    case controlCharacter = "a control character in a string must be written as an escape"
    case unknownEscape = "unknown escape in a string"
    case badHexadecimal = "\\u must be followed by four hexadecimal digits"
    case loneSurrogate = "half of a surrogate pair in a string"
    case unterminatedString = "a string that starts here has no end"
    case badNumber = "malformed number"
    case keyExpected = "a field name in quotation marks must follow"
    case colonExpected = "a colon must follow the field name"
    case commaOrEndOfObject = "a comma or } must follow"
    case commaOrEndOfArray = "a comma or ] must follow"
    case tooDeep = "nested more than 512 levels deep"
    case trailingBytes = "something follows the JSON value"
  }
}
