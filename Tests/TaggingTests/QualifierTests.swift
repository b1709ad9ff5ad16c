import Tagging
import Testing

/// What is read from a mention's noun phrase. A mark gives the values of the kind under test; an empty one, that there is none.
struct QualifierTests {
  @Test(arguments: [
    "The army fired a [155mm howitzer](155 '155mm').", "A 155 mm [howitzer](155 '155 mm') stood there.",
    "Two 155-millimetre [howitzers](155 '155-millimetre') arrived.", "He owned a 5.56 mm [rifle](5.56 '5.56 mm').",
    "Gunmen used a .50-calibre [machine gun](12.7 '.50-calibre').", "She kept a .22-caliber [pistol](5.59 '.22-caliber').",
    "He bought a 9mm [pistol](9 '9mm') there.", "Crews moved 105-mm [howitzers](105 '105-mm') uphill.",
    "The ship has 6-inch [guns](152.4 '6-inch').", "Militants fired 120 mm [mortars](120 '120 mm') all night.",
    "It sells 7.62x39mm [ammunition](7.62 '7.62x39mm') abroad.", "The truck hides a 12.7mm heavy [machine gun](12.7 '12.7mm').",
    "A .45-calibre [handgun](11.43 '.45-calibre') lay there.", "The battery has [howitzers](155 '155 mm') of 155 mm calibre.",
    "It sells 5.56 x 45mm [ammunition](5.56 '5.56 x 45mm') there.",
    "They fired 122-millimeter [missiles](122 '122-millimeter').",
  ])
  func calibre(_ row: String) { expectNotes(row) { note("calibre", of: $0) } }

  @Test(arguments: [
    "The [howitzer]() stood 155 metres away.", "Some 155 [howitzers]() were counted.", "The [rifle]() weighs 9 pounds.",
    "A 20-foot [missile]() lay in the field.", "The 60-ton [howitzer]() broke the bridge.", "Rain of 50 mm fell; the [howitzers]() sank.",
    "The 30-round [magazine]() was empty.", "A 12-inch hole was left by the [bomb]().", "The 500-pound [bomb]() did not go off.",
    "They sold the [rifle]() for 50 dollars.", "The 155mm shells were beside the [howitzer]().", "He fired the [pistol]() 22 times.",
    "The 9 mm thick door stopped a [grenade]().",
  ])
  func noCalibre(_ row: String) { expectNotes(row) { note("calibre", of: $0) } }

  @Test(
    arguments: [
      "It showed a missile with a range of 500 km.", "It showed a missile with a range of 500 km|500 '500 km'",
      "The missiles have a range of 300 kilometres|300 '300 kilometres'",
      "A missile with a range of up to 1,500 miles (2,414 km) flew|2414 'up to 1,500 miles (2,414 km)'",
      "They paraded a 2,000-kilometre-range missile|2000 '2,000-kilometre'",
      "The 300-mile-range missiles arrived|483 '300-mile'",
      "A drone with a maximum range of about 100 nautical miles crashed|185 'about 100 nautical miles'",
      "The missile, which has a range of 40km, missed|40 '40km'",
      "They bought missiles whose range is 250 km|250 '250 km'",
      "A cruise missile with an estimated range of 1,000 miles|1609 '1,000 miles'",
      "The howitzer has a range of more than 30 kilometers|30 'more than 30 kilometers'",
      "It tested a missile on Sunday with a range of at least 700 km|700 'at least 700 km'",
      "The grenade launchers have a range of 800 metres|0.8 '800 metres'",
      "Missiles with ranges of 500 to 5,500 km are banned|5500 '500 to 5,500 km'",
    ].filter { $0.contains("|") })
  func range(_ row: String) {
    let parts = row.split(separator: "|").map(String.init)
    let found = ShippedCatalog.tags(of: parts[0]).map { note("range", of: $0) }.filter { !$0.isEmpty }
    #expect(found == [parts[1]], "\(row)")
  }

