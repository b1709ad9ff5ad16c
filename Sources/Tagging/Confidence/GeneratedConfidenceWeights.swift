/// Weights of the confidence model, in log-odds. Made by Tools/learn-confidence from annotated articles; do not edit.
enum ConfidenceWeights {
  static let base = 0.2492

  static func weight(of feature: ConfidenceFeature) -> Double {
    switch feature {
    case .strongTerm: 2.1755
    case .strongName: 0.8942
    case .cue: 1.9487
    case .mention: 1.3966
    case .nounBeside: 0.7703
    case .weaponBefore: 1.0000
    case .definition: -0.1030
    case .sharedHead: 0.6080
    case .noEvidence: -1.0000
    case .fragment: -4.0000
    case .forbidden: -4.0507
    case .properName: -0.2271
    case .unsupported: -3.9124
    case .overlap: -6.0454
    case .joined: -4.8651
    case .familyMember: -1.0000
    case .shortForm: -0.4946
    case .anyWeapon: 0.0255
    case .severalWords: 0.6681
    case .capital: -1.1157
    case .companyInArticle: 0.2720
    case .aloneInArticle: 0.0368
    }
  }
}
