@testable import Evaluation

/// The definitions taken word by word, over ids, with nothing shared with the code under test but the tree's numbering.
struct NaiveScorer {
  struct Mention {
    var span: Range<Int>
    var weaponClass: String
    var resolved: String?
    var alternatives: Set<String>
    var isOptional: Bool

    /// Best first.
    func accepted(_ resolvedOnly: Bool) -> [String] {
      let best = resolvedOnly ? resolved ?? weaponClass : weaponClass
      var others = alternatives
      if !resolvedOnly, let resolved { others.insert(resolved) }
      others.remove(best)
      return [best] + others.sorted()
    }
  }

  typealias Tag = (weaponClass: String, span: Range<Int>)

  var counts: [String: [Int]] = [:]
  var bySource: [String: [Int]] = [:]
  var byClass: [String: [Int]] = [:]
  var quiet = 0
  var noisy = 0

  init(_ pairs: [ArticlePair]) {
    for pair in pairs { add(pair) }
  }

  private mutating func add(_ pair: ArticlePair) {
    let ids = Samples.tree.ids
    for (index, sentence) in pair.gold.sentences.enumerated() {
      let mentions = pair.gold.mentions.filter { sentence.contains($0.span.lowerBound) }.map { mention in
        Mention(
          span: mention.span, weaponClass: ids[mention.weaponClass], resolved: mention.resolved.map { ids[$0] },
          alternatives: Set(mention.alternatives.map { ids[$0] }), isOptional: mention.isOptional)
      }
      let tags = pair.tags.filter { sentence.contains($0.span.lowerBound) }.map { (ids[$0.weaponClass], $0.span) }
      add(mentions, tags, source: pair.gold.source)
      precondition(index * 10 == sentence.lowerBound, "the samples' sentences are ten long")
    }
  }

  private mutating func add(_ mentions: [Mention], _ tags: [Tag], source: String) {
    let predicted = Set(tags.map(\.weaponClass))
    let exact = goldSet(mentions, predicted, resolvedOnly: false)
    Self.add(exact, predicted, to: &counts["exact", default: [0, 0, 0]])
    Self.add(goldSet(mentions, predicted, resolvedOnly: true), predicted, to: &counts["resolved", default: [0, 0, 0]])
    Self.add(closure(exact), closure(predicted), to: &counts["hierarchical", default: [0, 0, 0]])
    Self.add(exact, predicted, to: &bySource[source, default: [0, 0, 0]])
    for id in exact.union(predicted) {
      Self.add(exact.filter { $0 == id }, predicted.filter { $0 == id }, to: &byClass[id, default: [0, 0, 0]])
    }
    if mentions.isEmpty || !mentions.allSatisfy(\.isOptional) {
      let left: Set<String> = mentions.isEmpty ? [] : ["a weapon"]
      Self.add(left, tags.isEmpty ? [] : ["a weapon"], to: &counts["any", default: [0, 0, 0]])
    }
    if mentions.isEmpty {
      quiet += 1
      noisy += tags.isEmpty ? 0 : 1
    }
    matchSpans(mentions, tags)
  }

  private static func add(_ gold: Set<String>, _ predicted: Set<String>, to counts: inout [Int]) {
    counts[0] += gold.filter(predicted.contains).count
    counts[1] += predicted.filter { !gold.contains($0) }.count
    counts[2] += gold.filter { !predicted.contains($0) }.count
  }

  /// Recursive claims over an array of owners.
  private func goldSet(_ mentions: [Mention], _ predicted: Set<String>, resolvedOnly: Bool) -> Set<String> {
    let accepted = mentions.map { $0.accepted(resolvedOnly) }
    var owner = [String?](repeating: nil, count: mentions.count)
    func claim(_ id: String, _ seen: inout [Int]) -> Bool {
      for index in accepted.indices where accepted[index].contains(id) {
        if seen.contains(index) { continue }
        seen.append(index)
        var isFree = true
        if let current = owner[index] { isFree = claim(current, &seen) }
        if isFree {
          owner[index] = id
          return true
        }
      }
      return false
    }
    for id in predicted.sorted() {
      var seen: [Int] = []
      _ = claim(id, &seen)
    }
    let right = Set(owner.compactMap(\.self))
    let missed = zip(mentions, accepted).filter { mention, classes in !mention.isOptional && !classes.contains(where: right.contains) }
    return right.union(missed.map { $0.1[0] })
  }

  private func closure(_ classes: Set<String>) -> Set<String> {
    var all: Set<String> = []
    for id in classes {
      var current = id
      all.insert(id)
      while let above = Samples.parents[current] ?? nil {
        if above != "weapon" { all.insert(above) }
        current = above
      }
    }
    return all
  }

  private mutating func matchSpans(_ mentions: [Mention], _ tags: [Tag]) {
    func share(_ tag: Tag, _ mention: Mention) -> Double {
      let common = Set(tag.span).intersection(mention.span).count
      let reach = max(tag.span.upperBound, mention.span.upperBound) - min(tag.span.lowerBound, mention.span.lowerBound)
      return Double(common) / Double(reach)
    }
    var free = tags
    var found = [0, 0, 0]
    for mention in mentions {
      let fits = free.indices.filter { mention.accepted(false).contains(free[$0].weaponClass) && share(free[$0], mention) >= 1 / 3 }
      if let most = fits.map({ share(free[$0], mention) }).max(), let best = fits.first(where: { share(free[$0], mention) == most }) {
        free.remove(at: best)
        found[0] += 1
      } else if !mention.isOptional {
        found[2] += 1
      }
    }
    found[1] = free.count
    counts["mention"] = zip(counts["mention"] ?? [0, 0, 0], found).map { $0 + $1 }
  }
}