  @Test(
    arguments: [
      "The [missile]() flew 500 km.", "The [missile]() landed 300 kilometres from the coast.",
      "They fired a [missile]() at a range of 500 metres.",
      "The [howitzer]() came within range of 20 km of the city.", "A [missile]() hit a market 40 km away.",
      "The long-range [missile]() flew on.",
      "The [missile]() reached a height of 2,000 km.", "The [drone]() flew over the mountain range of the north.",
      "A [warship]() sailed 500 miles.", "The [missile]() costs a range of prices from 5 to 10 dollars.",
      "The [rifle]() was found 2 miles from the range of the club.", "The [warplane]() crossed 3,000 km of sea.",
      "The [missiles](), a ship with a range of 300 km, and trucks came; the range of goods was wide.",
    ].dropLast())
  func noRange(_ row: String) { expectNotes(row) { note("range", of: $0) } }

  @Test(arguments: [
    "They fired four [missiles](4 'four').", "Rebels captured 12 [howitzers](12 '12').",
    "More than 100 [missiles](100 'More than 100') fell.",
    "The yard will build up to 90 [warships](90 'up to 90').", "At least 12 [grenades](12 'At least 12') were found.",
    "Dozens of [missiles]('Dozens of') flew.", "Several [rifles]('Several') were seized.", "Hundreds of [missiles]('Hundreds of') fell.",
    "A pair of [warplanes](2 'A pair of') took off.", "The state owns 1,550 nuclear [warheads](1550 '1,550').",
    "They bought a dozen [howitzers](12 'a dozen').", "He had half a dozen [pistols](6 'half a dozen').",
    "Police took two dozen [rifles](24 'two dozen').", "Americans own 300 million [guns](300000000 '300 million').",
    "She saw three large Russian [howitzers](3 'three').", "Tens of thousands of [rifles]('Tens of thousands of') vanished.",
    "It has about 40 short-range ballistic [missiles](40 'about 40').", "One [missile](1 'One') landed.",
  ])
  func count(_ row: String) { expectNotes(row) { note("count", of: $0) } }

  @Test(arguments: [
    "Two soldiers fired [missiles]().", "The two-stage [missile]() flew.", "In 2017 [missiles]() flew.",
    "Four [missile]() tests were held.",
    "The [howitzer]() killed three people.", "It paid $12 for [grenades]().", "On May 12 [missiles]() fell.",
    "Five people with [rifles]() fled.",
    "The Type 45 [destroyers]() sailed.", "Dozens of people saw the [missiles]().", "Three years ago it lost a [submarine]().",
    "Both [missiles]() failed.", "Police killed two men using [rifles]().", "Hundreds of [missile]() experts met.",
  ])
  func noCount(_ row: String) { expectNotes(row) { note("count", of: $0) } }

