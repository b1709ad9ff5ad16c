package import Tagging

/// Writes tagged articles for reading in a terminal: a heading, then the sentences with their mentions marked, and below
/// each sentence a line for every tag: the words, the class, the confidence and the reasons. Nothing is wrapped.
package struct TextWriter: Sendable {
  package struct Options: Sendable {
    /// Mentions in colour, and everything else calm; without it mentions stand in square brackets.
    package var colour: Bool
    /// With `tagged`, sentences without tags are left out, and articles without any as a whole.
    package var sentences: SentenceSelection
    /// Leaves the reasons out.
    package var quiet: Bool

    package init(colour: Bool = false, sentences: SentenceSelection = .all, quiet: Bool = false) {
      self.colour = colour
      self.sentences = sentences
      self.quiet = quiet
    }
  }

  private let options: Options
  private let families: ClassFamilies
  private let styled: StyledOutput

  package init(options: Options, families: ClassFamilies) {
    self.options = options
    self.families = families
    styled = StyledOutput(colour: options.colour)
  }

  /// Appends one article, ended by an empty line. Linear in the article.
  package func write(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let hasTags = !tagged.titleTags.isEmpty || tagged.sentences.contains { !$0.tags.isEmpty }
    guard hasTags || options.sentences == .all else { return }
    writeHeading(tagged, to: &output)
    let text = tagged.article.text
    for sentence in tagged.sentences where options.sentences == .all || !sentence.tags.isEmpty {
      output.append(text: "  ")
      marked(
        text, sentence.span, sentence.tags, base: sentence.tags.isEmpty ? [TerminalStyle.dim] : []
      ).write(to: &output)
      output.append(UInt8(ascii: "\n"))
      writeTags(sentence.tags, of: text, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// The title, or the id of an article without one; below it what else is known of the article.
  private func writeHeading(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let article = tagged.article
    var details = [article.id, article.date, article.source].compactMap(\.self)
    if let title = article.title, !title.isEmpty {
      marked(title, 0..<title.count, tagged.titleTags, base: [TerminalStyle.bold]).write(to: &output)
    } else {
      details.removeFirst()
      styled.append(readable(article.id), TerminalStyle.bold, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
    if article.source == article.id || article.id.hasPrefix("\(article.source):") { details.removeLast() }
    if !details.isEmpty {
      styled.append(details.map(readable).joined(separator: " · "), TerminalStyle.dim, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
    writeTags(tagged.titleTags, of: article.title ?? [], to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func marked(_ text: [UInt8], _ span: Range<Int>, _ tags: [Tag], base: [String]) -> MarkedSentence {
    MarkedSentence(text: text, span: span, tags: tags, families: families, output: styled, base: base)
  }

  private func readable(_ string: String) -> String {
    String(decoding: ReadableText.line(Array(string.utf8)[...]), as: UTF8.self)
  }
}

// MARK: - Tag lines

extension TextWriter {
  /// A line a tag, in columns: words, class and system, confidence, notes.
  private func writeTags(_ tags: [Tag], of text: [UInt8], to output: inout [UInt8]) {
    let words = tags.map { String(decoding: ReadableText.line(text[$0.span]), as: UTF8.self) }
    let classes = tags.map { tag in tag.system.map { "\(tag.weaponClass) · \(readable($0))" } ?? tag.weaponClass }
    let wordsWidth = words.map(\.count).max() ?? 0
    let classWidth = classes.map(\.count).max() ?? 0
    for (index, tag) in tags.enumerated() {
      output.append(text: "      \(words[index])")
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: wordsWidth - words[index].count))
      styled.append("  →  ", TerminalStyle.dim, to: &output)
      styled.append(classes[index], families.style(of: tag.weaponClass), to: &output)
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: classWidth - classes[index].count + 2))
      output.append(fraction: tag.confidence, places: 2)
      writeNotes(on: tag, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// What changes the meaning of a mention, then why it is one.
  private func writeNotes(on tag: Tag, to output: inout [UInt8]) {
    var notes = tag.status
    notes += tag.qualifiers.map(\.note)
    if tag.mentionClass != tag.weaponClass { notes.append("the words alone: \(tag.mentionClass)") }
    if !notes.isEmpty { output.append(text: "  " + readable(notes.joined(separator: ", "))) }
    guard !options.quiet, !tag.reasons.isEmpty else { return }
    styled.append("  (\(readable(tag.reasons.joined(separator: "; "))))", TerminalStyle.dim, to: &output)
  }
}
