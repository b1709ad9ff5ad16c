/// Weights of the confidence model, in log-odds. Made by Tools/learn-confidence from annotated articles; do not edit.
enum ConfidenceWeights {
  static let base = 0.0365

  static func weight(of feature: ConfidenceFeature) -> Double {
    switch feature {
    case .strongTerm: 2.3472
    case .strongName: 0.9678
    case .cue: 2.1498
    case .mention: 1.0912
    case .nounBeside: 0.8384
    case .weaponBefore: 1.0000
    case .sharedHead: 0.3871
    case .noEvidence: -1.0000
    case .fragment: -4.0000
    case .forbidden: -3.9005
    case .properName: -0.3144
    case .unsupported: -3.5665
    case .overlap: -6.1306
    case .joined: -4.8658
    case .familyMember: -1.0000
    case .shortForm: -0.9966
    case .anyWeapon: 0.0393
    case .severalWords: 0.6804
    case .capital: -1.0685
    case .companyInArticle: 0.3073
    case .aloneInArticle: 0.0283
    }
  }
}
