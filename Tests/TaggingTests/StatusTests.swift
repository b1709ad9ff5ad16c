import Testing

@testable import Tagging

/// What the words around a mention make of it. A mark says every status that the mention must have, and no other.
struct StatusTests {
  @Test(arguments: [
    "Inspectors found no [chemical weapons](negated) at the site.",
    "The patrol boat carried no [torpedoes](negated).",
    "There is no evidence of [nuclear weapons](negated) in the valley.",
    "The militia did not fire any [mortars](negated) that night.",
    "Officers didn't find a [rifle](negated) in the car.",
    "The island has never had [ballistic missiles](negated).",
    "The convoy drove on without [howitzers](negated).",
    "The region is free of [land mines](negated), surveyors say.",
    "The government denied having [cluster bombs](negated).",
    "The kingdom does not possess [nuclear weapons](negated).",
    "Neither side used [artillery](negated) on Monday.",
    "The [grenades](negated) were never found.",
    "A [car bomb](negated) was ruled out by the investigators.",
    "The navy sent divers rather than [submarines](negated).",
    "Its army cannot field [attack helicopters](negated).",
    "The minister rules out [missiles](negated) on its soil.",
  ])
  func negated(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "The group used not only [rifles]() and knives.",
    "There is no doubt that the [missiles]() were fired from the coast.",
    "The gunmen opened fire with [rifles]() without warning.",
    "No one was hurt, but the [bomb]() wrecked the shop.",
    "The guards had no radios; their [rifles]() were old.",
    "The envoy did not come, although the [missiles]() were gone.",
    "No fewer than ten [missiles]() landed in the field.",
    "The ship, which has no radar and no sonar on board, fired two [missiles]().",
    "There were no injuries when the [grenade]() exploded.",
    "No matter what they say, the [warships]() are there.",
    "The army did not dismantle its [missiles]().",
    "It was not the first [missile]() to land there.",
    "The [missiles]() landed and no one was hurt.",
    "The police have not identified the man who fired the [pistol]().",
  ])
  func notNegated(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "The alleged [chemical attack](alleged) is under study.",
    "The rebels allegedly fired [missiles](alleged) at the port.",
    "The cell reportedly bought [explosives](alleged) abroad.",
    "Police found a suspected [pipe bomb](alleged) in a bin.",
    "Rivals accused the general of hoarding [cluster bombs](alleged).",
    "The village is believed to hide [mortars](alleged).",
    "The spokesman claims that [drones](alleged) crossed the border.",
    "A purported [missile](alleged) was shown on television.",
    "According to unconfirmed reports, [howitzers](alleged) entered the town.",
    "He was arrested on suspicion of carrying a [pistol](alleged).",
    "The [missile](alleged) was allegedly fired by smugglers.",
    "Prosecutors say he was charged with selling [machine guns](alleged).",
    "What appears to be a [cruise missile](alleged) lies in the sand.",
    "The state is thought to own forty [nuclear warheads](alleged).",
    "There are allegations of [nerve gas](alleged) in the suburb.",
  ])
  func alleged(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "The brigade claimed responsibility for the [missiles]().",
    "The [bomb]() claimed the lives of two guards.",
    "The suspects fired [pistols]() at the van.",
    "The allegations are old, but the [missiles]() stand in the open.",
    "The accused fled; soldiers guard the [howitzers]().",
    "The crash was reported, and the [attack helicopter]() burned out.",
    "The army fired [howitzers]() at dawn.",
    "Officers seized a [rifle]() from the boot.",
    "The alleged leader of the gang was killed by a [grenade]().",
    "The base holds [warplanes]() and their crews.",
    "The man confessed, saying the [gun]() was his.",
    "The navy launched a [torpedo]() during the drill.",
    "It showed its [ballistic missiles]() to the press.",
  ])
  func notAlleged(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "If the talks fail, they will build [nuclear weapons](hypothetical).",
    "The neighbour could fire [missiles](hypothetical) within hours.",
    "The force may use [mortars](hypothetical) next.",
    "They might deploy [submarines](hypothetical) there.",
    "Such a plant would produce [nerve agents](hypothetical).",
    "The ministry plans to buy [fighter jets](hypothetical).",
    "The regime threatens to launch [ballistic missiles](hypothetical).",
    "A potential [missile](hypothetical) worries the islanders.",
    "In case of a [nuclear attack](hypothetical), stay inside.",
    "Ankara is considering [frigates](hypothetical) of its own design.",
    "The senator wants to send [howitzers](hypothetical) to the front.",
    "The colonel hopes to get [howitzers](hypothetical) by spring.",
    "The paper calls for more [warships](hypothetical).",
    "The planned [aircraft carrier](hypothetical) is late.",
    "The [missiles](hypothetical) would be deployed along the river.",
    "The [drones](hypothetical) will be delivered next year.",
    "The ministry did not rule out [nuclear weapons](hypothetical).",
  ])
  func hypothetical(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "On May 5 the army fired two [missiles]().",
    "In May the navy lost a [submarine]().",
    "Then Will sold the [rifle]() to a friend.",
    "It was an act of political will that the [missiles]() left.",
    "The army fired [missiles]() after talks that could have ended the siege.",
    "Troops moved [howitzers]() to the hill, and rain may follow.",
    "The treaty will eliminate [nuclear weapons]() of both sides.",
    "The bill would tighten [gun]() laws in the state.",
    "The council could meet, but the [warships]() have sailed.",
    "Analysts may disagree; the [missile]() flew on Friday.",
    "The law would please [gun]() owners in the county.",
    "The plan failed and the [bomb]() exploded.",
    "The army will suspend its [missile]() drills.",
    "She said the [howitzer]() had broken down.",
    "The [attack helicopter]() landed where the road might flood.",
  ])
  func notHypothetical(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "In World War II the yard built [submarines](historical).",
    "During the Cold War the valley held [nuclear missiles](historical).",
    "The pilots flew [warplanes](historical) in the Vietnam War.",
    "The [howitzers](historical) were lost in the Gulf War.",
    "In 1962 the island received [ballistic missiles](historical).",
    "Two decades ago the army bought [howitzers](historical).",
    "The [destroyer](historical) sank there forty years ago.",
    "A former [missile](historical) base is now a park.",
    "The country once had [nuclear weapons](historical).",
    "The province has a history of [car bombs](historical).",
    "The squadron used to have [warplanes](historical).",
    "They gathered on the anniversary of the [chemical attack](historical).",
    "The retired [aircraft carrier](historical) is a museum.",
    "Villagers commemorated those killed by the [bombs](historical).",
    "During the 1980s both armies used [poison gas](historical).",
    "The [bomb](historical) fell on the city on Aug. 6, 1945.",
    "The army no longer has [cluster bombs](negated, historical).",
  ])
  func historical(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  @Test(arguments: [
    "Since 1953 the hills have hidden [howitzers]().",
    "The former president spoke of [missiles]() on Tuesday.",
    "The town of the former Soviet Union was hit by [missiles]().",
    "Fewer [rifles]() were sold than in 1993.",
    "In 1991 the town was rich, but today [missiles]() fall.",
    "The retired general inspected the [howitzers]().",
    "Once the siren ends, the [missiles]() are fired.",
    "Soldiers fired 1950 [missiles]() in a week.",
    "The family left in 1984; its [rifles]() stayed.",
    "Troops used the hill to hide [mortars]().",
    "Two years later the [warship]() was repaired.",
    "The club moved in 2022 beside the [artillery]() range.",
    "The army fired [mortars]() at once.",
  ])
  func notHistorical(_ row: String) { expectNotes(row) { $0.status.joined(separator: ", ") } }

  /// A year lies back where it is five years before the article; without a date, where it belongs to a past century.
  @Test(
    arguments: [
      ("In 2010 [missiles](historical) hit the town.", "2022-03-01"), ("In 2019 [missiles]() hit the town.", "2022-03-01"),
      ("In 2010 [missiles]() hit the town.", nil), ("In 1985 [missiles]() hit the town.", "1988"),
      ("In 1985 [missiles](historical) hit the town.", "1991"), ("In 1985 [missiles](historical) hit the town.", nil),
      ("In 2010 [missiles](historical) hit the town.", "20220301T101500Z"),
      ("In 2010 [missiles](historical) hit the town.", "1 March 2022"),
    ] as [(String, String?)])
  func yearOfTheArticle(_ row: String, date: String?) { expectNotes(row, date: date) { $0.status.joined(separator: ", ") } }

  @Test(
    arguments: [
      ("2024-05-01", 2024), ("20240501", 2024), ("May 1, 2024", 2024), ("01/05/2024", 2024), ("", nil), ("soon", nil), ("12", nil),
    ] as [(String, Int?)])
  func yearOfADate(_ date: String, year: Int?) { #expect(publicationYear(of: date) == year) }
}
