package import Lexicon
package import Tagging
import Taxonomy
import TermScanner

/// Gathers from tagged articles the names and phrases that the catalogue does not know, and ranks them.
///
/// A name is a run of capitalised or designator-like words in a frame around a weapon noun (`Frame`); a phrase is a weapon noun with
/// a modifier. Whatever overlaps a form of the catalogue, weak ones and variants included, is known and left out.
///
/// **The rank** is the product of two figures, and of a bonus for designators and for several frames:
/// - the lower end of the Wilson score interval (E. B. Wilson, 1927; here of one standard deviation) for the share of the articles with
///   the find's rarest word in which it stands in a frame. A weapon's name is introduced beside a weapon noun in most articles that
///   have it, the name of a country or an office in few; and the interval keeps a single article from proving much.
/// - the logarithm of the number of those articles, which damps what one much reported event would bring.
///
/// Complexity: linear in the text; memory grows with the vocabulary and the finds.
package struct Discovery: Sendable {
  private let lexicon: Lexicon
  private let cleaner: NameCleaner
  /// By class position: whether the catalogue has a named system in the class or below it.
  private let bearsNames: [Bool]
  private var statistics = WordStatistics()
  private var finds: [String: Sightings] = [:]
  /// By modifier: the articles in which it stands before a weapon noun, whichever.
  private var modifiers: [String: Spread] = [:]
  private var matches: [TermMatch] = []

  /// Sentences that are kept of a find.
  private static let mostExamples = 3
  /// The class whose members carry their names behind their noun.
  private static let shipClass = "warship"

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    cleaner = NameCleaner(lexicon.taxonomy.context)
    let taxonomy = lexicon.taxonomy
    var bearsNames = [Bool](repeating: false, count: taxonomy.classes.count)
    for (position, weaponClass) in taxonomy.classes.enumerated() where !weaponClass.systems.isEmpty {
      for ancestor in taxonomy.lineages[position] where taxonomy.parents[ancestor] != nil { bearsNames[ancestor] = true }
    }
    self.bearsNames = bearsNames
  }

  /// Articles that have been read.
  package var articles: Int { statistics.articles }

  /// Reads an article. Its title does not count: capitals tell nothing there.
  package mutating func add(_ tagged: TaggedArticle) {
    statistics.beginArticle()
    let text = tagged.article.text
    for sentence in tagged.sentences {
      let words = TextWord.words(of: text, in: sentence.span)
      statistics.add(words, of: text)
      guard !sentence.tags.isEmpty else { continue }
      let reading = SentenceReading(sentence, words: words, of: text)
      guard !reading.isHeadline else { continue }
      let sightings = sightings(in: reading)
      for sighting in sightings where !isKnown(sighting) {
        if sighting.kind == .phrase { modifiers[sighting.keyWords[0], default: Spread()].note(in: statistics.articles) }
        add(sighting, from: tagged, sentence)
      }
    }
  }

  private func sightings(in sentence: SentenceReading) -> [Sighting] {
    let taxonomy = lexicon.taxonomy
    var sightings = ships(in: sentence)
    for tag in sentence.tags {
      guard let words = sentence.words(of: tag), let weaponClass = taxonomy.positions[tag.mentionClass] else { continue }
      if tag.system != nil {
        sightings += besideSystem(words, weaponClass, sentence)
        continue
      }
      guard isWhole(tag, words, sentence) else { continue }
      // A noun with a capital is part of a name itself.
      guard sentence.words[words.lowerBound].startsSmall || sentence.words[words.lowerBound].isAllCapitals else { continue }
      let isShip = taxonomy.positions[Self.shipClass].map { taxonomy.isClass(weaponClass, within: $0) } ?? false
      var finder = FrameFinder(
        sentence, noun: words, weaponClass: weaponClass, isShip: isShip, bearsNames: bearsNames[weaponClass], cleaner: cleaner)
      finder.find()
      sightings += finder.sightings
      // A modifier of a word for any weapon tells of no kind.
      guard taxonomy.parents[weaponClass] != nil else { continue }
      if let phrase = PhraseFinder.phrase(before: words, weaponClass: weaponClass, in: sentence) { sightings.append(phrase) }
    }
    let found = Set(sightings.flatMap(\.keyWords))
    return sightings + looseDesignators(in: sentence).filter { !found.contains($0.text) }
  }

  /// Whether a mention is all of its term, with no head that it shares with another, and ends where a word does.
  private func isWhole(_ tag: Tag, _ words: Range<Int>, _ sentence: SentenceReading) -> Bool {
    func parts(_ text: String) -> Int { text.count { $0 == " " || $0 == "-" } }
    return sentence.words[words.upperBound - 1].range.upperBound == tag.span.upperBound
      && (parts(tag.term) == 0 || parts(String(decoding: sentence.text[tag.span], as: UTF8.self)) > 0)
  }

  /// Names behind a ship's prefix. The class is that of the first ship in the sentence.
  private func ships(in sentence: SentenceReading) -> [Sighting] {
    guard let ship = lexicon.taxonomy.positions[Self.shipClass] else { return [] }
    let classes = sentence.tags.compactMap { lexicon.taxonomy.positions[$0.mentionClass] }
    let weaponClass = classes.first { lexicon.taxonomy.isClass($0, within: ship) } ?? ship
    return sentence.words.indices.dropLast().compactMap { index in
      guard sentence.words[index].isAllCapitals, FunctionWord.shipPrefixes.contains(sentence.string(index)), sentence.isJoined(index),
        let run = sentence.nameRun(startingWith: index + 1), let (_, text) = cleaner.name(in: run, of: sentence)
      else { return nil }
      return Sighting(
        text: text, keyWords: Sighting.keyWords(of: text), kind: .name, frame: .behindPrefix, weaponClass: weaponClass,
        isDesignator: false)
    }
  }

  /// Designators that stand in no frame. The class is that of the nearest mention.
  private func looseDesignators(in sentence: SentenceReading) -> [Sighting] {
    sentence.words.indices.compactMap { index in
      let word = sentence.words[index]
      guard word.isPlainDesignator(in: sentence.text), let (_, text) = cleaner.name(in: index..<(index + 1), of: sentence),
        let nearest = sentence.tags.min(by: { distance($0.span, word.range) < distance($1.span, word.range) }),
        let weaponClass = lexicon.taxonomy.positions[nearest.mentionClass], bearsNames[weaponClass]
      else { return nil }
      return Sighting(
        text: text, keyWords: [text], kind: .name, frame: .sameSentence, weaponClass: weaponClass, isDesignator: true)
    }
  }

  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
  }

  /// A designator joined to a known system by a comma, `and` or `or`.
  private func besideSystem(_ system: Range<Int>, _ weaponClass: Int, _ sentence: SentenceReading) -> [Sighting] {
    var places: [Int] = []
    func isLink(_ index: Int) -> Bool { sentence.words.indices.contains(index) && ["and", "or"].contains(sentence.string(index)) }
    let (before, behind) = (system.lowerBound - 1, system.upperBound)
    places.append(isLink(before) ? before - 1 : sentence.gap(behind: before) == ", " ? before : -1)
    places.append(isLink(behind) ? behind + 1 : sentence.gap(behind: behind - 1) == ", " ? behind : -1)
    return places.compactMap { place in
      guard sentence.words.indices.contains(place), sentence.words[place].isDesignator, sentence.words[place].startsWithCapital,
        let (_, text) = cleaner.name(in: place..<(place + 1), of: sentence)
      else { return nil }
      return Sighting(
        text: text, keyWords: [text], kind: .name, frame: .besideSystem, weaponClass: weaponClass, isDesignator: true)
    }
  }

  /// Whether a form of the catalogue stands in a name, or is the whole of a phrase.
  private mutating func isKnown(_ sighting: Sighting) -> Bool {
    let bytes = Array(sighting.text.utf8)
    matches.removeAll(keepingCapacity: true)
    lexicon.terms.scan(bytes.span, into: &matches)
    return matches.contains { match in
      guard let family = lexicon.entries[lexicon.forms[Int(match.id)].entry].family else {
        return sighting.kind == .name || match.start == 0
      }
      return sighting.kind == .name && lexicon.families[family].end(in: bytes.span, from: Int(match.end), limit: bytes.count) != nil
    }
  }

  private mutating func add(_ sighting: Sighting, from tagged: TaggedArticle, _ sentence: TaggedSentence) {
    let text = tagged.article.text
    let empty = Sightings(kind: sighting.kind, keyWords: sighting.keyWords, isDesignator: sighting.isDesignator)
    let (article, id) = (statistics.articles, tagged.article.id)
    func note(_ seen: inout Sightings) {
      seen.mentions += 1
      seen.frames[sighting.frame, default: 0] += 1
      // The nearest mention guesses; the noun beside a name tells.
      seen.classes[sighting.weaponClass, default: 0] += sighting.frame == .sameSentence ? 1 : 100
      seen.isQuoted = seen.isQuoted || sighting.isQuoted
      guard seen.spread.note(in: article), seen.examples.count < Self.mostExamples else { return }
      let words = String(decoding: text[sentence.span], as: UTF8.self)
      seen.examples.append(Find.Example(article: id, sentence: sentence.index, text: words))
    }
    note(&finds[sighting.text, default: empty])
  }

  /// The finds, best first; of equal ones in the order of their texts.
  ///
  /// - Parameters:
  ///   - most: how many at most.
  ///   - leastMentions: how often a find must have been seen.
  package func ranked(most: Int, leastMentions: Int) -> [Find] {
    let ranked = finds.compactMap { text, seen -> Find? in
      guard seen.mentions >= leastMentions, let score = Rank.score(text, seen, beside: articlesBeside(seen), statistics) else { return nil }
      return find(text, seen, score)
    }
    return Array(ranked.sorted { ($1.score, $0.text) < ($0.score, $1.text) }.prefix(most))
  }

  /// The articles in which a name, or a phrase's modifier, stands beside a weapon noun.
  private func articlesBeside(_ seen: Sightings) -> Int {
    seen.kind == .name ? seen.spread.articles : modifiers[seen.keyWords[0]]?.articles ?? 0
  }

  private func find(_ text: String, _ seen: Sightings, _ score: Double) -> Find {
    let weaponClass = lexicon.taxonomy.classes[seen.weaponClass(in: lexicon.taxonomy)]
    return Find(
      text: text, kind: seen.kind, weaponClass: weaponClass.id, file: lexicon.taxonomy.files[Int(weaponClass.place.file)].name,
      mentions: seen.mentions, articles: seen.spread.articles, articlesWithWords: Rank.articlesWithWords(seen, statistics),
      frames: seen.frames.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (frame: $0.key, count: $0.value) },
      examples: seen.examples, score: score, entry: CatalogEntry.text(text, seen))
  }
}
