import Lexicon
import Taxonomy

/// A component takes in the weapon named before it (`missile engines`), and that weapon is a mention too where the component's
/// own class does not say it. This is the only nesting there is (annotation guidelines, rule 3).
extension Interpretation {
  /// Speaks for a weak component term right behind a weapon it belongs to.
  func acceptComponentsBehindWeapons() {
    for index in candidates.indices where candidates[index].verdict == .open {
      guard let rule = lexicon.components[candidates[index].weaponClass] else { continue }
      let part = candidates[index]
      guard
        let weapon = candidates[neighbours(of: index)].first(where: {
          $0.verdict == .accepted && adjoin($0, part) && belongs($0.weaponClass, to: rule)
        })
      else { continue }
      candidates[index].accept(.weapon(span: weapon.span))
      candidates[index].supports = true
    }
  }

  func joinComponents() {
    let order = acceptedInOrder()
    for (left, right) in zip(order, order.dropFirst()) {
      let weapon = candidates[left]
      let part = candidates[right]
      guard let rule = lexicon.components[part.weaponClass], adjoin(weapon, part), belongs(weapon.weaponClass, to: rule),
        lexicon.components[weapon.weaponClass] == nil
      else { continue }
      candidates[right].span = weapon.span.lowerBound..<part.span.upperBound
      if rule.implies.contains(weapon.weaponClass) {
        candidates[left].reject(.joined(right))
      } else {
        candidates[left].isNested = true
        candidates[left].reasons.append("names the weapon of '\(words(part.span))'")
      }
    }
  }

  private func belongs(_ weaponClass: Int, to rule: CompiledComponent) -> Bool {
    rule.of.contains { taxonomy.isClass(weaponClass, within: $0) }
  }
}
