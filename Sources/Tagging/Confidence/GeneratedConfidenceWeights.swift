/// Weights of the confidence model, in log-odds. Made by Tools/learn-confidence from annotated articles; do not edit.
enum ConfidenceWeights {
  static let base = 0.9088

  static func weight(of feature: ConfidenceFeature) -> Double {
    switch feature {
    case .strongTerm: 2.2058
    case .strongName: 0.9187
    case .cue: 2.0388
    case .mention: 0.8607
    case .nounBeside: 0.7500
    case .weaponBefore: 1.0000
    case .sharedHead: 0.5226
    case .noEvidence: -1.0000
    case .fragment: -4.0000
    case .forbidden: -4.3101
    case .properName: -0.0762
    case .unsupported: -2.9104
    case .overlap: -5.7688
    case .joined: -4.5468
    case .familyMember: -1.0000
    case .shortForm: -0.9510
    case .anyWeapon: -0.0733
    case .severalWords: 0.6868
    case .capital: -1.0760
    case .companyInSentence: -1.3155
    case .companyInArticle: 0.5178
    case .aloneInArticle: -0.1447
    }
  }
}
