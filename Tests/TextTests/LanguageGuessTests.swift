import Testing

@testable import Text

struct LanguageGuessTests {
  private func guess(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return guessLanguage(bytes.span)
  }

  @Test(arguments: [
    ("en", "The ministry said that two of the boats had left the harbour before dawn and were not seen again by anyone in the town."),
    ("fr", "Le ministre a dit que les deux navires avaient quitté le port avant la nuit et que la marine ne les a pas revus dans la zone."),
    ("de", "Der Minister sagte, dass die beiden Boote den Hafen vor dem Morgen verlassen haben und nicht mehr gesehen wurden."),
    ("es", "El ministro dijo que los dos barcos salieron del puerto antes de la noche y que no se han visto desde entonces en la zona."),
    ("it", "Il ministro ha detto che le due navi sono partite dal porto prima della notte e che non si vedono da allora nella zona."),
    ("pt", "O ministro disse que os dois navios saíram do porto antes da noite e que não foram vistos desde então pela marinha na zona."),
    ("nl", "De minister zei dat de twee boten voor de ochtend uit de haven zijn vertrokken en dat ze niet meer zijn gezien."),
    ("sv", "Ministern sade att de två båtarna hade lämnat hamnen före gryningen och att de inte har setts efter det av någon."),
    ("pl", "Minister powiedział, że oba statki wyszły z portu przed świtem i nie widziano ich od tego czasu na morzu."),
    ("tr", "Bakan, iki geminin sabah olmadan limandan ayrıldığını ve bir daha görülmediğini söyledi; arama için uçak da gönderildi."),
  ])
  func latinScript(_ language: String, _ text: String) { #expect(guess(text) == language) }

  @Test(arguments: [
    ("ru", "Министр сказал, что оба корабля вышли из порта до рассвета."),
    ("uk", "Міністр сказав, що обидва кораблі вийшли з порту до світанку і їх більше не бачили."),
    ("ar", "قال الوزير إن السفينتين غادرتا الميناء قبل الفجر في اليوم الثاني"),
    ("fa", "وزیر گفت که دو کشتی پیش از سپیده‌دم بندر را ترک کردند"),
    ("zh", "部长说，两艘船在黎明前离开了港口。"),
    ("ja", "大臣は、二隻の船が夜明け前に港を出たと述べた。"),
    ("ko", "장관은 두 척의 배가 새벽 전에 항구를 떠났다고 말했다."),
    ("el", "Ο υπουργός είπε ότι τα δύο πλοία έφυγαν."),
    ("he", "השר אמר ששתי הספינות עזבו את הנמל"),
  ])
  func otherScripts(_ language: String, _ text: String) { #expect(guess(text) == language) }

  @Test(arguments: [
    ("en", "Navy fires missile during drill"),
    ("en", "Minister says talks with North go on"),
    ("en", "MISSILE LAUNCH OVER THE SEA"),
    ("en", "Putin's visit delayed"),
    ("en", "Two killed in blast"),
    ("de", "Zwei Tote nach der Explosion"),
    ("und", "Toyota Corolla"),
    ("und", ""),
    ("und", "123 456 !?"),
  ])
  func shortTexts(_ language: String, _ text: String) { #expect(guess(text) == language) }

  @Test func wordsOfNoLanguageAreUndetermined() {
    #expect(guess("Qwx zprt lkjh mnbv qwrt plkm zxcv bnmk qwst rtyp ghjk lmnb vcxz plok mijn uhbg ytfc") == "und")
  }
}
