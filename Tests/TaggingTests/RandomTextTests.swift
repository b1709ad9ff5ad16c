import Lexicon
import Tagging
import TestSupport
import Testing

@testable import Taxonomy

/// What holds of the tags of any text, on random texts made of the vocabulary's own words.
@Suite("Random texts")
struct RandomTextTests {
  @Test(arguments: 0..<20)
  func tagsAreWellFormed(_ seed: Int) throws {
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = vocabulary(of: tagger.lexicon.taxonomy)
    var workspace = Workspace()
    for _ in 0..<60 {
      let text = Array(randomText(of: words, using: &generator).utf8)
      let sentences = tagger.sentences(of: text, using: &workspace)
      var other = Workspace()
      #expect(sentences == tagger.sentences(of: text, using: &other), "the answer depends on what was tagged before")
      for (index, sentence) in sentences.enumerated() {
        #expect(sentence.index == index)
        check(sentence, in: text, tagger.lexicon.taxonomy)
      }
    }
  }

  private func check(_ sentence: TaggedSentence, in text: [UInt8], _ taxonomy: Taxonomy) {
    func words(_ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }
    let order = sentence.tags.map { ($0.span.lowerBound, -$0.span.upperBound) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 }, "tags out of order: \(words(sentence.span))")
    for tag in sentence.tags {
      #expect(!tag.span.isEmpty && sentence.span.lowerBound <= tag.span.lowerBound && tag.span.upperBound <= sentence.span.upperBound)
      #expect(String(validating: text[tag.span], as: UTF8.self) != nil)
      #expect(taxonomy.positions[tag.weaponClass] != nil && !tag.reasons.isEmpty && (0...1).contains(tag.confidence))
    }
    for (index, tag) in sentence.tags.enumerated() {
      for later in sentence.tags[(index + 1)...] where later.span.overlaps(tag.span) {
        #expect(
          later.reasons.last?.hasPrefix("names the weapon of") == true && later.span.upperBound < tag.span.upperBound,
          "'\(words(later.span))' overlaps '\(words(tag.span))' in: \(words(sentence.span))")
      }
    }
  }

  /// Words of terms, names, cues and phrases, with what stands between words in any text.
  private func vocabulary(of taxonomy: Taxonomy) -> [String] {
    var phrases: [Phrase] = taxonomy.context.topics.flatMap(\.cues) + taxonomy.context.nameEndings + taxonomy.context.nameOpenings
    for weaponClass in taxonomy.classes {
      phrases += weaponClass.not + weaponClass.unless
      for term in weaponClass.terms { phrases += [term.form] + term.evidence.near + term.evidence.unless }
      for system in weaponClass.systems { phrases += [system.name] + system.aliases + system.evidence.near + system.evidence.not }
    }
    let texts = phrases.map(\.text)
    let words = texts.flatMap { text in text.split { $0 == " " || $0 == "-" }.map(String.init) }
    return texts + words + [
      "and", "or", "to", "and", "of", "the", "on", "a", "short-", "é", "漢字", "nor", "solid-fuel", "tactical", "American", "unmanned", "(",
      "class", "type",
    ]
  }

  private func randomText(of words: [String], using generator: inout SeededGenerator) -> String {
    let gaps = [" ", " ", " ", " ", " ", "-", ", ", ". ", "\n", "\n\n", "; ", "\u{A0}", " “", "” ", "’s ", "s ", " (", ") "]
    var text = ""
    for _ in 0..<Int.random(in: 1..<40, using: &generator) {
      var word = generator.pick(words)
      if generator.chance(15) {
        word = word.uppercased()
      } else if generator.chance(15) {
        word = word.prefix(1).uppercased() + word.dropFirst()
      }
      text += word + generator.pick(gaps)
    }
    return text
  }
}
