/// A position as libyaml counts it: from 0, in code points, a byte order mark left out.
struct Mark: Equatable {
  var index: Int
  var line: Int
  var column: Int
}

/// One step of libyaml's parser, copied out of its memory.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(Scalar)
    case alias(String)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case sequenceEnd, mappingEnd
  }

  var kind: Kind
  var start: Mark
  var end: Mark
  /// The name behind `&`, on a node that has one.
  var anchor: String?
  var hasTag: Bool
}

/// What libyaml gives up with.
enum LibYAMLError: Error {
  case outOfMemory
  /// The bytes are no text that YAML allows. `offset` counts bytes; `value` is the byte or the code point that was read there.
  case unreadable(problem: String, offset: Int, value: Int)
  /// `problem` and `context` are libyaml's words; `contextMark` is where the construct started that it was in.
  case syntax(problem: String, at: Mark, context: String, contextMark: Mark)
}
