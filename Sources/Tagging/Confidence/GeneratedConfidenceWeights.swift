/// Weights of the confidence model, in log-odds. Made by Tools/learn-confidence from annotated articles; do not edit.
enum ConfidenceWeights {
  static let base = 0.0665

  static func weight(of feature: ConfidenceFeature) -> Double {
    switch feature {
    case .strongTerm: 2.2974
    case .strongName: 0.9929
    case .cue: 1.9962
    case .mention: 1.1723
    case .nounBeside: 0.8135
    case .weaponBefore: 1.0000
    case .definition: -0.5000
    case .sharedHead: 0.6705
    case .noEvidence: -1.0000
    case .fragment: -4.0000
    case .forbidden: -3.9519
    case .properName: -0.3710
    case .unsupported: -3.6198
    case .overlap: -6.1178
    case .joined: -4.8824
    case .familyMember: -1.0000
    case .shortForm: -0.3337
    case .anyWeapon: 0.0299
    case .severalWords: 0.6768
    case .capital: -1.0163
    case .companyInArticle: 0.3413
    case .aloneInArticle: 0.0330
    }
  }
}
