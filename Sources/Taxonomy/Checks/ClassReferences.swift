import Diagnostics

/// Tells which class ids name nothing, and what they may have meant.
struct ClassReferences {
  private let taxonomy: Taxonomy
  /// What files of the catalogue are called, without folders and ending: what is wrong with such a file is reported there.
  private lazy var fileNames = Set(
    taxonomy.files.lazy.filter { $0.overlay == nil && $0.path.hasSuffix(".yaml") }.map { file in
      let name = file.path.dropLast(".yaml".count)
      return name.lastIndex(of: "/").map { name[name.index(after: $0)...] } ?? name
    })
  /// How many more ids may be compared with a word: thousands of unknown ids are no catalogue, and nobody reads so many hints.
  private var comparisonsLeft = 200_000
  private var answers: [String: (words: String?, repair: Diagnostic.Repair?)] = [:]

  init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Whether a class has this id, or a file of the catalogue this name.
  mutating func isDescribed(_ id: String) -> Bool { taxonomy.positions[id] != nil || fileNames.contains(id[...]) }

  /// What to do about an id that names nothing, in words and for a program.
  mutating func fix(for id: String, otherwise: String) -> (words: String, repair: Diagnostic.Repair?) {
    if let position = taxonomy.formerPositions[id] {
      let today = taxonomy.classes[position].id
      return ("it is now called \(quoted(today))", .replacement(today))
    }
    if let known = answers[id] { return (known.words ?? otherwise, known.repair) }
    guard comparisonsLeft > 0 else { return (otherwise, nil) }
    comparisonsLeft -= taxonomy.positions.count
    let nearest = closestMatch(to: id, in: taxonomy.positions.keys).map { "did you mean \(quoted($0))?" }
    let answer = (words: nearest, repair: nearest == nil ? nil : taxonomy.repair(id, in: taxonomy.positions.keys))
    answers[id] = answer
    return (answer.words ?? otherwise, answer.repair)
  }
}
