package import Tagging

/// What a reader comes upon: an article, or the reason why there is none.
package enum Reading: Sendable {
  case article(Article)
  case problem(ArticleProblem)
}

/// Reads articles one by one from files, folders and standard input, in constant memory: a window of one chunk, or of the
/// longest line where that is longer. Problems come in their place among the articles and never end the run.
///
/// - Files named by the user are read whatever their name; in folders only names with a known extension count
///   (`InputFormat.byExtension`), hidden ones never. `-` is standard input, called `stdin`.
/// - With `InputFormat.auto` the extension decides. Without a telling one, a source is JSON Lines where its first line that
///   is not blank starts with `{` and is a JSON object; broken lines that start with `{` may precede it. All else is text.
/// - A text is one article; its id and its source are its path. Its bytes are kept as they are, only a byte-order mark
///   at the start is dropped (offsets count from after it).
/// - In JSON Lines empty lines are passed over, lines may end in LF or CR LF, and the last one needs no end.
///
/// Copies of a reader share the place in the open file: use one.
package struct ArticleReader: Sendable {
  package static let standardInputName = "stdin"

  /// How many broken lines may come before the first object where the format is not known.
  private static let sniffedLines = 16

  private var walker: SourceWalker
  private var input: InputBuffer
  private var state: State = .betweenFiles
  /// The open file as the user named it.
  private var source = ""
  private let format: InputFormat
  private let parser: ArticleLineParser
  private let standardInputHead: [UInt8]
  private let limit: Int

  private enum State: Equatable {
    case betweenFiles
    case lines(isFirst: Bool)
  }

  /// - Parameters:
  ///   - sources: paths of files and folders, and `-`.
  ///   - limit: the longest line and the largest text, in bytes.
  ///   - chunkSize: bytes to ask the system for at a time.
  ///   - standardInputHead: first bytes of standard input, which somebody has read already to see what it is.
  package init(
    sources: [String], format: InputFormat = .auto, fields: FieldNames = FieldNames(), limit: Int = 64 << 20,
    chunkSize: Int = 1 << 18, standardInputHead: [UInt8] = []
  ) {
    self.standardInputHead = standardInputHead
    walker = SourceWalker(sources)
    input = InputBuffer(chunkSize: chunkSize, limit: limit)
    self.format = format
    parser = ArticleLineParser(fields)
    self.limit = limit
  }

  /// The next article or problem; nil after the last. Linear in the bytes read.
  package mutating func next() -> Reading? {
    while true {
      do throws(SystemFailure) {
        switch state {
        case .betweenFiles:
          guard let step = walker.next() else { return nil }
          if let reading = try start(step) { return reading }
        case .lines(let isFirst):
          if let reading = try nextInLines(isFirst: isFirst) { return reading }
        }
      } catch {
        state = .betweenFiles
        return .problem(ArticleProblem(source: source, message: error.message))
      }
    }
  }

  /// Up to `count` readings, fewer once their texts pass `bytes` bytes together; empty after the last.
  package mutating func nextBatch(count: Int, bytes: Int) -> [Reading] {
    var batch: [Reading] = []
    var size = 0
    while batch.count < count, size < bytes, let reading = next() {
      if case .article(let article) = reading { size += article.text.count }
      batch.append(reading)
    }
    return batch
  }

  /// Opens a file. A text is read at once; JSON Lines are left to `nextInLines`.
  private mutating func start(_ step: SourceWalker.Step) throws(SystemFailure) -> Reading? {
    guard case .file(let path, let known) = step else {
      guard case .problem(let problem) = step else { return nil }
      return .problem(problem)
    }
    source = path ?? Self.standardInputName
    if let path { input.open(try .open(path)) } else { input.open(.standardInput, head: standardInputHead) }
    try skipByteOrderMark()
    if try isText(known) { return try wholeText() }
    state = .lines(isFirst: true)
    return nil
  }

  private mutating func isText(_ known: InputFormat?) throws(SystemFailure) -> Bool {
    guard format == .auto else { return format == .text }
    if let known { return known == .text }
    return try sniffedFormat() == .text
  }

  private mutating func skipByteOrderMark() throws(SystemFailure) {
    while input.unread.count < 3 {
      guard try input.fill() else { return }
    }
    let start = input.unread.lowerBound
    if input.bytes[start..<start + 3].elementsEqual([0xEF, 0xBB, 0xBF]) { input.skip(3) }
  }
}

