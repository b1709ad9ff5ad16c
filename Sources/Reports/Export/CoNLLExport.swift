package import Tagging

/// Writes articles in the CoNLL-2003 manner: a token a line, its columns parted by tabs, an empty line behind each sentence, and a
/// `-DOCSTART-` line before each article. Columns: token, start, end, tag in IOB2 (`B-cruise-missile`, `I-cruise-missile`, `O`), so that
/// readers which take the first column and the last work, and others find the place in the text. Start and end count Unicode code points.
///
/// One tag a token is all the format holds: of nested mentions the outer one is written.
package struct CoNLLExport: Sendable {
  package init() {}

  /// Appends an article. Linear in it.
  package func write(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let text = ExportedText(tagged)
    output.append(text: "-DOCSTART-\t-\t-\tO\n\n")
    var mentions = text.outermost[...]
    var sentenceEnds = tagged.sentences.map(\.span.upperBound)[...]
    var isLineOpen = false
    for token in text.tokens() where !token.isBlank {
      while let end = sentenceEnds.first, token.span.lowerBound >= end {
        if isLineOpen { output.append(UInt8(ascii: "\n")) }
        isLineOpen = false
        sentenceEnds.removeFirst()
      }
      while let mention = mentions.first, mention.span.upperBound <= token.span.lowerBound { mentions.removeFirst() }
      output.append(contentsOf: text.bytes[token.span])
      output.append(text: "\t\(token.range.lowerBound)\t\(token.range.upperBound)\t")
      output.append(text: tag(of: token, in: mentions.first))
      output.append(UInt8(ascii: "\n"))
      isLineOpen = true
    }
    if isLineOpen { output.append(UInt8(ascii: "\n")) }
  }

  private func tag(of token: ExportedText.Token, in mention: ExportedText.Mention?) -> String {
    guard let mention, mention.span.lowerBound <= token.span.lowerBound else { return "O" }
    return (mention.span.lowerBound == token.span.lowerBound ? "B-" : "I-") + mention.tag.weaponClass
  }
}
