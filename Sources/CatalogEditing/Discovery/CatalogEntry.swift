/// The lines of YAML that a find would become. What only an editor can tell is `??`.
enum CatalogEntry {
  static func text(_ name: String, _ sightings: Sightings) -> String {
    let written = scalar(name)
    switch sightings.kind {
    case .phrase where sightings.frames[.inBrackets] != nil: return "- {term: \(written), case: exact}"
    case .phrase: return "- \(written)"
    case .name:
      // A plain word may be a word of the language or a place: the catalogue asks for evidence beside it.
      let weak = sightings.isDesignator || name.contains(" ") ? "" : " weak: [\(written)],"
      return "- {name: \(written), origin: \"??\",\(weak) source: \"??\"}"
    }
  }

  /// A YAML scalar in flow style, in quotation marks where its characters ask for them.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x80 || $0.isCapitalLetter || $0.isSmallLetter || $0.isDecimalDigit || " -/.".utf8.contains($0)
    }
    // A plain scalar without a letter would be a number.
    if isPlain, text.utf8.contains(where: { $0.isCapitalLetter || $0.isSmallLetter }),
      !["yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    {
      return text
    }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
