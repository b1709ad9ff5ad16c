import Taxonomy
import TextFormats

/// A class on the page of the catalogue. What the search finds has the attribute `data-kind`.
struct ClassSection {
  private let taxonomy: Taxonomy
  private let position: Int
  private let weaponClass: WeaponClass
  /// The ids of the classes right below.
  private let below: [String]

  init(_ tree: ClassTree, in taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    position = tree.position
    below = tree.children.map { taxonomy.classes[$0.position].id }
    weaponClass = taxonomy.classes[tree.position]
  }

  func write(to page: inout HTML) {
    page.wrap("section", ["id": Self.anchor(weaponClass.id), "data-class": weaponClass.id]) { page in
      addHead(to: &page)
      addCodes(to: &page)
      addTerms(to: &page)
      addSystems(to: &page)
      addFamilies(to: &page)
      addRelations(to: &page)
      addNotPhrases(to: &page)
      addExamples(to: &page)
    }
    page.raw("\n")
  }

  private func addHead(to page: inout HTML) {
    let path = taxonomy.lineages[position].dropFirst().reversed()
    page.wrap("p", ["class": "path"]) { page in
      for ancestor in path {
        addLink(taxonomy.classes[ancestor].id, to: &page)
        page.raw(" › ")
      }
    }
    page.wrap("h2") { page in
      page.add("span", weaponClass.label, ["data-kind": "label"])
      if let abbreviation = weaponClass.abbreviation { page.add("abbr", abbreviation, ["data-kind": "abbreviation"]) }
    }
    page.wrap("p", ["class": "place"]) { page in
      page.add("code", weaponClass.id, ["data-kind": "id"])
      page.raw(" ")
      page.add("code", taxonomy.reference(weaponClass.place))
    }
    page.add("p", weaponClass.definition, ["data-kind": "definition", "class": "definition"])
  }

  private func addLink(_ id: String, to page: inout HTML) {
    let label = taxonomy.positions[id].map { taxonomy.classes[$0].label } ?? id
    page.add("a", label, ["href": "#" + Self.anchor(id)])
  }

  /// The id of a class's section: no other element of the page can have it.
  static func anchor(_ id: String) -> String { "class-" + id }

  private func addCodes(to page: inout HTML) {
    guard !weaponClass.codes.isEmpty else { return }
    page.wrap("dl", ["class": "codes"]) { page in
      for codes in weaponClass.codes {
        page.add("dt", codes.scheme)
        page.add("dd", codes.codes.joined(separator: ", "))
      }
    }
  }

  private func addTerms(to page: inout HTML) {
    guard !weaponClass.terms.isEmpty else { return }
    page.add("h3", "Terms")
    page.wrap("ul", ["class": "terms"]) { page in
      for term in weaponClass.terms {
        page.wrap("li", ["title": taxonomy.reference(term.form.place)]) { page in
          page.add("span", term.form.text, ["data-kind": "term"])
          if term.strength == .weak { addWeakness("weak", term.evidence, to: &page) }
        }
      }
    }
  }