  /// Kinds whose value is one of a few words, each row: the text, the key, what is read.
  @Test(arguments: [
    ("A solid-fuel [missile](solid) flew.", "propulsion"), ("The liquid-fuelled [missile](liquid) leaked.", "propulsion"),
    ("Its solid-propellant [missile](solid) burned.", "propulsion"), ("A nuclear-powered [submarine](nuclear) dived.", "propulsion"),
    ("The ramjet [missile](ramjet) is fast.", "propulsion"), ("Two diesel-electric [submarines](diesel-electric) left.", "propulsion"),
    ("A new, solid-fueled ballistic [missile](solid) flew.", "propulsion"), ("The nuclear [submarine](nuclear) dived.", "propulsion"),
    ("A turbojet-powered cruise [missile](turbojet) crashed.", "propulsion"), ("Its solid fuel [missiles](solid) wait.", "propulsion"),
    ("A liquid-propellant ballistic [missile](liquid) stood there.", "propulsion"),
    ("The scramjet-powered [missile](scramjet) flew.", "propulsion"),
    ("The [missile]() burns.", "propulsion"), ("Solid plans exist for the [missile]().", "propulsion"),
    ("The fuel for the [missile]() leaked.", "propulsion"), ("The liquid near the [missile]() burned.", "propulsion"),
    ("A nuclear [warhead]() was shown.", "propulsion"), ("It has solid-fuel stocks, and the [missile]() is old.", "propulsion"),
    ("The nuclear-armed [submarine]() dived.", "propulsion"), ("The ramjet stood near the [missile]().", "propulsion"),
    ("A nuclear-capable [missile]() flew.", "propulsion"), ("The diesel for the [howitzer]() ran out.", "propulsion"),
    ("Nuclear-powered ships met the [destroyer]().", "propulsion"), ("The [missile]() hit a solid-fuel plant.", "propulsion"),
    ("A nuclear-capable [missile](nuclear-capable) flew.", "payload"), ("Nuclear-armed [submarines](nuclear-armed) left.", "payload"),
    ("The conventional [missile](conventional) flew.", "payload"), ("A nuclear-tipped [missile](nuclear-armed) waits.", "payload"),
    ("Two nuclear-capable [warplanes](nuclear-capable) flew.", "payload"), ("Its conventional [weapons](conventional) rust.", "payload"),
    ("The nuclear-capable ballistic [missile](nuclear-capable) flew.", "payload"),
    ("Conventionally armed [missiles](conventional) wait.", "payload"), ("A dual-capable [missile](dual-capable) flew.", "payload"),
    ("It has nuclear-armed cruise [missiles](nuclear-armed).", "payload"),
    ("The new nuclear-capable [missile](nuclear-capable) flew.", "payload"),
    ("A large conventional [bomb](conventional) fell.", "payload"),
    ("The [missile]() is capable.", "payload"), ("A nuclear state fired a [missile]().", "payload"),
    ("Armed men took the [howitzer]().", "payload"),
    ("The capable crew of the [howitzer]() fled.", "payload"), ("Conventional wisdom on [missiles]() is wrong.", "payload"),
    ("The nuclear [submarine]() dived.", "payload"), ("By conventional means the [missile]() flew.", "payload"),
    ("A nuclear-armed country bought [howitzers]().", "payload"), ("Its nuclear-capable bases lack [rifles]().", "payload"),
    ("The nuclear talks on [missiles]() failed.", "payload"), ("An armed [drone]() flew.", "payload"),
    ("Their capable [attack helicopters]() flew.", "payload"),
  ])
  func enginesAndLoads(_ row: String, key: String) { expectNotes(row) { note(key, of: $0) } }

  @Test(arguments: [
    ("A short-range [missile](short) flew.", "range_class"), ("Two medium-range ballistic [missiles](medium) flew.", "range_class"),
    ("An [intermediate-range ballistic missile](intermediate) flew.", "range_class"), ("Long-range [missiles](long) fell.", "range_class"),
    ("An [intercontinental ballistic missile](intercontinental) flew.", "range_class"),
    ("The longer-range [missile](long) is new.", "range_class"),
    ("A shorter-range [missile](short) fell.", "range_class"), ("Its long range [missiles](long) wait.", "range_class"),
    ("Four short-range ballistic [missiles](short) flew.", "range_class"), ("The long-range [warplane](long) left.", "range_class"),
    ("A medium-range [missile](medium) fell.", "range_class"), ("New long-range [drones](long) came.", "range_class"),
    ("The [missile]() flew a long way.", "range_class"), ("A short [missile]() stood there.", "range_class"),
    ("The medium [howitzer]() rolled on.", "range_class"), ("Over a long time the [missiles]() rusted.", "range_class"),
    ("In the short term [missiles]() help.", "range_class"), ("Its range is long, the [missile]() slow.", "range_class"),
    ("The mountain range hid [missiles]().", "range_class"), ("The [rifle]() was at the range.", "range_class"),
    ("Long-range plans for [howitzers]() failed.", "range_class"), ("Intercontinental flights passed the [missile]().", "range_class"),
    ("The long [rifle]() is old.", "range_class"), ("A wide range of [missiles]() stood there.", "range_class"),
    ("Two strategic [warplanes](strategic) flew.", "role"), ("Tactical nuclear [weapons](tactical) wait.", "role"),
    ("Its strategic [missiles](strategic) are old.", "role"), ("A tactical [missile](tactical) fell.", "role"),
    ("The strategic nuclear [warheads](strategic) stay.", "role"), ("Four tactical ballistic [missiles](tactical) flew.", "role"),
    ("Non-strategic nuclear [weapons](non-strategic) stay.", "role"), ("Russian strategic [warplanes](strategic) came.", "role"),
    ("A new tactical guided [missile](tactical) flew.", "role"), ("The long-range strategic cruise [missile](strategic) flew.", "role"),
    ("Tactical [drones](tactical) flew.", "role"), ("The strategic [submarine](strategic) dived.", "role"),
    ("The strategic town was hit by [missiles]().", "role"), ("A tactical retreat left [howitzers]() behind.", "role"),
    ("Strategic Command moved [warplanes]().", "role"), ("The strategic partnership includes [missiles]().", "role"),
    ("Tactical units with [rifles]() came.", "role"), ("For strategic reasons the [missiles]() stay.", "role"),
    ("The [missiles]() have strategic value.", "role"), ("A strategic plan names [frigates]().", "role"),
    ("The strategic rocket forces fired a [missile]().", "role"), ("The tactic worked; the [howitzer]() fled.", "role"),
    ("Strategic talks on [missiles]() failed.", "role"), ("The [warplanes]() made a tactical stop.", "role"),
  ])
  func rangeClassesAndRoles(_ row: String, key: String) { expectNotes(row) { note(key, of: $0) } }

