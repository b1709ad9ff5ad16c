package import Diagnostics

extension DecodingProblem {
  /// What reading and decoding files reports, by code.
  static let rules: [CheckRule] = [
    CheckRule(
      "unreadable-catalog", "The catalogue's folder cannot be read, or has no YAML file. Without a catalogue nothing can be tagged."),
    CheckRule("unreadable-file", "A file of the catalogue cannot be read. To go on without it would leave its class out without a word."),
    CheckRule("empty-file", "A file without content is a class that was begun and forgotten, or a file that was cut off."),
    CheckRule("no-class", "A catalogue that describes no class would tag nothing, and look like one in which nothing was found."),
    CheckRule(
      "unknown-key",
      "A key that nobody reads does nothing. Nearly always it is a misspelling, and the cue or the phrase behind it would be lost silently."
    ),
    CheckRule(
      "missing-key",
      "Every class has a label, a definition, terms and examples, every system a source: who reads a tag must be able to find out what it "
        + "means and who says so, and an example is the test that a later edit cannot break unseen."),
    CheckRule("wrong-type", "A list stands where a text belongs, or the other way round. What was meant cannot be guessed."),
    CheckRule("unknown-value", "Some keys take one of a few words. Another word would leave the rule as if the key were not there."),
    CheckRule(
      "example-marks",
      "An example's marks, `[words](class-id)`, do not pair up or do not fit its key. It would test something else than its writer meant."),
    CheckRule(
      "code-form",
      "A code of a known scheme (unroca, milstd2525d, mtcr, wassenaar, cameo, gdelt) is not written as that scheme writes its codes, so "
        + "that a join with other data would find nothing. Codes of other schemes are not looked at."),
  ]
}

extension OverlayProblem {
  /// What putting overlays on top reports, by code.
  static let rules: [CheckRule] = [
    CheckRule(
      "unreadable-overlay",
      "An overlay's folder cannot be read, or has no YAML file. To go on without it would tag by another vocabulary than was asked for."),
    CheckRule(
      "extension-in-catalog",
      "`extends:` is for overlays, which leave the catalogue's files alone. In the catalogue itself what a class has stands in one file, "
        + "where it is looked for."),
    CheckRule(
      "unknown-form",
      "An overlay leaves out a form that the class does not have: it is misspelt, or the catalogue has changed since. To pass over it would "
        + "keep tags that somebody believes to be switched off."),
  ]
}

/// All that `loadCatalog` reports, by code: of the decoder, of overlays, of the checks.
package let taxonomyRules: [CheckRule] =
  DecodingProblem.rules + OverlayProblem.rules + taxonomyChecks.map { CheckRule($0.code, $0.explanation) }
