import Tagging
import Testing

/// Later short forms stand for what the article named (annotation guidelines, rule 6).
@Suite("Short forms")
struct ShortFormTests {
  @Test(
    "The nearest antecedent that fits",
    arguments: [
      "They fired a [Kinzhal](air-launched-ballistic-missile). The [missile](air-launched-ballistic-missile) fell.",
      "They fired [cruise missiles](cruise-missile). These [missiles](cruise-missile) fell.",
      "They fired a [cruise missile](cruise-missile). Such a [missile](cruise-missile) flies low.",
      "They fired [cruise missiles](cruise-missile). These types of [missiles](cruise-missile) fly low.",
      "The [cruise missile](cruise-missile) rose. Its crew saw the [missile](cruise-missile) fall.",
      "They saw a [spy drone](reconnaissance-uav). The big grey [drone](reconnaissance-uav) left.",
      "They saw [spy drones](reconnaissance-uav). The [drones](reconnaissance-uav) left.",
      "They bought [Javelin missiles](anti-tank-missile). The option bought 1,648 [missiles](anti-tank-missile).",
      "A Russian [spy drone](reconnaissance-uav) fell. The Russian [drone](reconnaissance-uav) burned.",
      "An American [spy drone](reconnaissance-uav) fell. The U.S. [drone](reconnaissance-uav) burned.",
      "A [nuclear bomb](nuclear-weapon) was moved. The [weapon](nuclear-weapon) is old.",
      "A [destroyer](destroyer) sailed. The [warship](destroyer) returned.",
      "Two [destroyers](destroyer) sailed. Each [warship](destroyer) returned.",
      "They fired a [Kinzhal](air-launched-ballistic-missile). The new [missile](air-launched-ballistic-missile) fell.",
      "They fired a [Kinzhal](air-launched-ballistic-missile). The [guided missile](air-launched-ballistic-missile) fell.",
      "They sold [nuclear bombs](nuclear-weapon). The [weapons](nuclear-weapon) were lost.",
      // One weapon was one before, where any was.
      "The [Kinzhal](air-launched-ballistic-missile) rose near [cruise missiles](cruise-missile). Rain fell. The "
        + "[missile](air-launched-ballistic-missile) fell.",
      "A [cruise missile](cruise-missile) fell. The [missile](cruise-missile) attack was over. The [missile](missile) program goes on.",
    ])
  func resolved(_ specification: String) throws { try expect(specification, from: TestCatalog.tagger(TestCatalog.shared)) }

  @Test(
    "What does not stand for it",
    arguments: [
      // Something else is brought up, or spoken of in general.
      "They fired a [cruise missile](cruise-missile). Another [missile](missile) fell.",
      "They fired a [Kinzhal](air-launched-ballistic-missile). A new [missile](missile) fell.",
      "They fired a [cruise missile](cruise-missile). Later on they bought [missiles](missile).",
      "They fired a [cruise missile](cruise-missile). It was no [missile](missile).",
      "They fired a [cruise missile](cruise-missile). He doubts that [missiles](missile) help.",
      "A [cruise missile](cruise-missile) fell. The types of [missiles](missile) differ.",
      // Modifiers of a noun speak of no one weapon.
      "They fired a [cruise missile](cruise-missile). The [missile](missile) program went on.",
      "They fired [cruise missiles](cruise-missile). The [missiles](missile) program went on.",
      // Another weapon of the same noun came in between.
      "A [cruise missile](cruise-missile) fell. Then a [missile](missile) rose. The [missile](missile) burned.",
      // An example is not all there was.
      "They sold [weapons](weapon), including [nuclear bombs](nuclear-weapon). The [weapons](weapon) were lost.",
      "They sold [nuclear bombs](nuclear-weapon). The [weapons](weapon), including [rockets](rocket), were lost.",
      "They sold [nuclear bombs](nuclear-weapon). The [weaponry](weapon) was lost.",
      "A [cruise missile](cruise-missile) fell. The [missile](missile)-like thing burned. The anti-[missile](missile) men spoke.",
      // Two kinds named together leave open which is meant, and a modifier has the number and the noun of the head it shares.
      "They fired [ballistic](ballistic-missile) and [cruise missiles](cruise-missile). The [missiles](missile) fell.",
      "They saw [attack](combat-uav) and [spy drones](reconnaissance-uav). The [drones](unmanned-aerial-vehicle) left.",
      // Number, owner, words, kind of thing.
      "A [spy drone](reconnaissance-uav) flew. The [drones](unmanned-aerial-vehicle) left.",
      "Two [destroyers](destroyer) sailed. The [warship](warship) returned.",
      "The [USS Alder](destroyer) sailed. The [warships](warship) returned.",
      "The [destroyer group](destroyer) sailed. The [warship](warship) returned.",
      "A [ballistic missile submarine](ballistic-missile-submarine) dived. The [warship](warship) returned.",
      "A Russian [spy drone](reconnaissance-uav) fell. The Turkish [drone](unmanned-aerial-vehicle) burned.",
      "The soldiers of the [cruise missile](cruise-missile) unit ate. The Russians hit [missiles](missile).",
      "The [missile](missile) fell beside a [tank](tank).",
    ])
  func unresolved(_ specification: String) throws { try expect(specification, from: TestCatalog.tagger(TestCatalog.shared)) }

