import Testing

@testable import Articles

@Suite("Reading JSON Lines")
struct JSONLinesReadingTests {
  static let good: [(line: String, expected: String)] = [
    (#"{"id":"a1","text":"Hello."}"#, "a1|S|Hello.|nil|nil|{}"),
    (#"{"text":"x","id":7.50}"#, "7.50|S|x|nil|nil|{}"),
    (#"{"text":"x"}"#, "S:1|S|x|nil|nil|{}"),
    (#"{"text":"x","id":null}"#, "S:1|S|x|nil|nil|{}"),
    (#"{"text":"x","id":""}"#, "S:1|S|x|nil|nil|{}"),
    (#"{"text":"","id":"e"}"#, "e|S||nil|nil|{}"),
    (#"{"id":"t","title":"T\u00e9","date":"2024-05-01","text":"x"}"#, "t|S|x|Té|2024-05-01|{}"),
    (#"{"id":"t","title":null,"date":null,"text":"x"}"#, "t|S|x|nil|nil|{}"),
    (#"{"id":"t","date":1714521600,"text":"x"}"#, "t|S|x|nil|1714521600|{}"),
    (
      #" { "id" : "o" , "source" : "x", "text":"y","tags" : [1, 2] , "n":{"a":null} } "#,
      #"o|S|y|nil|nil|{"source":"x","tags":[1, 2],"n":{"a":null}}"#
    ),
    (#"{"id":"d","text":"first","x":1,"x":2,"text":"last"}"#, #"d|S|last|nil|nil|{"x":1,"x":2}"#),
    (#"{"\u0069d":"esc","te\u0078t":"x","\u0061":"\u0062"}"#, #"esc|S|x|nil|nil|{"\u0061":"\u0062"}"#),
    (#"{"id":"é😀","text":"“Grad” \ud83d\ude80\n"}"#, "é😀|S|“Grad” 🚀\n|nil|nil|{}"),
  ]

  @Test(arguments: good)
  func fields(line: String, expected: String) throws {
    let folder = try TestFolder()
    let path = try folder.file("S", line)
    var reader = ArticleReader(sources: [path], format: .jsonl)
    #expect(reader.all().map { folder.relative($0.summary) } == [expected])
  }

  static let bad: [(line: [UInt8], expected: String)] =
    [
      (#"{"text":"x""#, "S:1:12: the line ends inside a JSON value"),
      (#"{"text":"x"} y"#, "S:1:14: something follows the JSON value"),
      (#"["text"]"#, "S:1:1: a JSON object is expected, one a line"),
      (#"{"id":"a"}"#, "S:1: the field \"text\" is missing"),
      (#"{"text":null}"#, "S:1:9: the field \"text\" is not a string"),
      (#"{"text":["x"]}"#, "S:1:9: the field \"text\" is not a string"),
      (#"{"id":true,"text":"x"}"#, "S:1:7: the field \"id\" is neither a string nor a number"),
      (#"{"title":1,"text":"x"}"#, "S:1:10: the field \"title\" is not a string"),
      (#"{"é":"é","text":"\q"}"#, "S:1:18: unknown escape in a string"),
      (#"{"text":"\ud83d"}"#, "S:1:10: half of a surrogate pair in a string"),
      (#"{"text":"abc"#, "S:1:9: a string that starts here has no end"),
      (#"{"text":'x'}"#, "S:1:9: a JSON value must start here"),
      (#"{text:"x"}"#, "S:1:2: a field name in quotation marks must follow"),
      (#"{"text" "x"}"#, "S:1:9: a colon must follow the field name"),
      (#"{"text":"x" "id":1}"#, "S:1:13: a comma or } must follow"),
      (#"{"a":[1 2]}"#, "S:1:9: a comma or ] must follow"),
      (#"{"a":012}"#, "S:1:6: malformed number"),
      (#"{"a":none}"#, "S:1:6: not a JSON value (true, false and null are the only bare words)"),
      ("{\"a\":\"\t\"}", "S:1:7: a control character in a string must be written as an escape"),
      (#"{"a":"\u00"}"#, "S:1:7: \\u must be followed by four hexadecimal digits"),
    ].map { (Array($0.0.utf8), $0.1) } + [
      (Array("{\"text\":\"é".utf8) + [0xE9, 0x22, 0x7D], "S:1:11: invalid UTF-8 (byte 0xE9)"),
      (Array("{\"text\":\"a".utf8) + [0xC0, 0x22, 0x7D], "S:1:11: invalid UTF-8 (byte 0xC0)"),
    ]

  /// The run goes on after every bad line.
  @Test(arguments: bad)
  func problems(line: [UInt8], expected: String) throws {
    let folder = try TestFolder()
    let path = try folder.file("S", line + Array("\n{\"id\":\"next\",\"text\":\"x\"}\n".utf8))
    var reader = ArticleReader(sources: [path], format: .jsonl)
    #expect(reader.all().map { folder.relative($0.summary) } == ["! \(expected)", "next|S|x|nil|nil|{}"])
  }

  @Test func lineEndsBlankLinesAndByteOrderMark() throws {
    let folder = try TestFolder()
    let path = try folder.file("S.jsonl", "\u{FEFF}{\"text\":\"a\"}\r\n\r\n \t\n{\"text\":\"b\"}\nx\n{\"text\":\"c\"}")
    var reader = ArticleReader(sources: [path])
    let expected = [
      "S.jsonl:1|S.jsonl|a|nil|nil|{}", "S.jsonl:4|S.jsonl|b|nil|nil|{}", "! S.jsonl:5:1: a JSON object is expected, one a line",
      "S.jsonl:6|S.jsonl|c|nil|nil|{}",
    ]
    #expect(reader.all().map { folder.relative($0.summary) } == expected)
  }

  @Test func otherFieldNames() throws {
    let folder = try TestFolder()
    let path = try folder.file("S.jsonl", #"{"url":"http://x","maintext":"m","id":"i","published":"p","text":null}"#)
    let fields = FieldNames(id: "url", text: "maintext", title: "url", date: "published")
    var reader = ArticleReader(sources: [path], fields: fields)
    #expect(reader.all().map { folder.relative($0.summary) } == [#"http://x|S.jsonl|m|http://x|p|{"id":"i","text":null}"#])
  }

  @Test func longLinesArePassedOver() throws {
    let folder = try TestFolder()
    let long = String(repeating: "a", count: 100)
    let path = try folder.file("S.jsonl", "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n{\"text\":\"\(long)\"}")
    for chunkSize in [1, 7, 64, 1000] {
      var reader = ArticleReader(sources: [path], limit: 50, chunkSize: chunkSize)
      let expected = [
        "S.jsonl:1|S.jsonl|a|nil|nil|{}", "! S.jsonl:2: the line is longer than 50 bytes", "S.jsonl:3|S.jsonl|b|nil|nil|{}",
        "! S.jsonl:4: the line is longer than 50 bytes",
      ]
      #expect(reader.all().map { folder.relative($0.summary) } == expected, "chunks of \(chunkSize)")
    }
  }

  @Test(arguments: ["{\n  \"text\": \"x\"\n}\n", "[\n{\"text\":\"x\"},\n{\"text\":\"y\"}\n]\n"])
  func aDocumentOverManyLinesIsOneProblem(document: String) throws {
    let folder = try TestFolder()
    let path = try folder.file("S.json", document)
    var reader = ArticleReader(sources: [path])
    let message = "one JSON document over many lines; each article must be an object on its own line"
    #expect(reader.all().map { folder.relative($0.summary) } == ["! S.json:1: \(message)"])
  }

  /// Wherever the chunks end, the articles are the same.
  @Test func chunkBoundaries() throws {
    let folder = try TestFolder()
    var lines = Self.good.map(\.line)
    lines += Self.bad.map { String(decoding: $0.line, as: UTF8.self) }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (index, line) in lines.enumerated() { bytes += Array(line.utf8) + (index % 3 == 0 ? [0x0D, 0x0A] : [0x0A]) }
    let path = try folder.file("S", bytes)
    var whole = ArticleReader(sources: [path])
    let expected = whole.all().map(\.summary)
    #expect(expected.count == lines.count)
    for chunkSize in Array(1...70) + [127, 128, 129, 500, 1024] {
      var reader = ArticleReader(sources: [path], chunkSize: chunkSize)
      #expect(reader.all().map(\.summary) == expected, "chunks of \(chunkSize)")
    }
  }

  @Test func batchesHoldTheSameReadings() throws {
    let folder = try TestFolder()
    let path = try folder.file("S.jsonl", Self.good.map(\.line).joined(separator: "\n"))
    var single = ArticleReader(sources: [path])
    var batched = ArticleReader(sources: [path])
    var readings: [Reading] = []
    while true {
      let batch = batched.nextBatch(count: 4, bytes: 10)
      guard !batch.isEmpty else { break }
      #expect(batch.count <= 4)
      readings += batch
    }
    #expect(readings.map(\.summary) == single.all().map(\.summary))
  }
}
