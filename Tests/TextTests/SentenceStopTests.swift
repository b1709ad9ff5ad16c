import Testing

@testable import Text

/// Stops and what stands close to them: numbers, ellipses, quotes, brackets, names with stops inside.
struct SentenceStopTests {
  @Test(arguments: [
    "It costs $3.5 million and weighs 1.25 tons. | Version 2.0.1 is due. | See section 4.2.1 for more.",
    "The 5.56 mm. round and the .50-calibre gun were used.",
    "He left in 1970. | 42 others stayed. | $5 million was lost.",
  ])
  func numbers(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Visit www.example.com/a.b?c=D&e!f for more. | Write to jane.doe@example.org. | Open setup.exe now.",
    "The site Example.com was down. | https://example.org/x.html has a copy.",
  ])
  func addressesAndFileNames(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "I never saw that... | She left the hall.",
    "He was ... well, tired … and old.",
    "They came . . . and went. | Nobody knew . . . . | Then it rained.",
    "The end came. | ... Later, others returned.",
    "\"We [...] will return,\" he said (...) and left.",
    "Wait… | What was that?",
    "And so ... I left.",
    "He signed. | . . . The pact held.",
  ])
  func ellipses(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "\"We fired first.\" | The crew cheered.",
    "“We fired first.” | The crew cheered. | ‘We did too.’ | They laughed.",
    "\"Did they fire?\" he asked. | \"They did!\" she said.",
    "“Fire!” shouted the gunner. | “Now!”",
    "He said, 'It is over.' and left. | She stayed.",
    "He saw it. | \"Look,\" he said.",
    "(He had served before.) | She had not.",
    "The unit (it was new.) was sent home.",
    "It fell. | (Nobody was hurt.) | [Laughter.] | Then it rose.",
    "He wrote the book (Dale 55). | It sold.",
    "The report is out.[12] | It names no one.[3][4] | More will come.",
    "She sang. \" | Then she left. | It was so.",
    "That is Lee Jr.'s rifle. | It's old.",
  ])
  func quotesAndBrackets(_ marked: String) { expectSentences(marked.hasPrefix("She sang") ? "\"" + marked : marked) }

  @Test(arguments: [
    "Stop!! | Who goes there?! | What?? | Nothing.",
    "The firm Zing! makes toys. | Do you know Zing?",
    "Is it true? a man asked.",
    "He is (?) the leader (!) of it.",
  ])
  func emphasis(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "The talks failed. | the rebels left at once. | no one spoke.",
    "We lost. :) | Next time we win.",
    "Élan was lost. | Été came. | Він прийшов. | Она ушла.",
    "Troops left. | — Reported by Lee Dunn",
    "“Never again.” — Lee Dunn",
  ])
  func looseWriting(_ marked: String) { expectSentences(marked) }

  @Test func sentencesRunTogether() {
    #expect(
      sentences(of: "The talks had failed.Rebels left at once.The army stayed.") == [
        "The talks had failed.", "Rebels left at once.", "The army stayed.",
      ])
    #expect(sentences(of: "彼は来た。彼女は去った！はい") == ["彼は来た。", "彼女は去った！", "はい"])
    #expect(sentences(of: "ماذا حدث؟ لا شيء.") == ["ماذا حدث؟", "لا شيء."])
  }
}
