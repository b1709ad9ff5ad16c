import Lexicon
package import Taxonomy

/// What became of one example of the catalogue.
package struct ExampleResult: Sendable {
  package var example: Example
  /// Marked, and not tagged so.
  package var missed: [ExpectedMention]
  /// Tagged so, and not marked.
  package var unexpected: [Tag]
  /// It fails, and it marks what an overlay has switched off: so that it has nothing to say here.
  package var isSetAside = false

  package var passed: Bool { missed.isEmpty && unexpected.isEmpty }
}

extension Tagger {
  /// Runs the examples of all classes, in the order of the catalogue: each must give its marked mentions and no other.
  package func testExamples() -> [ExampleResult] {
    var workspace = Workspace()
    return lexicon.taxonomy.classes.flatMap(\.examples).map { example in
      let tags = sentences(of: Array(example.text.utf8), using: &workspace).flatMap(\.tags)
      let found = Set(tags.map(\.expectedMention))
      let marked = Set(example.expected)
      var result = ExampleResult(
        example: example, missed: example.expected.filter { !found.contains($0) },
        unexpected: tags.filter { !marked.contains($0.expectedMention) })
      result.isSetAside = !result.passed && marksSwitchedOffForm(example)
      return result
    }
  }

  private func marksSwitchedOffForm(_ example: Example) -> Bool {
    guard lexicon.taxonomy.isFollowedBySwitchOff(example.place) else { return false }
    let bytes = Array(example.text.utf8)
    return example.expected.contains { mention in
      lexicon.taxonomy.switchedOff.contains { $0.weaponClass == mention.weaponClass && isWritten($0, bytes[mention.span]) }
    }
  }
}

extension Tag {
  fileprivate var expectedMention: ExpectedMention { ExpectedMention(span: span, weaponClass: weaponClass) }
}
