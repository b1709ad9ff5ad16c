/// What a reviewer says of a mention.
package enum Verdict: Sendable, Equatable {
  /// The class is right.
  case accept
  /// No mention of a weapon class.
  case reject
  /// A mention, but of this class.
  case reclass(to: String)
  /// Not now.
  case skip
}

package struct ReviewDecision: Sendable, Equatable {
  /// Nil where only a note was written.
  package var verdict: Verdict?
  package var note: String?

  package init(_ verdict: Verdict?, note: String? = nil) {
    self.verdict = verdict
    self.note = note
  }
}

/// A decision as the store keeps it.
package struct RecordedDecision: Sendable, Equatable {
  package var verdict: Verdict?
  package var note: String?
  /// The class that the mention had when it was decided, by its present id.
  package var aboutClass: String
  /// Milliseconds since 1970.
  package var time: Int64

  /// The class that the reviewer stands for; nil where there is none.
  package var answer: String? {
    switch verdict {
    case .accept: aboutClass
    case .reclass(let weaponClass): weaponClass
    case .reject, .skip, nil: nil
    }
  }

  init(verdict: Verdict?, note: String?, aboutClass: String, time: Int64) {
    self.verdict = verdict
    self.note = note
    self.aboutClass = aboutClass
    self.time = time
  }
}

/// Someone who decides.
package struct Reviewer: Sendable, Hashable {
  package var id: Int64
  package var name: String
}

extension Verdict {
  /// As the store writes it.
  var code: Int {
    switch self {
    case .accept: 1
    case .reject: 2
    case .reclass: 3
    case .skip: 4
    }
  }

  init?(code: Int?, weaponClass: String?) {
    switch code {
    case 1: self = .accept
    case 2: self = .reject
    case 3: self = .reclass(to: weaponClass ?? "")
    case 4: self = .skip
    default: return nil
    }
  }
}
