/// Splits text into sentences, on its UTF-8 bytes.
///
/// One pass jumps from candidate to candidate (stops, line breaks, bullets), and small rules decide at each from the words beside it. How
/// line breaks are read is decided before, from the first lines' layout (`SentenceLineLayout`). Every byte that is no white space
/// falls in exactly one sentence, whatever the bytes; text need not be valid UTF-8.
///
/// After Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994), and Mikheev, "Periods, capitalized words, etc." (2002):
/// abbreviations by list and by shape, and the case of the next word.
package struct SentenceSegmenter: Sendable {
  let words: SentenceWordList

  /// Builds the word list's table, some microseconds' work.
  package init() {
    words = SentenceWordList()
  }

  /// Appends the sentences of `text` in order, never overlapping. O(n); nothing is allocated but the result.
  package func segment(_ text: Span<UInt8>, into sentences: inout [SentenceSpan]) {
    var pass = SentencePass(layout: SentenceLineLayout(text))
    var at = pass.begin(text, at: 0)
    while true {
      at = pass.candidates.next(in: text, from: at)
      if at >= text.count { break }
      if SentenceCharacters.isLineBreak(text[at]) {
        at = pass.breakLine(text, at: at, into: &sentences)
      } else if let item = pass.nextItem(text, at: at) {
        pass.end(text, at: item, into: &sentences)
        at = pass.begin(text, at: item)
      } else {
        at = judge(text, at: at, &pass, into: &sentences)
      }
    }
    pass.end(text, at: text.count, into: &sentences)
  }

  /// Decides at the possible stop at `at`, and gives the byte to go on from.
  @inline(__always)
  private func judge(_ text: Span<UInt8>, at: Int, _ pass: inout SentencePass, into sentences: inout [SentenceSpan]) -> Int {
    guard let stop = SentenceStop(text, at: at) else { return at + 1 }
    guard let end = endsSentence(text, stop, pass.place) else { return stop.end }
    pass.end(text, at: end, into: &sentences)
    return pass.begin(text, at: end)
  }
}

/// Where in a text a pass stands.
struct SentencePlace {
  let layout: SentenceLineLayout
  /// The first byte of the current sentence.
  fileprivate(set) var start = 0
  /// The first byte of the current line.
  fileprivate(set) var lineStart = 0
}

/// The state of one pass over a text.
struct SentencePass {
  private(set) var place: SentencePlace
  var candidates = SentenceCandidates()
  private var paragraph = 0
  private var paragraphIsEmpty = true
  /// The last list marker seen in the paragraph.
  private var marker: SentenceListMarker?

  init(layout: SentenceLineLayout) { place = SentencePlace(layout: layout) }

  /// Begins a sentence at the first byte from `index` on that is no white space, and gives the byte to look on from, past a list's marker.
  mutating func begin(_ text: Span<UInt8>, at index: Int) -> Int {
    place.start = SentenceCharacters.skipWhiteSpace(text, from: index)
    guard let found = SentenceListMarker(text, at: place.start) else { return place.start }
    if marker == nil { candidates.includesParenthesis = found.value > 0 }
    marker = found
    return found.end
  }

  /// Closes the sentence before `index`, if there is any of it.
  mutating func end(_ text: Span<UInt8>, at index: Int, into sentences: inout [SentenceSpan]) {
    let end = SentenceCharacters.trimmedEnd(text, from: place.start, to: index)
    guard end > place.start else { return }
    sentences.append(SentenceSpan(start: place.start, end: end, paragraph: paragraph))
    paragraphIsEmpty = false
    place.start = end
  }

  /// Ends the line at `index`; its sentence and paragraph too, unless the line was only wrapped there. Gives the byte to go on from.
  mutating func breakLine(_ text: Span<UInt8>, at index: Int, into sentences: inout [SentenceSpan]) -> Int {
    let next = place.layout.continuation(text, lineStart: place.lineStart, breakAt: index)
    place.lineStart = SentenceLineLayout.afterBreak(text, index)
    if let next {
      if place.start >= index { place.start = next }
      return next
    }
    end(text, at: index, into: &sentences)
    if !paragraphIsEmpty { paragraph += 1 }
    paragraphIsEmpty = true
    if marker != nil {
      marker = nil
      candidates.includesParenthesis = false
    }
    return begin(text, at: place.lineStart)
  }

  /// The start of the list's next item, in the same line, if its bullet or its label's stop stands at `index`.
  @inline(__always)
  func nextItem(_ text: Span<UInt8>, at index: Int) -> Int? { marker == nil ? nil : nextListItem(text, at: index) }

  private func nextListItem(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard let marker, index >= marker.end, index > place.start else { return nil }
    if marker.bullet != 0 {
      let length = SentenceListMarker.bullet(text, at: index)
      let isNext = length > 0 && text[index + length - 1] == marker.bullet && SentenceCharacters.whiteSpace(text, at: index - 1) == 1
      return isNext ? index : nil
    }
    guard let item = marker.nextItem(text, stop: index), item > place.start else { return nil }
    return item
  }
}
