import Foundation
import Testing

/// `weapontag catalog check | test | show` on a small catalogue, and on the one of this repository.
@Suite("Commands of the catalogue")
struct CatalogCommandTests {
  @Test func check() throws {
    let outcome = try Desk().run("catalog", "check")
    #expect(outcome.lines == ["no problems: 4 classes, 5 terms, 1 system, 5 examples"])
  }

  @Test func test() throws {
    #expect(try Desk().run("catalog", "test").lines == ["5 of 5 examples pass"])
  }

  @Test func show() throws {
    let outcome = try Desk().run("catalog", "show", "cruise-missile")
    let expected = """
      cruise missile (CM)
      weapon > missile > cruise-missile
      Flies low.

      codes:
        unroca  VII

      terms:
        cruise missile  also: cruise missiles
        flyer  [weak; near depot]  also: flyers

      systems:
        Tomahawk, TLAM  US  [weak: Tomahawk]  also: Tomahawks

      not:
        cruise missile museum

      examples:
        A cruise missile fell.
        A bird fell.

      """
    #expect(outcome.output == expected + "\n")
    #expect(try Desk().run("catalog", "show", "missile").output.contains("classes below:\n  cruise-missile\n"))
  }

  @Test func theRepositorysCatalogueHasNoProblem() throws {
    let outcome = try Program.run(["catalog", "check", "--strict"], in: Program.repository)
    #expect(outcome.code == 0 && outcome.output.hasPrefix("no problems: ") && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test func everyExampleOfTheRepositorysCataloguePasses() throws {
    let outcome = try Program.run(["catalog", "test"], in: Program.repository)
    #expect(outcome.code == 0 && outcome.lines.count == 1 && outcome.errors.isEmpty, "\(outcome.output)")
  }
}