  /// A mark whose tip tells what supports and forbids.
  private func addWeakness(_ mark: String, _ evidence: Evidence, to page: inout HTML) {
    let lists = [
      ("near", evidence.near), ("topics", evidence.topics), ("with", evidence.with), ("unless", evidence.unless),
      ("unless topics", evidence.unlessTopics), ("not", evidence.not),
    ]
    let tip = lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.map(\.text).joined(separator: ", "))" }.joined(separator: "\n")
    page.raw(" ")
    page.add("span", mark, ["class": "weak", "title": tip.isEmpty ? "needs a strong mention of its branch" : tip])
  }

  private func addSystems(to page: inout HTML) {
    guard !weaponClass.systems.isEmpty else { return }
    page.add("h3", "Systems")
    page.raw("<table><thead><tr><th>Name</th><th>Other names</th><th>Origin</th><th>Source</th></tr></thead><tbody>\n")
    for system in weaponClass.systems {
      page.wrap("tr", ["title": taxonomy.reference(system.name.place)]) { page in
        page.wrap("th", ["scope": "row"]) { page in addName(system.name, of: system, kind: "system", to: &page) }
        page.wrap("td") { page in
          for (index, alias) in system.aliases.enumerated() {
            if index > 0 { page.raw(", ") }
            addName(alias, of: system, kind: "alias", to: &page)
          }
        }
        page.add("td", system.origin?.text ?? "")
        page.add("td", system.source?.text ?? "")
      }
      page.raw("\n")
    }
    page.raw("</tbody></table>\n")
  }

  private func addName(_ name: Phrase, of system: WeaponSystem, kind: String, to page: inout HTML) {
    page.add("span", name.text, ["data-kind": kind])
    if system.weak.contains(where: { $0.text == name.text }) { addWeakness("weak", system.evidence, to: &page) }
  }

  private func addFamilies(to page: inout HTML) {
    guard !weaponClass.families.isEmpty else { return }
    page.add("h3", "Families")
    page.wrap("ul") { page in
      for family in weaponClass.families {
        page.wrap("li", ["title": taxonomy.reference(family.pattern.place)]) { page in
          page.add("span", family.pattern.text, ["data-kind": "family"])
          if family.strength == .weak { addWeakness("weak", family.evidence, to: &page) }
          let about = [family.origin?.text, family.source?.text].compactMap(\.self).joined(separator: ", ")
          page.raw(" ")
          page.add("small", about)
        }
      }
    }
  }

  private func addRelations(to page: inout HTML) {
    var relations = [("below", below)]
    relations += [("broader", weaponClass.broader.map(\.text)), ("part of", weaponClass.component?.of.map(\.text) ?? [])]
    for name in Set(weaponClass.relations.map(\.name)).sorted() {
      relations.append((name, weaponClass.relations.filter { $0.name == name }.map(\.weaponClass.text)))
    }
    relations.removeAll { $0.1.isEmpty }
    guard !relations.isEmpty else { return }
    page.add("h3", "Related classes")
    page.wrap("ul") { page in
      for relation in relations {
        page.wrap("li") { page in
          page.add("small", relation.0)
          for (index, id) in relation.1.enumerated() {
            page.raw(index == 0 ? " " : ", ")
            addLink(id, to: &page)
          }
        }
      }
    }
  }

  private func addNotPhrases(to page: inout HTML) {
    guard !weaponClass.not.isEmpty else { return }
    page.wrap("details") { page in
      page.add("summary", "Phrases that are no mention (\(weaponClass.not.count))")
      page.add("p", weaponClass.not.map(\.text).joined(separator: " · "))
    }
  }

  private func addExamples(to page: inout HTML) {
    guard !weaponClass.examples.isEmpty else { return }
    page.add("h3", "Examples")
    page.wrap("ul") { page in
      for example in weaponClass.examples {
        page.wrap("li", example.expected.isEmpty ? ["class": "untagged"] : [:]) { page in add(example, to: &page) }
      }
    }
  }

  /// The sentence with its mentions marked; they nest and never cross.
  private func add(_ example: Example, to page: inout HTML) {
    let bytes = Array(example.text.utf8)
    var written = 0
    var open: [ExpectedMention] = []
    func write(to end: Int, _ page: inout HTML) {
      page.add(String(decoding: bytes[written..<end], as: UTF8.self))
      written = end
    }
    func close(before start: Int, _ page: inout HTML) {
      while let last = open.last, last.span.upperBound <= start {
        write(to: last.span.upperBound, &page)
        page.raw("</mark>")
        open.removeLast()
      }
    }
    for mention in example.expected {
      close(before: mention.span.lowerBound, &page)
      write(to: mention.span.lowerBound, &page)
      page.raw("<mark title=\"")
      page.add(mention.weaponClass)
      page.raw("\">")
      open.append(mention)
    }
    close(before: bytes.count, &page)
    write(to: bytes.count, &page)
  }
}
