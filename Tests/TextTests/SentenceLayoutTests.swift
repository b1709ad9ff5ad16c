import Testing

@testable import Text

/// Line breaks, paragraphs, wrapped text, datelines and lists.
struct SentenceLayoutTests {
  @Test(arguments: [
    "SEOUL, South Korea (AP) — The North fired a missile. | It fell into the sea.",
    "WASHINGTON — The Senate voted. | WASHINGTON (Reuters) - U.S. forces left.",
    "BOISE, Idaho, Jan. 5 (AP) -- A truck burned. | Nobody was hurt.",
    "LODI, Calif. – A depot burned. | WASHINGTON, D.C. - The House met.",
    "Pyongyang, March 3 (KCNA) -- The unit drilled. | It fired shells.",
    "SAN PEDRO, 16 NOV 89 (RADIO NORTE) -- [TEXT] THE GUERRILLAS LEFT.  | THE ARMY SAW THEM.",
  ])
  func datelines(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "A heading without a stop|\nThe text begins here. | It ends here.|\nAnother line",
    "First paragraph.|\n\nA heading|\n\nSecond paragraph. | It is short.",
    "Lee Says U.S. In Talks With Rebels|\nThe talks began in the U.S. | In March they ended.",
    "U.S. And Rebels Sign Truce|\nU.N. To Send Two Ships",
    "First line|\r\nsecond line|\r\n\r\nthird line",
    "old line|\rnew line",
  ])
  func lines(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "1. Aim the gun. | 2. Fire it. | 3. Clean it.",
    "1) Aim the gun | 2) Fire it | 3) Clean it",
    "1.) Aim the gun | 2.) Fire it",
    "(1) Aim the gun | (2) Fire it",
    "a. aim the gun | b. fire it | c. clean it",
    "• 9. Aim the gun | • 10. Fire it",
    "• Aim the gun|\n• Fire it. | Then leave.|\n- Clean it|\n- Leave",
    "1. Aim.|\n2. Fire.|\nii. Clean.|\nIV. Leave.",
    "A. Dunn met B. Lee there.",
    "It has 2. | The other has 3. | Both work.",
  ])
  func lists(_ marked: String) { expectSentences(marked) }

  private let wrapped = """
    The ministry said on Monday that two patrol boats had left the
    harbour before dawn and had not been seen since. Adm. Kell said
    the crews had food for a week, and that Lt.
    Gen. Moss would lead the search from the air with helicopters.

    SEARCH GOES ON

    Divers from three countries joined the search on Tuesday, and the
    weather improved. "We will find them," said Moss.
    """

  @Test func wrappedTextIsJoined() {
    let found = sentences(of: wrapped).map { $0.replacing("\n", with: " ") }
    #expect(
      found == [
        "The ministry said on Monday that two patrol boats had left the harbour before dawn and had not been seen since.",
        "Adm. Kell said the crews had food for a week, and that Lt.",
        "Gen. Moss would lead the search from the air with helicopters.",
        "SEARCH GOES ON",
        "Divers from three countries joined the search on Tuesday, and the weather improved.",
        "\"We will find them,\" said Moss.",
      ])
  }

  @Test func wrappedCapitalsAreJoined() {
    let text = """
      THE MINISTRY SAID ON MONDAY THAT TWO PATROL BOATS HAD LEFT THE
      HARBOUR BEFORE DAWN AND HAD NOT BEEN SEEN SINCE THEN BY ANY OF
      THE OTHER VESSELS. A SEARCH BEGAN AT NOON AND THE CREWS OF FOUR
      HELICOPTERS JOINED IT.
      """
    #expect(sentences(of: text).count == 2)
  }

  @Test func paragraphsAreCounted() {
    let line = spans(of: Array("One. Two.\nThree.\n\n\nFour. Five.".utf8)).map(\.paragraph)
    #expect(line == [0, 0, 1, 2, 2])
    #expect(spans(of: Array(wrapped.utf8)).map(\.paragraph) == [0, 0, 1, 2, 3, 3])
  }

  @Test func nothingFromNothing() {
    #expect(spans(of: []).isEmpty)
    #expect(sentences(of: " \n\t\r\n\u{A0}\u{2003}\u{3000}").isEmpty)
    #expect(sentences(of: ".") == ["."])
    #expect(sentences(of: "  word ") == ["word"])
  }
}
