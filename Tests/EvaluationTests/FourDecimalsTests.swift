import Foundation
import Testing

@testable import Evaluation

@Suite struct FourDecimalsTests {
  /// The binary value of 0.00005 lies above the tie, that of 0.00015 below; 0.03125 and 0.09375 are ties.
  @Test(arguments: [
    (0.0, "0.0000"), (1.0, "1.0000"), (0.5, "0.5000"), (2.0 / 3, "0.6667"), (0.00005, "0.0001"), (0.00015, "0.0001"),
    (0.99995, "1.0000"), (0.99996, "1.0000"), (1e-300, "0.0000"), (-0.00012, "-0.0001"), (-1.0, "-1.0000"), (0.03125, "0.0312"),
    (0.09375, "0.0938"), (0.000049999, "0.0000"),
  ])
  func table(_ value: Double, _ text: String) {
    #expect(FourDecimals(value).text == text)
  }

  /// The C library rounds the exact binary value, too.
  @Test func agreesWithTheCLibrary() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let whole = 1 + random.index(below: 4096)
      for value in [Double(random.index(below: whole)) / Double(whole), Double(random.index(below: 1 << 40)) / Double(1 << 40)] {
        #expect(FourDecimals(value).text == String(format: "%.4f", value))
        #expect(FourDecimals(value).value == Double(String(format: "%.4f", value)))
      }
    }
  }
}