  @Test(
    "Far from its antecedent, where the article names one kind alone",
    arguments: [
      ("A [spy drone](reconnaissance-uav) rose.", "The [drone](reconnaissance-uav) fell."),
      ("They fired [cruise missiles](cruise-missile).", "The [missiles](cruise-missile) fell."),
      ("They fired [cruise missiles](cruise-missile).", "The [missile](cruise-missile) attack was over."),
      ("Syria has [nuclear weapons](nuclear-weapon).", "Syria's [weapons](nuclear-weapon) are old."),
      ("Syria has [nuclear weapons](nuclear-weapon).", "These [weapons](nuclear-weapon) are old."),
      // The noun is another, or more than one kind was named.
      ("Syria has a [nuclear bomb](nuclear-weapon).", "The [weapon](weapon) is old."),
      ("They fired a [Kinzhal](air-launched-ballistic-missile) and a [cruise missile](cruise-missile).", "The [missile](missile) fell."),
      ("They fired [cruise missiles](cruise-missile).", "Their [missiles](missile) are old."),
    ])
  func far(_ first: String, _ last: String) throws {
    let between = (1...9).map { "The \($0)th day was quiet." }.joined(separator: " ")
    try expect("\(first) \(between) \(last)", from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(
    "Appositions and statements",
    arguments: [
      "Rain fell. Wind blew. The [Kinzhal](air-launched-ballistic-missile), a fast [missile](air-launched-ballistic-missile), fell.",
      "Rain fell. Wind blew. The [Kinzhal](air-launched-ballistic-missile) is a fast [missile](air-launched-ballistic-missile).",
      "Rain fell. Wind blew. It is a fast [missile](air-launched-ballistic-missile) – the [Kinzhal](air-launched-ballistic-missile).",
      "Rain fell. Wind blew. They sold the [Kinzhal](air-launched-ballistic-missile), "
        + "[missiles](air-launched-ballistic-missile) that fly far.",
      "Rain fell. Wind blew. They sold the [Kinzhal](air-launched-ballistic-missile), [missiles](missile) and [tanks](tank).",
      "Rain fell. Wind blew. He saw a [missile](air-launched-ballistic-missile) called [Kinzhal](air-launched-ballistic-missile).",
      "Rain fell. Wind blew. He saw a [missile](air-launched-ballistic-missile) known as the [Kinzhal](air-launched-ballistic-missile).",
      // Enumerations and other sentences.
      "Rain fell. Wind blew. He saw the [Kinzhal](air-launched-ballistic-missile), a [missile](missile) and a [tank](tank).",
      "Rain fell. Wind blew. He saw a [missile](missile), the [Kinzhal](air-launched-ballistic-missile) and a [tank](tank).",
      "Rain fell. Wind blew. The [Kinzhal](air-launched-ballistic-missile) was near a [missile](missile).",
      "Rain fell. Wind blew. The [Kinzhal](air-launched-ballistic-missile) hit a [missile](missile).",
    ])
  func companions(_ specification: String) throws { try expect(specification, from: TestCatalog.tagger(TestCatalog.shared)) }

  @Test(
    "Kinds by modifier, by phrase, and at the head of an article",
    arguments: [
      "Wind blew. Rain fell. A [short-range ballistic missile](short-range-ballistic-missile) rose. Many short-range "
        + "[missiles](short-range-ballistic-missile) are old.",
      "Wind blew. Rain fell. A [cruise missile](cruise-missile) rose. Many short-range [missiles](missile) are old.",
      "Rain fell. Wind blew. Two died in a [drone](combat-uav) strike.",
      "Rain fell. Wind blew. A [spy drone](reconnaissance-uav) rose. Two died in a [drone](unmanned-aerial-vehicle) strike.",
      "Rain fell. Wind blew. Two died near a [drone](unmanned-aerial-vehicle).",
      "Army fires [missile](cruise-missile). The [cruise missile](cruise-missile) fell.",
      "Army buys [missiles](missile). A [cruise missile](cruise-missile) fell.",
      "Army fires [missile](missile). Rain fell. Wind blew. Snow fell. Hail fell. A [cruise missile](cruise-missile) fell.",
    ])
  func kinds(_ specification: String) throws { try expect(specification, from: TestCatalog.tagger(TestCatalog.shared)) }

  @Test func theWordsKeepTheirOwnClass() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: "They saw a spy drone. The drone left.")
    #expect(tags.map(\.weaponClass) == ["reconnaissance-uav", "reconnaissance-uav"])
    #expect(tags.map(\.mentionClass) == ["reconnaissance-uav", "unmanned-aerial-vehicle"])
    #expect(tags[1].reasons == ["strong term", "stands for 'spy drone'"] && tags[1].confidence < tags[0].confidence)
  }
}
