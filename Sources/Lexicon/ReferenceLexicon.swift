package import Taxonomy

/// Words that tell what short forms stand for, and which classes are finer than which. Words are compared in lower case of ASCII.
package struct ReferenceLexicon: Sendable {
  /// By a number made of the word's bytes: the words that have it, nearly always one, with a bit for each role.
  private var roles: [UInt64: [(word: [UInt8], roles: UInt32)]] = [:]
  private var headBeginnings: [[UInt8]] = []
  private var eventBeginnings: [[UInt8]] = []
  /// By name: the number of its country.
  private var countries: [[UInt8]: Int] = [:]
  private var unfit: [[UInt8]: [Int]] = [:]
  private let individuals: [Int]
  /// Row by row for each class: whether the class of the column is finer.
  private let finer: [Bool]
  private let classCount: Int
  /// By class position: whether any class is finer.
  private let isCoarse: [Bool]

  /// Complexity: the square of the number of classes.
  init(_ taxonomy: Taxonomy, broader: [[Int]]) {
    let rules = taxonomy.context.references
    classCount = taxonomy.classes.count
    var finer = [Bool](repeating: false, count: classCount * classCount)
    for fine in 0..<classCount {
      for ancestor in taxonomy.lineages[fine] {
        for coarse in [ancestor] + broader[ancestor] where coarse != fine { finer[coarse * classCount + fine] = true }
      }
    }
    self.finer = finer
    isCoarse = (0..<classCount).map { row in finer[(row * taxonomy.classes.count)..<((row + 1) * taxonomy.classes.count)].contains(true) }
    individuals = rules.individuals.compactMap { taxonomy.positions[$0.text] }
    for (role, phrases) in rules.words {
      for phrase in phrases { add(role, to: lowered(phrase.text.utf8)) }
      if role == .head { headBeginnings = phrases.map { lowered($0.text.utf8) } }
      if role == .event { eventBeginnings = phrases.map { lowered($0.text.utf8) } }
    }
    for (number, names) in rules.namesakes.enumerated() {
      for name in names { countries[Array(name.text.utf8)] = number }
    }
    for rule in rules.unfit {
      guard let position = taxonomy.positions[rule.weaponClass.text] else { continue }
      for word in rule.words { unfit[lowered(word.text.utf8), default: []].append(position) }
    }
  }

  /// Whether `fine` says more than `coarse`: it stands below it, or `coarse` is a broader noun of it.
  package func isFiner(_ fine: Int, than coarse: Int) -> Bool { finer[coarse * classCount + fine] }

  /// Whether any class is finer.
  package func hasFiner(_ weaponClass: Int) -> Bool { isCoarse[weaponClass] }

  private mutating func add(_ role: ReferenceRole, to word: [UInt8]) {
    var known = roles[digest(word)] ?? []
    if let position = known.firstIndex(where: { $0.word == word }) {
      known[position].roles |= role.bit
    } else {
      known.append((word, role.bit))
    }
    roles[digest(word)] = known
  }

  /// The roles of a word, a bit each.
  private func roles(of word: ArraySlice<UInt8>) -> UInt32 {
    guard let known = roles[digest(word)] else { return 0 }
    return known.first { $0.word.count == word.count && zip($0.word, word).allSatisfy { $0 == small($1) } }?.roles ?? 0
  }

  /// Whether a word has a role.
  package func has(_ word: ArraySlice<UInt8>, _ role: ReferenceRole) -> Bool { roles(of: word) & role.bit != 0 }

  /// Which of the determiners a word is.
  package func determiner(_ word: ArraySlice<UInt8>) -> ReferenceRole? {
    let found = roles(of: word)
    guard found != 0 else { return nil }
    return Self.determiners.first { found & $0.bit != 0 }
  }

  private static let determiners: [ReferenceRole] = [.demonstrative, .definite, .distributive, .possessive, .other, .indefinite]

  /// What a noun behind a weapon word is, where that only modifies it: a head, or the name of what happened.
  package func noun(_ word: some Sequence<UInt8>) -> ReferenceRole? {
    let word = lowered(word)
    if eventBeginnings.contains(where: { word.starts(with: $0) }) { return .event }
    return headBeginnings.contains(where: { word.starts(with: $0) }) ? .head : nil
  }

  /// Whether two names are of the same country: listed so, or alike in their first four letters (`Syria`, `Syrian`).
  package func areNamesakes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if left.elementsEqual(right) { return true }
    if let number = countries[Array(left)] { return countries[Array(right)] == number }
    return left.count > 4 && right.count > 4 && left.prefix(4).elementsEqual(right.prefix(4))
  }

  /// The classes that a short form with this last word does not stand for.
  package func unfitClasses(_ lastWord: some Sequence<UInt8>) -> [Int] { unfit[lowered(lastWord)] ?? [] }

  /// Whether the weapons of a class are spoken of one by one.
  package func areIndividuals(_ weaponClass: Int, in taxonomy: Taxonomy) -> Bool {
    individuals.contains { taxonomy.isClass(weaponClass, within: $0) }
  }
}

private func lowered(_ word: some Sequence<UInt8>) -> [UInt8] { word.map(small) }

private func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

/// FNV-1a over the bytes in lower case (Fowler, Noll and Vo).
private func digest(_ word: some Sequence<UInt8>) -> UInt64 {
  var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in word { digest = (digest ^ UInt64(small(byte))) &* 0x100_0000_01B3 }
  return digest
}

extension ReferenceRole {
  fileprivate var bit: UInt32 { 1 << UInt32(position) }
}
