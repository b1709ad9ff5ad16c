import Foundation
import Taxonomy
import Testing

/// The tables of keys in Catalog/README.md against the descriptions that the decoder goes by.
@Suite("Keys in the guide of the catalogue")
struct GuideKeysTests {
  private static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Catalog/README.md")

  /// A class file, an overlay's and a context file, and all that their keys lead to.
  private static let descriptions: [EntryDescription] = {
    var found: [EntryDescription] = []
    var pending: [EntryDescription] = [.weaponClass, .classExtension, .overlayContext]
    while let next = pending.popLast() {
      guard !found.contains(where: { $0.name == next.name }) else { continue }
      found.append(next)
      for key in next.keys {
        switch key.shape {
        case .entry(let inner), .list(let inner): pending.append(inner)
        default: break
        }
      }
    }
    return found
  }()

  /// Every key stands in its table, in the decoder's order, in bold where it must be there, with an example of its own.
  @Test func everyKeyHasALine() throws {
    let lines = try String(contentsOf: Self.guide, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasPrefix("| key of ") } == Self.descriptions.count)
    for description in Self.descriptions {
      let title = "| key of \(description.name.hasPrefix("e") ? "an" : "a") \(description.name) |"
      let start = try #require(lines.firstIndex { $0.hasPrefix(title) }, "no table starts with \(title)")
      let rows = lines[(start + 2)...].prefix { $0.hasPrefix("| ") && !$0.hasPrefix("| key of ") }.map { row in
        row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      #expect(rows.map { $0[0] } == description.keys.map { $0.isRequired ? "**`\($0.name)`**" : "`\($0.name)`" }, "\(description.name)")
      for (row, key) in zip(rows, description.keys) {
        #expect(row.count == 3 && (row[2].hasPrefix("`\(key.name): ") || row[2] == "`- trebuchet`"), "\(row)")
      }
    }
  }
}