  @Test(arguments: [
    "A new [missile](new) flew.", "The new-type [missile](new) flew.", "Its newly developed [missile](new) flew.",
    "The latest [howitzers](new) rolled past.", "The newest [submarine](new) sank.", "A brand-new [frigate](new) left.",
    "Two new Russian [howitzers](new) came.", "New [missiles](new) were shown.", "A new solid-fuel ballistic [missile](new) flew.",
    "A newly built [destroyer](new) sailed.", "The new long-range [drone](new) crashed.", "Its new, faster [missile](new) flew.",
    "The new type of [missile]() flew.", "New York police took a [rifle]().", "A new [missile]() test was held.",
    "New sanctions hit the [missile]() plant.", "The news of the [missile]() spread.", "A new law on [rifles]() passed.",
    "The new minister ordered [howitzers]().", "Anew the [missiles]() flew.", "New [gun]() laws passed.",
    "A new unit with [mortars]() came.",
    "In the new year [missiles]() fell.", "The latest talks on [missiles]() failed.", "New Zealand [frigates]() sailed.",
    "New [firearms]() laws passed.", "The new [gun]() curbs failed.",
    "Newly trained crews drove the [howitzers]().",
  ])
  func isNew(_ row: String) { expectNotes(row) { note("new", of: $0) } }

  /// Seeded sentences of random modifiers: every text of a qualifier is a slice of its sentence, keys are ordered and unique.
  @Test func textsAreSlices() {
    let words = [
      "four", "new", "solid-fuel", "155mm", "155", "mm", ".50-calibre", "of", "dozens of", "more than", "strategic", "nuclear-capable",
      "a pair of", "“long-range”", "short-range", ",", "and", "1.5 million", "the", "Russian", "tanks", "missiles", "missile", "pistols",
      "with a range of", "up to", "500 km", "1,500 miles (2,414 km)", "(", ")", "–", "é", "7.62x39mm", "half a dozen", "\u{A0}", "several",
      ";", "S-400",
    ]
    var state: UInt64 = 2026
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + " "
      }
      for tag in ShippedCatalog.tags(of: text) {
        let keys = tag.qualifiers.map(\.key)
        #expect(keys == Set(keys).sorted())
        for qualifier in tag.qualifiers {
          switch qualifier.value {
          case .measure(let value, _, let slice):
            #expect(text.contains(slice) && value > 0 && value.isFinite, "\(text)")
          case .number(_, let slice): #expect(text.contains(slice), "\(text)")
          case .text(let slice) where qualifier.key == "count": #expect(text.contains(slice), "\(text)")
          case .text, .flag: break
          }
        }
      }
    }
  }

  /// A qualifier as the rows write it; empty where the mention has none of that key.
  private func note(_ key: String, of tag: Tagging.Tag) -> String {
    switch tag.qualifiers.first(where: { $0.key == key })?.value {
    case nil: ""
    case .flag: key
    case .text(let text): key == "count" ? "'\(text)'" : text
    case .number(let number, let text): "\(number) '\(text)'"
    case .measure(let value, _, let text): (value == value.rounded() ? "\(Int(value))" : "\(value)") + " '\(text)'"
    }
  }
}
