import CLibYAML

/// libyaml's event parser over a copy of a file's bytes. All use of the C library is here.
///
/// Invariants that the unsafe calls rest on:
/// - `parser` points to one initialised `yaml_parser_t` at a fixed address for the reader's whole life: libyaml keeps a pointer to
///   the parser within itself. `init` throws before anything else may see a parser that is not initialised.
/// - `input` holds the copied bytes for as long as `parser` lives; libyaml only reads them. `deinit` frees the parser first.
/// - The reader cannot be copied, so both are freed once.
/// - An event's C strings are copied before `yaml_event_delete` frees them, and never leave this file.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// libyaml must not be asked again after an error or the end of the stream.
  private var hasEnded = false

  init(_ source: [UInt8]) throws(LibYAMLError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw .outOfMemory
    }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, source.count))
    _ = unsafe input.initialize(fromContentsOf: source)
    unsafe self.parser = parser
    unsafe self.input = input
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, source.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event. After `streamEnd` or an error it must not be called again.
  mutating func next() throws(LibYAMLError) -> Event {
    assert(!hasEnded)
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      hasEnded = true
      throw failure
    }
    defer { unsafe yaml_event_delete(&event) }
    let copy = unsafe Self.copy(of: event)
    if case .streamEnd = copy.kind { hasEnded = true }
    return copy
  }

  private static func copy(of event: yaml_event_t) -> Event {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var hasTag = false
    let kind: Event.Kind
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe anchor = scalar.anchor
      hasTag = unsafe scalar.tag != nil
      let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      kind = unsafe .scalar(Scalar(text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      unsafe anchor = sequence.anchor
      hasTag = unsafe sequence.tag != nil
      kind = unsafe .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      unsafe anchor = mapping.anchor
      hasTag = unsafe mapping.tag != nil
      kind = unsafe .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_ALIAS_EVENT: kind = unsafe .alias(text(event.data.alias.anchor))
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
    return unsafe Event(
      kind: kind, start: Mark(event.start_mark), end: Mark(event.end_mark), anchor: anchor.map { unsafe text($0) }, hasTag: hasTag)
  }

  /// A C string of the library's own, which ends it with a NUL; empty for none.
  private static func text(_ pointer: UnsafePointer<yaml_char_t>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  private var failure: LibYAMLError {
    let state = unsafe parser.pointee
    let problem = unsafe Self.text(state.problem)
    switch unsafe state.error {
    case YAML_READER_ERROR:
      return unsafe .unreadable(problem: problem, offset: Int(state.problem_offset), value: Int(state.problem_value))
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      return unsafe .syntax(
        problem: problem, at: Mark(state.problem_mark), context: Self.text(state.context), contextMark: Mark(state.context_mark))
    default:
      return .outOfMemory
    }
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(index: Int(mark.index), line: Int(mark.line), column: Int(mark.column))
  }
}
