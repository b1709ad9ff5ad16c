extension GoldMention {
  /// The classes that answer the mention.
  ///
  /// - Parameter resolvedOnly: whether the resolved class takes the place of the mention's own, or is as good as it.
  func accepted(resolvedOnly: Bool) -> Set<Int> {
    var accepted = alternatives
    accepted.insert(best(resolvedOnly: resolvedOnly))
    if !resolvedOnly, let resolved { accepted.insert(resolved) }
    return accepted
  }

  /// The class that is missed where none answers.
  func best(resolvedOnly: Bool) -> Int {
    resolvedOnly ? resolved ?? weaponClass : weaponClass
  }
}

/// The class sets of one sentence that are held against each other.
struct ClassMatching: Equatable {
  /// The predicted classes that answer a mention, and the best class of every mention that none answers.
  private(set) var gold: Set<Int>
  let predicted: Set<Int>

  /// Pairs classes with mentions, one class a mention at most, as many pairs as there can be: a tagger that emits both a mention's
  /// class and its resolved class has one of them wrong. Classes claim in the order of their ids; which ones come out is fixed by
  /// that order.
  ///
  /// Complexity: O(mentions · classes) claims, each O(mentions) in practice (augmenting paths, Kuhn's algorithm).
  init(_ mentions: [GoldMention], predicted: Set<Int>, resolvedOnly: Bool) {
    var claims = Claims(accepted: mentions.map { $0.accepted(resolvedOnly: resolvedOnly) })
    for weaponClass in predicted.sorted() {
      var seen: Set<Int> = []
      _ = claims.claim(weaponClass, &seen)
    }
    let right = Set(claims.owners.values)
    gold = right
    for (mention, accepted) in zip(mentions, claims.accepted) where !mention.isOptional && right.isDisjoint(with: accepted) {
      gold.insert(mention.best(resolvedOnly: resolvedOnly))
    }
    self.predicted = predicted
  }
}

/// A matching of classes with mentions while it grows.
private struct Claims {
  let accepted: [Set<Int>]
  /// The class that each answered mention has.
  private(set) var owners: [Int: Int] = [:]

  init(accepted: [Set<Int>]) {
    self.accepted = accepted
  }

  /// Finds a mention for a class; the class that had it before must find another. `seen` are the mentions asked already.
  mutating func claim(_ weaponClass: Int, _ seen: inout Set<Int>) -> Bool {
    for (mention, classes) in accepted.enumerated() where classes.contains(weaponClass) && !seen.contains(mention) {
      seen.insert(mention)
      if let owner = owners[mention], !claim(owner, &seen) { continue }
      owners[mention] = weaponClass
      return true
    }
    return false
  }
}
