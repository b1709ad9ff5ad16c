import Diagnostics

/// Puts decoded files together: the catalogue's, then each overlay's on top.
struct CatalogAssembly {
  private(set) var classes: [WeaponClass] = []
  private(set) var context = ContextRules()
  private(set) var switchedOff: [SwitchedOffForm] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let files: [CatalogFile]
  /// Of a duplicate id, the first.
  private var positions: [String: Int] = [:]
  /// How many more ids may be compared with unknown ones: a folder of thousands of those is no overlay.
  private var comparisonsLeft = 200_000

  /// - Parameter files: those of the catalogue first, then those of each overlay in its turn.
  init(_ files: [CatalogFile]) {
    self.files = files
    let decoded = DecodedFile.all(files)
    diagnostics = decoded.flatMap(\.diagnostics)
    var start = 0
    while start < files.count {
      let layer = files[start].overlay
      let end = files[start...].firstIndex { $0.overlay != layer } ?? files.count
      add(decoded[start..<end], isOverlay: layer != nil)
      start = end
    }
  }

  /// One folder's files. A class comes before what extends it, wherever the two files stand.
  private mutating func add(_ decoded: ArraySlice<DecodedFile>, isOverlay: Bool) {
    var extensions: [ClassExtension] = []
    for file in decoded {
      switch file.content {
      case .weaponClass(let weaponClass):
        if positions[weaponClass.id] == nil { positions[weaponClass.id] = classes.count }
        classes.append(weaponClass)
      case .classExtension(let classExtension): extensions.append(classExtension)
      case .context(let rules):
        if isOverlay { context.add(rules) } else { context = rules }
      case .none: break
      }
    }
    for classExtension in extensions {
      if isOverlay { apply(classExtension) } else { report(.extensionInCatalog(classExtension.extended.text), at: classExtension.extended) }
    }
  }

  private mutating func apply(_ classExtension: ClassExtension) {
    guard let position = positions[classExtension.extended.text] else {
      let id = classExtension.extended.text
      let today = classes.first { $0.formerIDs.contains { $0.text == id } }?.id
      let known = comparisonsLeft > 0 ? Array(positions.keys) : []
      comparisonsLeft -= known.count
      return report(.unknownExtended(id, known: known, today: today), at: classExtension.extended)
    }
    for form in classExtension.without {
      let gone = classes[position].remove(form)
      if gone.isEmpty {
        report(.unknownForm(form.text, of: classes[position], elsewhere: owner(of: form.text)), at: form)
      }
      switchedOff += gone
    }
    classes[position].add(classExtension.addition)
  }

  /// A class that has a form.
  private func owner(of form: String) -> String? {
    classes.first { $0.removableForms.contains(form) }?.id
  }

  private mutating func report(_ problem: OverlayProblem, at phrase: Phrase) {
    let place = phrase.place
    let location = SourceLocation(
      file: files[Int(place.file)].name, line: Int(place.line), column: Int(place.column),
      bytes: Int(place.bytes.lowerBound)..<Int(place.bytes.upperBound))
    diagnostics.append(problem.diagnostic(at: location))
  }
}
