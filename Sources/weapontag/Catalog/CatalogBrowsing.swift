import ArgumentParser
import CatalogEditing
import Lexicon
import Taxonomy
import WeaponTagger

/// How commands that show the catalogue write.
enum BrowsingFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

extension CatalogOptions {
  /// Opens the catalogue for looking at: one with errors is shown as far as it can be read, with a warning, unless `--strict` forbids it.
  func browse() throws -> OpenedCatalog {
    let opened = try read()
    guard !opened.lexicon.taxonomy.classes.isEmpty, !(strict && !opened.diagnostics.isEmpty) else {
      throw Failure(code: Failure.noCatalog, message: opened.rendered(inColour: Console.wantsColour(Console.standardError)))
    }
    if opened.hasErrors { Console.error("warning: the catalogue has \(opened.summary): weapontag catalog check lists them") }
    return opened
  }
}

extension Taxonomy {
  /// The position of a class named on the command line.
  func position(named id: String) throws -> Int {
    guard let position = positions[id] else { throw Failure.unknownClass(id, in: self) }
    return position
  }
}
