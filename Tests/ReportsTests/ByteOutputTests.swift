import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("Values as bytes")
struct ByteOutputTests {
  private func text(_ body: (inout [UInt8]) -> Void) -> String {
    var output: [UInt8] = []
    body(&output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    0, 1, 9, 10, 99, 100, 101, 990, 1_000, 9_009, 9_999, 10_000, 12_345_678, 99_999_999, 100_000_000, 100_000_001, 1_234_567_890_123,
    Int.max,
  ])
  func decimals(value: Int) {
    #expect(text { $0.append(decimal: value) } == String(value))
  }

  @Test(arguments: [
    (0.0, "0.000"), (1.0, "1.000"), (0.98, "0.980"), (0.9994, "0.999"), (0.9996, "1.000"), (0.0005, "0.001"), (0.05, "0.050"),
    (-1.0, "0.000"),
    (7.0, "1.000"), (.nan, "0.000"), (.infinity, "1.000"),
  ])
  func confidences(value: Double, expected: String) {
    #expect(text { $0.append(fraction: value, places: 3) } == expected)
  }

  @Test(arguments: [UInt64](1...20))
  func jsonStringsComeBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "word ", "é", "’", "😀", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "/", "a long run of plain characters, over a block ",
    ]
    for _ in 0..<100 {
      let string = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let written = text { $0.append(jsonString: string) }
      #expect(written == text { $0.append(jsonString: Array(string.utf8)) })
      #expect(try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed) as? String == string)
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digests(input: String, expected: String) {
    let digest = text { output in
      output.append(upTo: TextDigest.length) { bytes, end in TextDigest.store(sha256Of: Array(input.utf8), to: &bytes, at: &end) }
    }
    #expect(digest == expected)
  }
}
