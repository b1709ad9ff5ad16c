/// Looks of the text report, as select-graphic-rendition parameters of ECMA-48. Only the terminal's own sixteen colours are
/// used, so that the reader's theme decides what they look like.
enum TerminalStyle {
  static let reset = "0"
  static let bold = "1"
  static let dim = "2"

  /// Colours that stay legible on dark and on light ground.
  private static let palette = ["31", "36", "35", "34", "33", "32", "91", "96", "95", "94", "92", "93"]

  static func colour(_ index: Int) -> String { palette[index % palette.count] }
}

/// The families of weapon classes (the children of the tree's root) with a colour each.
package struct ClassFamilies: Sendable {
  private let familyOfClass: [String: String]
  private let order: [String: Int]

  /// - Parameter familyOfClass: for every class id the id of its family. A class that is missing is its own family.
  package init(_ familyOfClass: [String: String]) {
    self.familyOfClass = familyOfClass
    var order: [String: Int] = [:]
    for (index, family) in Set(familyOfClass.values).sorted().enumerated() { order[family] = index }
    self.order = order
  }

  func family(of weaponClass: String) -> String { familyOfClass[weaponClass] ?? weaponClass }

  /// The same for all classes of a family, whatever the input.
  func style(of weaponClass: String) -> String { TerminalStyle.colour(order[family(of: weaponClass)] ?? 0) }
}

/// Appends styled text, or plain text where colour is off.
struct StyledOutput {
  let colour: Bool

  func append(_ text: String, _ style: String, to output: inout [UInt8]) {
    begin([style], to: &output)
    output.append(text: text)
    end(to: &output)
  }

  func begin(_ styles: [String], to output: inout [UInt8]) {
    guard colour, !styles.isEmpty else { return }
    output.append(text: "\u{1B}[\(styles.joined(separator: ";"))m")
  }

  func end(to output: inout [UInt8]) {
    guard colour else { return }
    output.append(text: "\u{1B}[\(TerminalStyle.reset)m")
  }
}
