package import Lexicon
package import Taxonomy
package import TermScanner

/// An entry of the catalogue that speaks for some of the words asked about.
package struct Speaker: Sendable {
  package enum Kind: String, Sendable {
    case term, name, alias, family
  }

  /// The words it speaks for, in UTF-8 bytes of what was asked.
  package var words: Range<Int>
  package var entry: Entry
  package var kind: Kind
  /// The rules that lead from the catalogue's form to the words.
  package var rules: VariantRules
  package var letterCase: MatchCase
  package var evidence: Evidence
  /// The class that answers where a weak term finds no evidence.
  package var otherwise: Phrase?
}

/// All that the catalogue has to say of some words: what would tag them, what nearly would, and the phrases that hold them.
package struct Lookup: Sendable {
  package let words: String
  /// The longest words first, then the strong ones, then in the catalogue's order.
  package let speakers: [Speaker]
  /// Forms that case, gaps or letters alone keep from the words.
  package let near: [NearForm]
  /// Phrases that hold the words.
  package let phrases: [ContextPhraseUse]

  /// Nil where the text has no word.
  /// - Complexity: linear in the catalogue; where nothing speaks for all of the words, that of `Lexicon.nearForms` too.
  package init?(_ words: String, in lexicon: Lexicon) {
    guard let holders = Self.phrases(with: words, in: lexicon) else { return nil }
    self.words = words
    phrases = holders
    let bytes = Array(words.utf8)
    speakers = Self.speakers(for: bytes, in: lexicon)
    near = lexicon.nearForms(to: bytes, except: speakers.map(\.words))
  }

  private static func speakers(for text: [UInt8], in lexicon: Lexicon) -> [Speaker] {
    var matches: [TermMatch] = []
    lexicon.terms.scan(text.span, into: &matches)
    var speakers: [(position: Int, speaker: Speaker)] = []
    for match in matches {
      let form = lexicon.forms[Int(match.id)]
      let entry = lexicon.entries[form.entry]
      var end = Int(match.end)
      if let family = entry.family {
        guard let memberEnd = lexicon.families[family].end(in: text.span, from: end, limit: text.count) else { continue }
        end = memberEnd
      }
      let words = Int(match.start)..<end
      guard !speakers.contains(where: { $0.position == form.entry && $0.speaker.words == words }) else { continue }
      speakers.append((form.entry, Speaker(words: words, entry: entry, rules: form.rules, in: lexicon)))
    }
    return speakers.sorted { rank($0.speaker, $0.position) < rank($1.speaker, $1.position) }.map(\.speaker)
  }

  private static func rank(_ speaker: Speaker, _ position: Int) -> (Int, Int, Int, Int) {
    (-speaker.words.count, speaker.words.lowerBound, speaker.entry.isStrong ? 0 : 1, position)
  }

  /// Phrases in which the words stand as whole words, in any case and in any of their written forms.
  private static func phrases(with words: String, in lexicon: Lexicon) -> [ContextPhraseUse]? {
    var builder = ScannerBuilder()
    for (id, variant) in variants(of: words, kind: .term).enumerated() {
      do { try builder.add(variant.form, matchCase: .any, id: UInt32(id)) } catch { return nil }
    }
    let scanner = builder.build()
    return contextPhrases(in: lexicon.taxonomy).filter { use in
      var matches: [TermMatch] = []
      scanner.scan(Array(use.phrase.text.utf8).span, into: &matches)
      return !matches.isEmpty
    }
  }
}

extension Speaker {
  /// An entry in its catalogue form. Complexity: the terms of its class.
  init(_ entry: Entry, in lexicon: Lexicon) {
    self.init(words: 0..<entry.form.text.utf8.count, entry: entry, rules: [], in: lexicon)
  }

  fileprivate init(words: Range<Int>, entry: Entry, rules: VariantRules, in lexicon: Lexicon) {
    let weaponClass = lexicon.taxonomy.classes[entry.weaponClass]
    self.words = words
    self.entry = entry
    self.rules = rules
    letterCase = lexicon.letterCase(of: entry)
    evidence = lexicon.evidenceSource(of: entry)
    if let system = entry.system {
      kind = weaponClass.systems[system].name == entry.form ? .name : .alias
    } else if entry.family != nil {
      kind = .family
    } else {
      kind = .term
      otherwise = weaponClass.terms.first { $0.form == entry.form }?.otherwise
    }
  }
}
