package import Taxonomy
import TextFormats

/// The catalogue as one HTML page that needs nothing beside it: a tree of the classes, a section for each, a search.
///
/// It asks for nothing over the network, which its content security policy forbids, and reads well without its script.
package struct CatalogHTML: Sendable {
  private let taxonomy: Taxonomy
  private let trees: [ClassTree]

  package init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    trees = ClassTree.all(in: taxonomy)
  }

  /// Linear in the catalogue.
  package var text: String {
    var page = HTML()
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>Weapon catalogue</title>
      <style>
      \(pageStyle)</style>
      </head>
      <body>
      <a class="skip" href="#classes">Skip to the classes</a>
      <header>
      <h1>Weapon catalogue</h1>

      """)
    page.add("p", figures, ["class": "figures"])
    page.raw(
      """

      <div class="search">
      <input id="search" type="search" placeholder="Search (press /)" aria-label="Search the catalogue" autocomplete="off" spellcheck="false" \
      role="combobox" aria-expanded="false" aria-controls="results" aria-autocomplete="list">
      <div id="results" role="listbox" aria-label="Found" hidden></div>
      </div>
      </header>
      <div class="columns">
      <nav aria-label="Classes">

      """)
    addTree(trees, to: &page)
    page.raw("</nav>\n<main id=\"classes\" tabindex=\"-1\">\n")
    addSections(trees, to: &page)
    page.raw("</main>\n</div>\n<script>\n\(pageScript)</script>\n</body>\n</html>\n")
    return page.text
  }

  private var figures: String {
    let total = trees.reduce(ClassCounts()) { $0 + $1.total }
    return [
      counted(total.classes, "class", plural: "classes"), counted(total.terms, "term"), counted(total.systems, "system"),
      counted(total.families, "family", plural: "families"), counted(total.examples, "example"),
    ].joined(separator: ", ")
  }

  private func addSections(_ trees: [ClassTree], to page: inout HTML) {
    for tree in trees {
      ClassSection(tree, in: taxonomy).write(to: &page)
      addSections(tree.children, to: &page)
    }
  }

  private func addTree(_ trees: [ClassTree], to page: inout HTML) {
    page.raw("<ul>\n")
    for tree in trees {
      page.raw("<li>")
      let link = { (page: inout HTML) in addLink(tree, to: &page) }
      if tree.children.isEmpty {
        link(&page)
      } else {
        page.wrap("details", ["open": ""]) { page in
          page.wrap("summary", [:], link)
          addTree(tree.children, to: &page)
        }
      }
      page.raw("</li>\n")
    }
    page.raw("</ul>\n")
  }

  private func addLink(_ tree: ClassTree, to page: inout HTML) {
    let weaponClass = taxonomy.classes[tree.position]
    page.add("a", weaponClass.label, ["href": "#" + ClassSection.anchor(weaponClass.id)])
    page.raw(" ")
    let counts = "\(counted(tree.total.terms, "term")), \(counted(tree.total.systems, "system")), with all below"
    page.add("small", String(tree.total.terms + tree.total.systems), ["title": counts])
  }
}
