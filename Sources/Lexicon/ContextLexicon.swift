package import Taxonomy
package import TermScanner

/// Whose mentions a `not` phrase forbids.
package enum NotScope: Sendable, Hashable {
  /// All mentions of a class and its descendants.
  case weaponClass(Int)
  /// The mentions of one entry (a term, or all forms of a system), by the position of its evidence.
  case evidence(Int)
}

/// A phrase that is no term but speaks about terms near it.
package struct ContextPhrase: Sendable {
  package var text: String
  /// The topics it is a cue of, a bit each.
  package var topics: UInt64 = 0
  package var forbids: [NotScope] = []
  /// The classes that a broader word within it means.
  package var means: [Int] = []
  /// It ends, or opens, proper names of organisations, laws, places and works.
  package var endsName = false
  package var opensName = false
  /// What it says of the status of mentions.
  package var status: [StatusRule] = []
}

/// What a context phrase can be asked for besides its topics.
package struct ContextRoles: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let forbids = ContextRoles(rawValue: 1)
  package static let endsName = ContextRoles(rawValue: 2)
  package static let opensName = ContextRoles(rawValue: 4)
  package static let status = ContextRoles(rawValue: 8)
  package static let means = ContextRoles(rawValue: 16)
}

/// A context phrase in brief: all that most questions need, small enough that all of them together stay in the cache.
package struct ContextMark: Sendable {
  package let topics: UInt64
  package let roles: ContextRoles

  init(_ phrase: ContextPhrase) {
    topics = phrase.topics
    var roles: ContextRoles = []
    if !phrase.forbids.isEmpty { roles.insert(.forbids) }
    if phrase.endsName { roles.insert(.endsName) }
    if phrase.opensName { roles.insert(.opensName) }
    if !phrase.status.isEmpty { roles.insert(.status) }
    if !phrase.means.isEmpty { roles.insert(.means) }
    self.roles = roles
  }
}

/// The vocabulary around mentions: cues, `not` phrases, parts of proper names. It is scanned only where a term stands.
package struct ContextLexicon: Sendable {
  /// The scanner's ids are positions here.
  package let phrases: [ContextPhrase]
  /// The phrases in brief, in the same order.
  package let marks: [ContextMark]
  package let scanner: Scanner
}

/// Gathers context phrases, each once, and compiles them.
struct ContextBuilder {
  private var positions: [String: Int32] = [:]
  private var phrases: [ContextPhrase] = []
  private let topicBits: [String: UInt64]

  init(_ rules: ContextRules) {
    var bits: [String: UInt64] = [:]
    for (position, topic) in rules.topics.prefix(ContextRules.topicLimit).enumerated() { bits[topic.name.text] = 1 << UInt64(position) }
    topicBits = bits
    for topic in rules.topics {
      for cue in topic.cues { phrases[Int(add(cue))].topics |= bits[topic.name.text] ?? 0 }
    }
    for ending in rules.nameEndings { phrases[Int(add(ending))].endsName = true }
    for opening in rules.nameOpenings { phrases[Int(add(opening))].opensName = true }
    for cues in rules.status {
      for cue in cues.phrases { phrases[Int(add(cue))].status.append(cues.rule) }
    }
  }

  /// The id of a phrase. Complexity: O(1) on average.
  private mutating func add(_ phrase: Phrase) -> Int32 {
    if let known = positions[phrase.text] { return known }
    let position = Int32(phrases.count)
    positions[phrase.text] = position
    phrases.append(ContextPhrase(text: phrase.text))
    return position
  }

  mutating func cues(_ words: [Phrase]) -> [Int32] {
    words.map { add($0) }
  }

  func topics(_ names: [Phrase]) -> UInt64 {
    names.reduce(0) { $0 | (topicBits[$1.text] ?? 0) }
  }

  mutating func forbid(_ phrase: Phrase, _ scope: NotScope) {
    phrases[Int(add(phrase))].forbids.append(scope)
  }

  mutating func mean(_ phrase: Phrase, _ weaponClass: Int) {
    phrases[Int(add(phrase))].means.append(weaponClass)
  }

  consuming func compile() -> ContextLexicon {
    var builder = ScannerBuilder()
    var maker = VariantMaker()
    for position in phrases.indices {
      let text = phrases[position].text
      // Parts of names and phrases with capitals are names: their capitals count.
      let hasCapital = text.utf8.contains(where: \.isUpper)
      let matchCase: MatchCase = hasCapital ? (isAcronym(text) ? .exact : .name) : .any
      maker.make(text, kind: .context)
      for variant in maker.variants {
        // A phrase without a word, or too long for one, has been reported by the checks.
        try? builder.add(maker.text.span.extracting(variant.bytes), matchCase: matchCase, id: UInt32(position))
      }
    }
    return ContextLexicon(phrases: phrases, marks: phrases.map(ContextMark.init), scanner: builder.build())
  }
}
