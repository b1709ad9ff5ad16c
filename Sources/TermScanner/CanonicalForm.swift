internal import Text

/// The form in which terms are compared, from the first word of some text to its last: words decomposed and, where asked, folded;
/// a lone hyphen, space or line break between two words a space. Empty where the text has no word.
///
/// - Parameter text: valid UTF-8.
/// - Complexity: linear in the text.
package func canonicalForm(of text: some Collection<UInt8>, foldingCase: Bool) -> [UInt8] {
  let bytes = Array(text)
  var start = 0
  while start < bytes.count, wordCharacterWidth(bytes.span, at: start) == nil {
    start += UTF8.width(Unicode.Scalar(utf8: bytes.span, at: start))
  }
  var end = start
  var index = start
  while index < bytes.count {
    if let width = wordCharacterWidth(bytes.span, at: index) {
      index += width
      end = index
    } else {
      index += UTF8.width(Unicode.Scalar(utf8: bytes.span, at: index))
    }
  }
  var form: [UInt8] = []
  appendCanonicalForm(bytes.span, start..<end, foldingCase: foldingCase, to: &form)
  return form
}
