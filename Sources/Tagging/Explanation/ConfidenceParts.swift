import Taxonomy

/// What a mention's confidence is made of.
extension Explainer {
  /// They add up to the candidate's confidence.
  func confidenceParts(of candidate: DecidedCandidate) -> [ConfidencePart] {
    var losses: [ConfidencePart] = []
    if candidate.isFamilyMember { losses.append(ConfidencePart(name: "member of a family", value: -Confidence.familyLoss)) }
    if candidate.sharedHead != nil { losses.append(ConfidencePart(name: "shares its head", value: -Confidence.coordinationLoss)) }
    if candidate.antecedent != nil { losses.append(ConfidencePart(name: "short form", value: -Confidence.resolutionLoss)) }
    let base = losses.reduce(candidate.confidence) { $0 - $1.value }
    return [ConfidencePart(name: name(of: candidate.support), value: base)] + losses
  }

  private func name(of support: Support?) -> String {
    switch support {
    case .strong: "strong"
    case .cue: "cue"
    case .mention(_, let reach): "mention in the \(reach.rawValue)"
    case .noun: "noun beside the name"
    case .weapon: "part of a weapon"
    case .head: "mention whose head it shares"
    case .otherwise: "no evidence"
    case nil: "none"
    }
  }
}
