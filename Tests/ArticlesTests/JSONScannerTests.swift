import Foundation
import TestSupport
import Testing
import Text

@testable import Articles

@Suite("The JSON scanner")
struct JSONScannerTests {
  private func isObject(_ bytes: [UInt8]) -> Bool { JSONScanner.isObject(bytes.span) }

  @Test(arguments: [
    ("{}", true), (" { \"a\" : [ 1 , -0.5e+3, true,false,null ] } \r", true), ("{\"a\":{\"b\":\"\\u00e9\\ud83d\\ude00\"}}", true),
    ("{\"a\":1E9}", true), ("{\"a\":0}", true), ("{\"\":\"\"}", true), ("{\"a\":1,\"a\":2}", true), ("{\"a\":\"\u{7F}\u{2028}\"}", true),
    ("", false), ("[]", false), ("\"a\"", false), ("{", false), ("{]", false), ("{\"a\"}", false), ("{\"a\":}", false),
    ("{\"a\":1,}", false),
    ("{a:1}", false), ("{'a':1}", false), ("{\"a\":01}", false), ("{\"a\":+1}", false), ("{\"a\":.5}", false), ("{\"a\":1.}", false),
    ("{\"a\":1e}", false), ("{\"a\":-}", false), ("{\"a\":NaN}", false), ("{\"a\":tru}", false), ("{\"a\":\"\t\"}", false),
    ("{\"a\":\"\\x\"}", false), ("{\"a\":\"\\u12g4\"}", false), ("{\"a\":\"\\ud800\"}", false), ("{\"a\":\"\\udc00\"}", false),
    ("{\"a\":\"\\ud800\\u0041\"}", false), ("{\"a\":\"\\", false), ("{\"a\":\"\\u12", false), ("{}{}", false), ("{\"a\":[1 2]}", false),
    ("{\"a\":1 \"b\":2}", false), ("{\"a\":\"b}", false), ("{\"a\":[1,]}", false), ("{,}", false),
  ])
  func acceptsJSONObjectsAlone(text: String, accepted: Bool) {
    #expect(isObject(Array(text.utf8)) == accepted)
  }

  @Test func nestingIsLimited() {
    func nested(_ depth: Int) -> [UInt8] {
      Array("{\"a\":".utf8) + Array(repeating: UInt8(ascii: "["), count: depth - 1) + Array(repeating: UInt8(ascii: "]"), count: depth - 1)
        + Array("}".utf8)
    }
    #expect(isObject(nested(512)))
    #expect(!isObject(nested(513)))
    #expect(!isObject(nested(100_000)))
  }

  /// Foundation is the oracle. It is not as strict everywhere, so documents that it is known to let pass are left out.
  @Test(arguments: [UInt64](1...40))
  func agreesWithFoundation(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let trailingComma = /,\s*[\]}]/
    for _ in 0..<100 {
      var bytes = Array(random.object(depth: 3).utf8)
      if Bool.random(using: &random.generator) { random.damage(&bytes) }
      guard let text = String(validating: bytes, as: UTF8.self), !text.contains(trailingComma) else { continue }
      let oracle = (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: Any]
      #expect(isObject(bytes) == oracle, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: [UInt64](1...40))
  func decodesAsFoundationDoes(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<100 {
      let literal = Array(random.string().utf8)
      let value = try JSONSerialization.jsonObject(with: Data(literal), options: .fragmentsAllowed)
      let expected = try #require(value as? String)
      let escaped = literal.contains(UInt8(ascii: "\\"))
      let place = LinePlace(buffer: literal, line: literal.indices, source: "", number: 1)
      let decoded = JSONString.decoded(place, 1..<literal.count - 1, escaped: escaped, PlainRunEnds(of: literal.span))
      #expect(decoded == Array(expected.utf8))
    }
  }
}

/// Random JSON documents, and random damage to them.
struct RandomJSON {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func object(depth: Int) -> String {
    let members = (0..<Int.random(in: 0...4, using: &generator)).map { index in
      "\(space())\"k\(index)\"\(space()):\(space())\(value(depth: depth - 1))\(space())"
    }
    return "{\(members.joined(separator: ","))}"
  }

  mutating func string() -> String {
    let pieces = [
      "a", "word ", "é", "\u{2019}", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041", "\\u00e9", "\\u2019",
      "\\ud83d\\ude00", "\\u0001", "missile launch ", "a much longer run of plain characters without any escape in it ",
    ]
    return "\"" + (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "\""
  }

  /// Removes, doubles or replaces a few bytes.
  mutating func damage(_ bytes: inout [UInt8]) {
    for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: position)
      case 1: bytes.insert(bytes[position], at: position)
      default: bytes[position] = Array("{}[],:\"\\ 0e-.tn\u{1}".utf8).randomElement(using: &generator) ?? 0
      }
    }
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
    case 0: "true"
    case 1: "null"
    case 2, 3: ["0", "-1", "12.5", "1e3", "0.001", "123456", "-0.5E-2"].randomElement(using: &generator) ?? "0"
    case 4, 5: string()
    case 6: object(depth: depth)
    default: "[\((0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth - 1) }.joined(separator: ","))]"
    }
  }

  private mutating func space() -> String { ["", "", "", " ", "\t", " \r"].randomElement(using: &generator) ?? "" }
}
