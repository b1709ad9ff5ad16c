import Foundation
import Testing
import TextFormats

@testable import Evaluation

@Suite struct JSONParserTests {
  private static func parse(_ text: String) throws(JSONFault) -> JSONNode {
    let bytes = Array(text.utf8)
    return try JSONParser.parse(bytes, in: 0..<bytes.count)
  }

  @Test func valuesKnowTheirPlaces() throws {
    let node = try Self.parse(#" {"a": [1, -20, 1.5e3], "b": "x\n\u00e9\ud83d\ude80", "a": null} "#)
    #expect(node["a"]?.isNull == true)
    #expect(node["b"]?.string == "x\né🚀")
    #expect(node["b"]?.bytes == 29..<52)
    guard case .object(let members) = node.value else { throw JSONFault(offset: 0, message: "an object") }
    #expect(members[0].value.array?.map(\.integer) == [1, -20, nil])
    #expect(members[0].value.array?.map(\.bytes) == [8..<9, 11..<14, 16..<21])
  }

  @Test(arguments: [
    ("", 0, "ends inside"), ("{", 1, "ends inside"), ("[1,", 3, "ends inside"), ("[1 2]", 3, "a comma or ]"), ("{\"a\" 1}", 5, "a colon"),
    ("{a:1}", 1, "a member's name"), ("{\"a\":1 \"b\"}", 7, "a comma or }"), ("tru", 0, "a JSON value"), ("01", 0, "malformed number"),
    ("-", 0, "malformed number"), ("1.", 0, "malformed number"), ("1e+", 0, "malformed number"), ("\"ab", 0, "has no end"),
    ("\"a\tb\"", 2, "control character"), ("\"\\x\"", 1, "unknown escape"), ("\"\\u12g4\"", 1, "four hexadecimal"),
    ("\"\\ud83d\"", 1, "surrogate"), ("\"\\ud83d\\u0041\"", 1, "surrogate"), ("\"\\udc00\"", 1, "surrogate"),
    ("1 2", 2, "something follows"),
    ("NaN", 0, "a JSON value"), (String(repeating: "[", count: 600), 512, "512 levels"),
  ])
  func faultsAreNamed(_ text: String, _ offset: Int, _ words: String) {
    let fault = #expect(throws: JSONFault.self) { try Self.parse(text) }
    #expect(fault?.offset == offset)
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }

  /// Bytes that are no UTF-8 cannot be written as a string of this language.
  @Test func invalidUTF8IsAFault() {
    let bytes: [UInt8] = [0x5B, 0x22, 0xC3, 0x22, 0x5D]
    let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(bytes, in: 0..<bytes.count) }
    #expect(fault?.offset == 1)
  }

  @Test func numbersTooLargeAreNoIntegers() throws {
    #expect(try Self.parse("9223372036854775807").integer == Int.max)
    #expect(try Self.parse("9223372036854775808").integer == nil)
    #expect(try Self.parse("1.0").integer == nil)
  }

  /// What is sound or not is the same as for Foundation's reader (which also refuses numbers beyond its own).
  @Test(arguments: 0..<400) func agreesWithFoundation(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(#"{"id":"a","n":[1,-2.5e1,0,true,null],"s":"x\n\u0041\\","o":{"k":[]}}"#.utf8)
    let palette = Array(#"{}[]",:0-9.\u tfn"#.utf8)
    for _ in 0..<random.index(below: 4) { bytes[random.index(below: bytes.count)] = palette[random.index(below: palette.count)] }
    let isSound = (try? JSONParser.parse(bytes, in: 0..<bytes.count)) != nil
    let isSoundThere = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    #expect(isSound == isSoundThere, "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test func writtenValuesAreReadBack() throws {
    let text = JSONText.object([
      ("a\"b", .array([.integer(3), .null, .number(FourDecimals(0.25).text), .array([])])), ("c", .string("\\ \n\t\r\u{1} é🚀")),
      ("d", .object([])),
    ]).text
    #expect(text == "{\"a\\\"b\": [3, null, 0.2500, []], \"c\": \"\\\\ \\n\\t\\u000d\\u0001 é🚀\", \"d\": {}}\n")
    #expect(try Self.parse(text)["c"]?.string == "\\ \n\t\r\u{1} é🚀")
  }
}
