import Taxonomy
import YAML

/// The canonical form of a catalogue file:
/// - line feeds end lines, nothing but a line feed ends the file, no byte order mark, no white space at line ends;
/// - lists and mappings below a key or a `-` stand two columns further in; one space behind `-`, `:` and `,`, none inside brackets;
/// - keys stand in the order in which `EntryDescription` lists them, each with the comments above it. Comments above the first key
///   stay where they are;
/// - texts have no quotes where every reader of YAML takes them for the same text; else double quotes, or single ones where the text
///   holds a double quote or a backslash. The sentences of examples always have quotes, numbers keep what they have;
/// - a mapping in braces stands on one line within 160 columns, else a key a line; so does a list of mappings in brackets. Other
///   lists stay as they are, however long.
///
/// Comments, blank lines, anchors, texts over several lines, and brackets with comments inside them stay as they are.
package struct CatalogFormat: Sendable {
  /// Unicode scalars.
  package static let width = 160

  /// The passes over a file end by themselves after two or three rounds; this only bounds them.
  private static let mostRounds = 12

  private let order: KeyOrder

  /// - Parameter path: the file's, which tells a class file from `context.yaml`.
  package init(path: String) {
    order = .file(path)
  }

  /// The file in canonical form, which is its own canonical form. nil for a file that is no sound YAML.
  ///
  /// Each pass is a set of splices into the file; one that would change what the file says is left out.
  ///
  /// Complexity: a few times the cost of parsing, each an O(size of the file).
  package func formatted(_ source: [UInt8]) -> [UInt8]? {
    guard let content = Self.content(source), var root = parseSyntax(source) else { return nil }
    let passes: [([UInt8], SyntaxNode) -> [SourceEdit]] = [
      { source, _ in LineEndPass(source: source).edits },
      { TokenPass(source: $0, order: order).edits(for: $1) },
      { IndentationPass(source: $0).edits(for: $1) },
      { KeyOrderPass(source: $0).edits(for: $1, order) },
      { BlockStylePass(source: $0).edits(for: $1) },
      { TrailingSpacePass(source: $0).edits(for: $1) },
    ]
    var current = source
    for _ in 0..<Self.mostRounds {
      let before = current
      for pass in passes {
        let edits = pass(current, root)
        guard !edits.isEmpty else { continue }
        let edited = current.applying(edits)
        guard let result = Self.content(edited), result.hasSameContent(as: content), let tree = parseSyntax(edited) else { continue }
        (current, root) = (edited, tree)
      }
      if current == before { break }
    }
    return current
  }

  private static func content(_ source: [UInt8]) -> Node? {
    let parsed = parseYAML(source, file: "")
    return parsed.diagnostics.isEmpty ? parsed.document.root : nil
  }
}
