import Diagnostics
import TestSupport
import Testing

@testable import Taxonomy

/// A good catalogue with random damage: reading it never traps, and says what is wrong where the classes are not all there.
@Suite struct MutationTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func damagedFilesAreReadOrReported(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let good = Self.catalog
    #expect(readCatalog(good).diagnostics == [])
    for _ in 0..<500 {
      var files = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let file = Int.random(in: 0..<files.count, using: &random)
        if Bool.random(using: &random) {
          damageBytes(&files[file].source, using: &random)
        } else {
          damageLines(&files[file].source, using: &random)
        }
      }
      let loaded = readCatalog(files)
      let classes = loaded.taxonomy.classes
      #expect(!loaded.diagnostics.isEmpty || !classes.isEmpty)
      #expect(!loaded.diagnostics.isEmpty || classes.count == good.count - 1)
      let unsound = loaded.diagnostics.filter { !isSound($0, in: files) }
      #expect(unsound == [])
      let text = DiagnosticRenderer { name in files.first { $0.name == name }?.source }.render(loaded.diagnostics.inReadingOrder())
      #expect(text.isEmpty == loaded.diagnostics.isEmpty)
    }
  }

  private func isSound(_ diagnostic: Diagnostic, in files: [CatalogFile]) -> Bool {
    guard let location = diagnostic.location, let file = files.first(where: { $0.name == location.file }) else { return false }
    return location.bytes.upperBound <= file.source.count && location.line >= 1 && location.column >= 1
      && (diagnostic.fix != nil || diagnostic.code == "syntax")
  }

  private func damageBytes(_ source: inout [UInt8], using random: inout SeededGenerator) {
    guard !source.isEmpty else { return }
    let start = Int.random(in: 0..<source.count, using: &random)
    let end = min(source.count, start + Int.random(in: 1...6, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: source.removeSubrange(start..<end)
    case 1: source.insert(contentsOf: source[start..<end], at: start)
    case 2: source[start] = UInt8.random(in: 0...255, using: &random)
    default: source[start] = Array("[]{}:,-#&*\"'\\ \n~".utf8)[Int.random(in: 0..<16, using: &random)]
    }
  }

  private func damageLines(_ source: inout [UInt8], using random: inout SeededGenerator) {
    var lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
    default: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
    }
    source = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let catalog = [
    ("context.yaml", DecodingTests.context), ("weapon/weapon.yaml", DecodingTests.source),
    (
      "weapon/missile.yaml",
      """
      class: missile
      parent: weapon
      label: missile
      definition: A weapon that flies.
      terms: [missile, {term: Vögel, strength: weak}]
      systems:
        - {name: Ra'ad, source: folklore}
      examples:
        - tagged: "A [missile](missile) flew."
        - tagged: "A [[missile](missile) part](weapon) fell."
      """
    ),
  ].map { CatalogFile(name: $0.0, path: $0.0, source: Array($0.1.utf8)) }
}
