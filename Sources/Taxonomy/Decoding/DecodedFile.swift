import Diagnostics
import Dispatch
import Synchronization
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
  /// program starts goes by here.
  static func all(_ files: [CatalogFile]) -> [DecodedFile] {
    let parts = (0..<min(8, max(1, files.count))).map { _ in Part() }
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let range = (files.count * part / parts.count)..<(files.count * (part + 1) / parts.count)
      let decoded = range.map { DecodedFile(files[$0], position: $0) }
      parts[part].files.withLock { $0 = decoded }
    }
    return parts.flatMap { $0.files.withLock { $0 } }
  }
}

/// A place for the files of one part.
private final class Part: Sendable {
  let files = Mutex<[DecodedFile]>([])
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
