import Foundation

/// A folder with a small catalogue, so that the program starts quickly, and with articles to tag.
struct Desk {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    for (path, source) in Self.catalog { try folder.write("Catalog/\(path)", source) }
    for (path, text) in Self.articles { try folder.write(path, text) }
  }

  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    try Program.run(arguments, in: folder.url, input: input, environment: environment)
  }

  static let catalog = [
    "weapon/weapon.yaml": "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\nexamples: [{untagged: Nothing.}]\n",
    "weapon/missile/missile.yaml": """
    class: missile
    parent: weapon
    label: missile
    definition: Guided and driven.
    terms: [missile]
    examples: [{tagged: "A [missile](missile) fell."}]

    """,
    "weapon/missile/cruise-missile.yaml": """
    class: cruise-missile
    parent: missile
    label: cruise missile
    abbreviation: CM
    definition: Flies low.
    codes: {unroca: VII}
    not: [cruise missile museum]
    terms: [cruise missile, {term: flyer, strength: weak, near: [depot]}]
    systems: [{name: Tomahawk, aliases: [TLAM], weak: [Tomahawk], origin: US, source: "tests"}]
    examples: [{tagged: "A [cruise missile](cruise-missile) fell."}, {untagged: "A bird fell."}]

    """,
    "weapon/tank.yaml":
      "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\nterms: [tank]\nexamples: [{tagged: \"A [tank](tank) came.\"}]\n",
    "context.yaml": "topics: {naval: [navy]}\nreferences: {definite: [the], indefinite: [a]}\n",
  ]

  static let articles = [
    "a.txt": "A tank came.\n\nNobody spoke. Two cruise missiles fell, and a flyer left the depot.\n",
    "news/b.txt": "Nothing happened. A missile fell.\n",
    "news/c.jsonl": """
    {"id":"c1","text":"A tank came.","title":"Tank comes"}
    {"id":"c2","text":"Nobody spoke."}

    """,
    "broken.jsonl": """
    {"id":"d1","text":"A tank came."}
    {"id":"d2","text":
    {"id":"d3","text":"A missile fell."}

    """,
  ]
}