// MARK: - JSON Lines

extension ArticleReader {
  /// The next line's article or problem; nil for an empty line and at the file's end.
  private mutating func nextInLines(isFirst: Bool) throws(SystemFailure) -> Reading? {
    switch try input.nextLine() {
    case nil:
      state = .betweenFiles
      return nil
    case .tooLong:
      state = .lines(isFirst: false)
      return .problem(
        ArticleProblem(source: source, line: input.lineNumber, message: "the line is longer than \(limit) bytes"))
    case .line(let line):
      if input.bytes[line].allSatisfy(\.isJSONWhiteSpace) { return nil }
      state = .lines(isFirst: false)
      if isFirst, let problem = spreadDocument(line) {
        state = .betweenFiles
        return .problem(problem)
      }
      return reading(of: line)
    }
  }

  private func reading(of line: Range<Int>) -> Reading {
    do throws(ArticleProblem) {
      return .article(try parser.article(in: input.bytes, line: line, source: source, number: input.lineNumber))
    } catch {
      return .problem(error)
    }
  }

  /// A first line with nothing but an opening bracket starts one document over many lines: one problem for all of them.
  private func spreadDocument(_ line: Range<Int>) -> ArticleProblem? {
    let marks = input.bytes[line].filter { !$0.isJSONWhiteSpace }
    guard marks == [UInt8(ascii: "{")] || marks == [UInt8(ascii: "[")] else { return nil }
    return ArticleProblem(
      source: source, line: input.lineNumber, message: "one JSON document over many lines; each article must be an object on its own line")
  }

  /// Looks at the first lines of the open file without using them up: see `InputFormat.auto` above. The answer depends on
  /// the lines alone and not on how they arrive.
  private mutating func sniffedFormat() throws(SystemFailure) -> InputFormat {
    var offset = 0
    var candidates = 0
    while candidates < Self.sniffedLines, let line = try input.peekLine(at: offset) {
      offset = line.upperBound + 1 - input.unread.lowerBound
      guard let first = input.bytes[line].first(where: { !$0.isJSONWhiteSpace }) else { continue }
      guard first == UInt8(ascii: "{") else { return .text }
      if JSONScanner.isObject(input.bytes.span.extracting(line)) { return .jsonl }
      candidates += 1
    }
    return .text
  }
}

// MARK: - Text

extension ArticleReader {
  private mutating func wholeText() throws(SystemFailure) -> Reading {
    guard let range = try input.rest() else {
      return .problem(ArticleProblem(source: source, message: "the text is longer than \(limit) bytes"))
    }
    guard let (offset, message) = firstInvalidUTF8(in: input.bytes.span.extracting(range)) else {
      return .article(Article(id: source, source: source, text: Array(input.bytes[range])))
    }
    return .problem(problem(inText: range, at: offset, message))
  }

  /// Counts the lines up to the place.
  private func problem(inText range: Range<Int>, at offset: Int, _ message: String) -> ArticleProblem {
    let before = input.bytes[range.lowerBound..<range.lowerBound + offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.lowerBound
    let place = LinePlace(
      buffer: input.bytes, line: lineStart..<range.upperBound, source: source, number: 1 + before.count { $0 == UInt8(ascii: "\n") })
    let isUTF16 = range.count >= 2 && [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(input.bytes[range].prefix(2)))
    let hint = isUTF16 ? "; this looks like UTF-16, convert it to UTF-8 first" : ""
    return place.problem(at: before.endIndex - lineStart, message + hint)
  }
}

extension UInt8 {
  /// Space, tab, LF or CR.
  var isJSONWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
