import Tagging

/// Finds the store's mentions of an article again among the tags of a report.
///
/// A mention is the tag at the same place, where the text is the same; else the one on the same words with the same characters around them.
/// One that was decided on and is not found is linked to the tag that covers some of its words.
struct Anchoring {
  /// The article's present texts, by their numbers in the store.
  struct Texts {
    var title: Int64?
    var text: Int64
    var titleBytes: [UInt8]
    var textBytes: [UInt8]

    func number(_ field: ReviewMention.Field) -> Int64? { field == .title ? title : text }
    func bytes(_ field: ReviewMention.Field) -> [UInt8] { field == .title ? titleBytes : textBytes }
  }

  private let tags: [TagRecord]
  private let texts: Texts
  private let rows: MentionTable
  private let known: [KnownMention]
  /// The tag that each known mention is.
  private var found: [Int?]
  private var isTaken: [Bool]

  init(tags: [TagRecord], texts: Texts, rows: MentionTable) throws {
    self.tags = tags
    self.texts = texts
    self.rows = rows
    known = try rows.all()
    found = Array(repeating: nil, count: known.count)
    isTaken = Array(repeating: false, count: tags.count)
  }

  /// Brings the store's mentions to the report's tags.
  consuming func run(_ outcome: inout LoadOutcome) throws {
    matchByPlace()
    try matchByQuote()
    for (number, mention) in known.enumerated() {
      guard let tag = found[number], let text = texts.number(mention.field) else { continue }
      if mention.predecessor != nil || mention.successor != nil { try separate(number) }
      if mention.weaponClass != tags[tag].tag.weaponClass { outcome.reclassified += 1 }
      if mention.state != .present { outcome.appeared += 1 }
      try rows.update(mention.id, to: tags[tag], in: text)
    }
    let lost = try leaveTheRest(&outcome)
    for (tag, record) in tags.enumerated() where !isTaken[tag] {
      guard let text = texts.number(record.field) else { continue }
      outcome.appeared += 1
      try rows.insert(record, in: text, predecessor: predecessor(of: record, among: lost))
    }
  }

  private mutating func take(_ tag: Int, for number: Int) {
    found[number] = tag
    isTaken[tag] = true
  }

  private func isPlaced(_ mention: KnownMention) -> Bool { mention.text == texts.number(mention.field) }

  /// Where the text is the same, the place tells; among tags at one place the class.
  private mutating func matchByPlace() {
    struct Place: Hashable {
      var field: ReviewMention.Field
      var span: Range<Int>
    }
    let byPlace = Dictionary(grouping: tags.indices) { Place(field: tags[$0].field, span: tags[$0].tag.span) }
    for isClassAsked in [true, false] {
      for (number, mention) in known.enumerated() where found[number] == nil && isPlaced(mention) {
        let there = byPlace[Place(field: mention.field, span: mention.span)] ?? []
        let free = there.first { !isTaken[$0] && (!isClassAsked || tags[$0].tag.weaponClass == mention.weaponClass) }
        if let free { take(free, for: number) }
      }
    }
  }

  /// Where the text is another one, the words and what stands around them tell.
  private mutating func matchByQuote() throws {
    let byQuote = Dictionary(grouping: tags.indices.filter { !isTaken[$0] }) { tags[$0].quote }
    var pairs: [(likeness: Int, hasClass: Bool, distance: Int, number: Int, tag: Int)] = []
    var former: [Int64: [UInt8]] = [:]
    for (number, mention) in known.enumerated() where found[number] == nil && !isPlaced(mention) {
      let bytes = try former[mention.text] ?? rows.bytes(of: mention.text)
      former[mention.text] = bytes
      for tag in byQuote[mention.quote] ?? [] where tags[tag].field == mention.field {
        let span = tags[tag].tag.span
        let likeness = QuoteContext.likeness(of: mention.span, in: bytes, and: span, in: texts.bytes(mention.field))
        guard likeness >= QuoteContext.least else { continue }
        let distance = abs(span.lowerBound - mention.span.lowerBound)
        pairs.append((likeness, tags[tag].tag.weaponClass == mention.weaponClass, distance, number, tag))
      }
    }
    pairs.sort { one, other in
      if one.likeness != other.likeness { return one.likeness > other.likeness }
      if one.hasClass != other.hasClass { return one.hasClass }
      if one.distance != other.distance { return one.distance < other.distance }
      return (one.number, one.tag) < (other.number, other.tag)
    }
    for pair in pairs where found[pair.number] == nil && !isTaken[pair.tag] { take(pair.tag, for: pair.number) }
  }

  /// A mention that is found again stands for itself; the one that stood for it only stays where it was decided on.
  private func separate(_ number: Int) throws {
    let mention = known[number]
    if mention.state != .present || mention.successor != nil { try rows.unlink(mention.id) }
  }

  /// Mentions that the report does not have: those that the log speaks of stay, and are returned with their places.
  private func leaveTheRest(_ outcome: inout LoadOutcome) throws -> [(mention: KnownMention, place: Range<Int>)] {
    var lost: [(mention: KnownMention, place: Range<Int>)] = []
    for (number, mention) in known.enumerated() where found[number] == nil {
      if mention.state == .present { outcome.vanished += 1 }
      guard mention.isLogged else {
        try rows.delete(mention.id)
        continue
      }
      var place: Range<Int>? = mention.span
      if !isPlaced(mention) {
        place = QuoteContext.place(
          of: mention.span, in: try rows.bytes(of: mention.text), within: texts.bytes(mention.field))
      }
      let isStoodFor = mention.successor.map { successor in zip(known, found).contains { $0.id == successor && $1 != nil } } ?? false
      if !isStoodFor, mention.successor != nil || mention.predecessor != nil { try rows.unlink(mention.id) }
      if let place, let text = texts.number(mention.field) {
        try rows.leave(mention, at: place, in: text)
        if mention.isDecided, !isStoodFor, mention.state != .added { lost.append((mention, place)) }
      } else {
        try rows.leave(mention, at: nil, in: texts.text)
      }
    }
    return lost
  }

  /// The decided mention that most of a new tag's words were part of.
  private func predecessor(of record: TagRecord, among lost: [(mention: KnownMention, place: Range<Int>)]) -> Int64? {
    let covered = { (place: Range<Int>) in place.clamped(to: record.tag.span).count }
    let best = lost.filter { $0.mention.field == record.field && covered($0.place) > 0 }
      .max { (covered($0.place), $1.mention.id) < (covered($1.place), $0.mention.id) }
    return best?.mention.id
  }
}
