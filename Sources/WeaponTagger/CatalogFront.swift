package import Diagnostics
package import Lexicon
package import Taxonomy

/// A catalogue that was read, checked and compiled.
package struct OpenedCatalog: Sendable {
  package var lexicon: Lexicon
  /// In reading order. With an error among them the vocabulary is good for listing and checking, not for tagging.
  package var diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The findings as text, each with its line of source.
  package func rendered(inColour colour: Bool) -> String {
    let sources = Dictionary(lexicon.taxonomy.files.map { ($0.name, $0.source) }) { first, _ in first }
    let renderer = DiagnosticRenderer(colour: colour) { sources[$0] }
    return renderer.render(diagnostics)
  }
}

/// Reads, checks and compiles a catalogue folder, with overlays on top in their order. All problems are found at once.
package func openCatalog(folder: String, overlays: [String] = []) -> OpenedCatalog {
  opened(loadCatalog(folder: folder, overlays: overlays))
}

/// Checks and compiles catalogue files that are given as bytes, as an edit would leave them.
package func openCatalog(files: [CatalogFile]) -> OpenedCatalog {
  opened(readCatalog(files))
}

private func opened(_ loaded: LoadedCatalog) -> OpenedCatalog {
  let lexicon = Lexicon(loaded.taxonomy)
  let all = loaded.diagnostics + findings(of: vocabularyChecks) { $0.findings(in: lexicon) }
  return OpenedCatalog(lexicon: lexicon, diagnostics: all.inReadingOrder())
}
