import Testing

@testable import CatalogEditing

@Suite("Canonical form of catalogue files")
struct FormatTests {
  private func formatted(_ source: String, path: String = "tank.yaml") -> String? {
    CatalogFormat(path: path).formatted(Array(source.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("keys in order", "label: tank\n# the id\nclass: tank\n", "# the id\nclass: tank\nlabel: tank\n"),
      ("keys in braces", "terms: [{strength: weak, term: bird}]\n", "terms: [{term: bird, strength: weak}]\n"),
      (
        "keys behind a dash", "systems:\n  - source: army   # who\n    near: [a,\n      b]\n    name: K2\n",
        "systems:\n  - name: K2\n    near: [a,\n      b]\n    source: army   # who\n"
      ),
      ("unknown keys last", "zeal: a\nlabel: b\nbeauty: c\nclass: d\n", "class: d\nlabel: b\nzeal: a\nbeauty: c\n"),
      ("comments above the first key stay", "# head\n\nlabel: b\nclass: d  # id\n", "# head\n\nclass: d  # id\nlabel: b\n"),
      ("list indentation", "terms:\n- a\n# about b\n- b\n", "terms:\n  - a\n  # about b\n  - b\n"),
      ("deep indentation", "terms:\n     -    term: a\n          case: any\n     # c\n", "terms:\n  - term: a\n    case: any\n  # c\n"),
      ("a comment of what ends", "terms:\n   - a\n   # no more\nsystems: []\n", "terms:\n  - a\n  # no more\nsystems: []\n"),
      ("a comment of what follows", "terms:\n   - a\n# systems\nsystems: []\n", "terms:\n  - a\n# systems\nsystems: []\n"),
      ("needless quotes", "label: \"tank\"\nterms: ['a b', \"c, d\", \"it's\"]\n", "label: tank\nterms: [a b, \"c, d\", it's]\n"),
      ("Norway", "systems: [{name: \"X 1\", origin: NO}]\n", "systems: [{name: X 1, origin: \"NO\"}]\n"),
      ("numbers stay", "codes: {cameo: \"193\", a: 4, b: \"15:1\"}\n", "codes: {cameo: \"193\", a: 4, b: \"15:1\"}\n"),
      (
        "sentences have quotes", "examples:\n  - untagged: Nobody came.\n  - untagged: 'He said: \"no\".'\n",
        "examples:\n  - untagged: \"Nobody came.\"\n  - untagged: 'He said: \"no\".'\n"
      ),
      ("spaces", "class:   tank\nterms: [ a ,b,  c ]\ncodes: { x : 1 , z: 2}\n", "class: tank\ncodes: {x: 1, z: 2}\nterms: [a, b, c]\n"),
      ("line ends", "class: a\r\nlabel: b  \r\n\r\n\r\n", "class: a\nlabel: b\n"),
      ("no line end", "label: b\nclass: a", "class: a\nlabel: b\n"),
      ("blank lines stay", "class: a\n\n\nlabel: b\n", "class: a\n\n\nlabel: b\n"),
      (
        "anchors stay before their aliases", "with: x\nterms: [{near: &n [a], term: t}, {near: *n, term: u}]\n",
        "terms: [{term: t, near: &n [a]}, {term: u, near: *n}]\nwith: x\n"
      ),
      (
        "aliases keep their order", "label: *a\nclass: &a tank\n", nil
      ),
      (
        "anchored keys keep their order", "label: &a tank\nclass: *a\n", "label: &a tank\nclass: *a\n"
      ),
      (
        "texts over lines", "label: b\nclass: a\ndefinition: >\n      one\n\n        two\nterms: [a]\n",
        "class: a\nlabel: b\ndefinition: >\n      one\n\n        two\nterms: [a]\n"
      ),
      (
        "texts over lines move", "examples:\n- untagged: |\n    one  \n     two\n- untagged: \"a\n   b\"\n",
        "examples:\n  - untagged: |\n      one  \n       two\n  - untagged: \"a\n     b\"\n"
      ),
      (
        "brackets with comments stay", "terms: [\n  a,  # first\n  {strength: weak, term: b}]\nclass: x\n",
        "class: x\nterms: [\n  a,  # first\n  {term: b, strength: weak}]\n"
      ),
      ("braces over lines", "codes: {a: 1,\n   b: [x,\n z]}  # c\n", "codes:  # c\n  a: 1\n  b: [x, z]\n"),
      ("no YAML", "class: [\n", nil),
      ("nothing", "", nil),
    ] as [(String, String, String?)])
  func cases(_ name: String, _ source: String, _ expected: String?) {
    #expect(formatted(source) == expected, "\(name)")
    if let expected { #expect(formatted(expected) == expected, "\(name), again") }
  }

  @Test func longBracesBecomeLines() {
    let near = (0..<20).map { "cue number \($0)" }.joined(separator: ", ")
    let source = "systems:\n  - {source: army, near: [\(near)], name: \"K,2\"}  # why\n  - {name: b, source: c}\n"
    let expected = "systems:\n  - name: K,2  # why\n    near: [\(near)]\n    source: army\n  - {name: b, source: c}\n"
    #expect(formatted(source) == expected)
    #expect(
      formatted("systems: [{name: a, source: army, near: [\(near)]}, {name: b, source: c}]\n")
        == "systems:\n  - name: a\n    near: [\(near)]\n    source: army\n  - {name: b, source: c}\n")
    #expect(formatted("not: [\(near)]\n") == "not: [\(near)]\n")
  }

  @Test func bracesThatJustFitStay() {
    let name = String(repeating: "x", count: CatalogFormat.width - "  - {name: , source: a}".count)
    let fits = "systems:\n  - {name: \(name), source: a}\n"
    #expect(formatted(fits) == fits)
    #expect(formatted("systems:\n  - {name: \(name)é, source: a}\n") == "systems:\n  - name: \(name)é\n    source: a\n")
  }

  @Test func contextFiles() {
    let source = "status:\n  - status: negated\n    cue: [no, not]\ntopics: {}\n"
    #expect(formatted(source, path: "Catalog/context.yaml") == "topics: {}\nstatus:\n  - cue: [\"no\", not]\n    status: negated\n")
  }
}
