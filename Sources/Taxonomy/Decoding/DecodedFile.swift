import Diagnostics
import YAML

/// What one catalogue file holds, and what is wrong with it.
struct DecodedFile: Sendable {
  enum Content: Sendable {
    case weaponClass(WeaponClass)
    case classExtension(ClassExtension)
    case context(ContextRules)
    /// Nothing that could be read.
    case none
  }

  static let contextPath = "context.yaml"

  var content = Content.none
  var diagnostics: [Diagnostic]

  init(_ file: CatalogFile, position: Int) {
    let parsed = parseYAML(file.source, file: file.name)
    diagnostics = parsed.diagnostics
    let reader = FileReader(parsed.document, position: position)
    let isContext = file.path == Self.contextPath
    if let root = parsed.document.root, !root.isNothing {
      if isContext {
        let description = file.overlay == nil ? EntryDescription.context : .overlayContext
        content = .context(ContextDecoder(file: reader).context(root, as: description))
      } else if root["extends"] != nil {
        if let classExtension = ClassDecoder(file: reader).classExtension(root) { content = .classExtension(classExtension) }
      } else if let weaponClass = ClassDecoder(file: reader).weaponClass(root) {
        content = .weaponClass(weaponClass)
      }
    } else {
      if parsed.diagnostics.isEmpty { diagnostics.append(DecodingProblem.emptyFile.diagnostic(at: .start(of: file.name))) }
      if isContext { content = .context(.unreadable) }
    }
    diagnostics += reader.diagnostics
  }

  /// All files in their order. They need nothing of each other, so that they are read side by side: half of the time in which the
  /// program starts goes by here. The largest come first, as the last one to end is what everybody waits for.
  static func all(_ files: [CatalogFile]) -> [DecodedFile] {
    let order = files.indices.sorted { files[$0].source.count > files[$1].source.count }
    let decoded = concurrentMap(order) { DecodedFile(files[$0], position: $0) }
    var inOrder = decoded
    for (position, file) in zip(order, decoded) { inOrder[position] = file }
    return inOrder
  }
}

extension SourceLocation {
  /// The start of a file that has no better place to show.
  static func start(of file: String) -> SourceLocation {
    SourceLocation(file: file, line: 1, column: 1, bytes: 0..<0)
  }
}

extension Node {
  /// A scalar without anything in it: a file of comments alone, or of `~`.
  fileprivate var isNothing: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }
}
