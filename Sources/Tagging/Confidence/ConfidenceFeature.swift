import Text

/// Something known of a candidate that tells how likely it is a right mention. `GeneratedConfidenceWeights` has a weight for each.
package enum ConfidenceFeature: String, CaseIterable, Sendable {
  // What it rests on; one of them, or none where nothing spoke for it.
  case strongTerm = "strong term"
  case strongName = "name of a system"
  case cue = "cue"
  case mention = "mention of a fitting class"
  case nounBeside = "noun beside the name"
  case weaponBefore = "part of a weapon"
  case definition = "defined in the article"
  case sharedHead = "shares its head"
  case noEvidence = "read so without evidence"

  // The rule that made it no mention; one of them, or none.
  case fragment = "fragment of other words"
  case forbidden = "forbidden by the catalogue"
  case properName = "part of a proper name"
  case unsupported = "weak and unsupported"
  case overlap = "another mention of the same words"
  case joined = "part of another mention"

  // What it is.
  case familyMember = "member of a family"
  case shortForm = "short form"
  case anyWeapon = "word for any weapon"
  case severalWords = "several words"
  case capital = "capital inside a sentence"

  // What stands around it.
  case companyInArticle = "other mentions in the article"
  case aloneInArticle = "the article's only mention"
}

extension Interpretation {
  /// The features of a candidate and their values, those of value zero left out.
  ///
  /// Complexity: the number of the text's candidates at the first call, then constant.
  func confidenceFeatures(of candidate: Candidate) -> [(feature: ConfidenceFeature, value: Double)] {
    var features: [(feature: ConfidenceFeature, value: Double)] = []
    features.reserveCapacity(8)
    if let support = candidate.support { features.append((feature(of: support, isName: candidate.isSystem), 1)) }
    if let rejection = candidate.rejection { features.append((feature(of: rejection), 1)) }
    if candidate.member != nil { features.append((.familyMember, 1)) }
    if candidate.weaponClass != candidate.mentionClass { features.append((.shortForm, 1)) }
    if isRoot(candidate.mentionClass) { features.append((.anyWeapon, 1)) }
    if text[candidate.match].contains(where: \.isSpaceOrHyphen) { features.append((.severalWords, 1)) }
    if isCapitalInside(candidate) { features.append((.capital, 1)) }
    let inArticle = mentionCount - (candidate.verdict == .accepted ? 1 : 0)
    if inArticle > 0 { features.append((.companyInArticle, Double(min(inArticle, Self.largeCompany)) / Double(Self.largeCompany))) }
    if inArticle == 0 { features.append((.aloneInArticle, 1)) }
    return features
  }

  /// Mentions in an article beyond which more of them say nothing new.
  private static let largeCompany = 8

  private func isCapitalInside(_ candidate: Candidate) -> Bool {
    !candidate.isSystem && text[candidate.match.lowerBound].isUpperLetter
      && candidate.match.lowerBound > sentences[candidate.sentence].start && !isShouted(candidate.sentence)
  }

  private func feature(of support: Support, isName: Bool) -> ConfidenceFeature {
    switch support {
    case .strong: isName ? .strongName : .strongTerm
    case .cue: .cue
    case .mention: .mention
    case .noun: .nounBeside
    case .definition: .definition
    case .weapon: .weaponBefore
    case .head: .sharedHead
    case .otherwise: .noEvidence
    }
  }

  private func feature(of rejection: Rejection) -> ConfidenceFeature {
    switch rejection {
    case .sentenceEnd, .cutNumber, .address: .fragment
    case .notPhrase, .unless: .forbidden
    case .properName: .properName
    case .unsupported: .unsupported
    case .overlap: .overlap
    case .joined, .hullNumber, .modifier: .joined
    }
  }
}
