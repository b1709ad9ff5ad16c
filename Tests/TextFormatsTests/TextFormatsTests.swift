import Foundation
import Testing
import TextFormats

@Suite("HTML and JSON that texts cannot break")
struct TextFormatsTests {
  @Test(arguments: [
    ("plain é 🙂", "plain é 🙂"), ("<script>&'\"", "&lt;script&gt;&amp;&#39;&quot;"), ("a\tb\nc", "a\tb\nc"),
    ("\0\u{1B}\u{85}x", "\u{FFFD}\u{FFFD}\u{FFFD}x"),
  ])
  func escapes(_ words: String, _ markup: String) {
    #expect(HTML.escaped(words) == markup)
  }

  @Test func elementsNest() {
    var page = HTML()
    page.wrap("ul", ["title": "a \"b\""]) { page in page.add("li", "1 < 2") }
    #expect(page.text == "<ul title=\"a &quot;b&quot;\"><li>1 &lt; 2</li></ul>")
  }

  @Test func addressesAreEncoded() {
    #expect(HTML.encoded("T-72 é/&") == "T-72%20%C3%A9%2F%26")
  }

  @Test func jsonKeepsTheOrderOfMembersAndBreaksLongLines() throws {
    let short = JSONText.object([("b", .integer(1)), ("a", .array([.null, .boolean(true), .number("0.9500"), .string("\"\\\n\u{1}")]))])
    #expect(short.text == #"{"b": 1, "a": [null, true, 0.9500, "\"\\\n\u0001"]}"# + "\n")
    let long = JSONText.object([("words", JSONText([String](repeating: "missile", count: 20))), ("none", JSONText(nil as String?))])
    #expect(long.text.hasPrefix("{\n  \"words\": [\n    \"missile\",\n"))
    let read = try #require(try JSONSerialization.jsonObject(with: Data(long.text.utf8)) as? [String: Any])
    #expect((read["words"] as? [String])?.count == 20 && read["none"] is NSNull)
  }
}
