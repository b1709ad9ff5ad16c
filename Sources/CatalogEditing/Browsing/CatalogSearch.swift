package import Taxonomy

/// An entry of the catalogue that a search found.
package struct SearchHit: Sendable {
  package enum Kind: String, Sendable {
    case id, label, abbreviation, definition, term, system, alias, family
  }

  /// What of the entry fits best, and its text.
  package var kind: Kind
  package var text: String
  /// The system that an alias names.
  package var system: String?
  /// The class's id.
  package var weaponClass: String
  package var place: Place
  /// Higher is better.
  package var score: Int
}

/// Finds entries of the catalogue by words, whole, begun or mistyped.
///
/// An entry is a class, a term, a system with all its names, or a family. Every word of the search must fit the entry, or the id, label
/// or abbreviation of its class; one at least must fit the entry itself.
package struct CatalogSearch: Sendable {
  private let words: SearchWords
  private let letters: [Unicode.Scalar]

  /// Nil where the text has no word.
  package init?(_ text: String) {
    words = SearchWords(text)
    letters = words.letters
    if letters.isEmpty { return nil }
  }

  /// The best first; of equals the ones that stand first in the catalogue. Complexity: linear in the catalogue, with an edit distance for
  /// every word of nearly the same length.
  package func hits(in taxonomy: Taxonomy) -> [SearchHit] {
    let hits = taxonomy.classes.flatMap { self.hits(in: $0) }
    return hits.enumerated().sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
  }

  /// A text that may fit.
  private struct Field {
    var kind: SearchHit.Kind
    var text: String
    var place: Place
    var system: String?
  }

  private func hits(in weaponClass: WeaponClass) -> [SearchHit] {
    let context = SearchWords([weaponClass.id, weaponClass.label, weaponClass.abbreviation ?? ""].joined(separator: " "))
    let ofClass = words.words.map { context.fit(of: $0, allowingTypos: true) / 4 }
    return entries(of: weaponClass).compactMap { fields in
      let hits = fields.compactMap { hit($0, of: weaponClass, ofClass: ofClass) }
      return hits.reduce(nil) { best, hit in best.map { $0.score >= hit.score } ?? false ? best : hit }
    }
  }

  private func entries(of weaponClass: WeaponClass) -> [[Field]] {
    let place = weaponClass.place
    var fields = [
      Field(kind: .label, text: weaponClass.label, place: place), Field(kind: .id, text: weaponClass.id, place: place),
      Field(kind: .definition, text: weaponClass.definition, place: place),
    ]
    if let abbreviation = weaponClass.abbreviation { fields.append(Field(kind: .abbreviation, text: abbreviation, place: place)) }
    let terms = weaponClass.terms.map { [Field(kind: .term, text: $0.form.text, place: $0.form.place)] }
    let systems = weaponClass.systems.map { system in
      [Field(kind: .system, text: system.name.text, place: system.name.place)]
        + system.aliases.map { Field(kind: .alias, text: $0.text, place: $0.place, system: system.name.text) }
    }
    let families = weaponClass.families.map { [Field(kind: .family, text: $0.pattern.text, place: $0.pattern.place)] }
    return [fields] + terms + systems + families
  }

  private func hit(_ field: Field, of weaponClass: WeaponClass, ofClass: [Int]) -> SearchHit? {
    guard let score = score(SearchWords(field.text), kind: field.kind, ofClass: ofClass) else { return nil }
    return SearchHit(
      kind: field.kind, text: field.text, system: field.system, weaponClass: weaponClass.id, place: field.place, score: score)
  }

  /// The mean fit of the words, with more for a text that they make up mostly or wholly, and less for one of a definition.
  private func score(_ field: SearchWords, kind: SearchHit.Kind, ofClass: [Int]) -> Int? {
    guard !field.words.isEmpty else { return nil }
    if field.letters == letters { return 160 + kind.weight }
    var sum = 0
    var fitting = 0
    for (word, fitOfClass) in zip(words.words, ofClass) {
      let fit = field.fit(of: word, allowingTypos: kind != .definition)
      guard max(fit, fitOfClass) > 0 else { return nil }
      sum += max(fit, fitOfClass)
      fitting += fit > 0 ? 1 : 0
    }
    guard fitting > 0 else { return nil }
    let mean = sum / words.words.count
    return kind == .definition ? mean / 3 : mean + 40 * min(fitting, field.words.count) / field.words.count + kind.weight
  }
}

extension SearchHit.Kind {
  /// What tells apart texts that fit alike.
  fileprivate var weight: Int {
    switch self {
    case .label, .abbreviation: 9
    case .id: 8
    case .system: 7
    case .term: 6
    case .alias: 5
    case .family: 4
    case .definition: 0
    }
  }
}
