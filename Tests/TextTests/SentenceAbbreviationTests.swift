import Testing

@testable import Text

/// Abbreviations before a stop: those that never end a sentence, those that may, and those that need a number.
struct SentenceAbbreviationTests {
  @Test(arguments: [
    "Gen. Park met Lt. Col. Adams and Staff Sgt. Lee at the depot. | They inspected two launchers.",
    "Rear Adm. Silva briefed Sen. Hall, Rep. Dunn and Gov. Reyes. | No one objected.",
    "Cmdr. Ortiz, Capt. Bell and Maj. Novak signed. | Spc. Cole and Pfc. Wu did not.",
    "Mr. and Mrs. Lund thanked Dr. Osei and Prof. Lind. | Ms. Roy wept.",
    "GEN. RUIZ SAID MR. VEGA WAS SAFE. | THE TROOPS WITHDREW.",
    "Brig. Gen. Kim took over. | Vice Adm. Moss retired.",
  ])
  func titlesGoOnToTheName(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "The missile came from the U.S. | It was sold in 2004.",
    "The U.S. Navy and the U.N. Security Council agreed.",
    "He moved to the U.K. | However, his family stayed.",
    "She works at Norvik Inc. | The firm makes radar.",
    "Norvik Inc. President Dana Frost resigned.",
    "Harlan Corp. and Dyne Ltd. Systems will merge.",
    "He is Martin Cole Jr. | His father flew bombers.",
    "Martin Cole Jr. Foundation staff came.",
    "The depot is near Fresno, Calif. | Officials closed it.",
    "The depot near Nashville, Tenn. (see map) is closed.",
    "They live on Baker St. | She is from St. Albans.",
    "The base at Ft. Dorn and the post at Mt. Kell were hit.",
    "The rifle fires .50 cal. Armour-piercing rounds are used too.",
    "They met in the E.U. | Who paid?",
  ])
  func othersWaitForTheNextWord(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Battery No. 7 fired first. | Nos. 3 and 4 followed.",
    "Will they stop? | No. | They will not.",
    "See pp. 12-14 and fig. 3 for details. | The rest is classified.",
    "It weighs approx. 40 kg. | Its range is 90 km.",
    "The case of Dorn v. Kell was heard. | Judges split, 5 vs. 4 against.",
    "It was sold to allies, e.g. Norway, i.e. a member. | More followed.",
    "Lind et al. found traces. | They published in May.",
    "The town (pop. 4,000) was cut off.",
  ])
  func numbersAndNames(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "The drill ends on Jan. 5 or Feb. 6, 2020. | It began in Dec. | Nobody was told.",
    "The raid began at 5 a.m. Monday and ended at 6 p.m. local time.",
    "The raid ended at 6 p.m. | Troops then left.",
    "At 5 a.m. Mr. Holt called the base.",
    "Sirens were heard at 3:10 p.m. EST. | Three people hid.",
    "He sat. | The dog ran. | It was fun in the sun. | We won.",
  ])
  func datesAndTimes(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "J. K. Marlow and John F. Dale wrote it. | H.G. Wells did not.",
    "You and I. | Then came Albert I. Novak.",
    "Ann A. Ray met A. B. Cole. | A third man left.",
    "The plan was theirs, not hers and I said so. | It's his.",
    "She earned a Ph.D. at Kell. | He has an M.Sc. | They met in 1990.",
  ])
  func initials(_ marked: String) { expectSentences(marked) }

  @Test func aTitleAtTheLinesEndEndsIt() {
    expectSentences("Statement of the Lt. Gen.|\nHe spoke for an hour.")
  }
}
