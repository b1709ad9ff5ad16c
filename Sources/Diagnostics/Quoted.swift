/// A text from a file as a message shows it: in backquotes, and cut with `…` after 60 scalars.
package func quoted(_ text: some StringProtocol) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex), end < scalars.endIndex else {
    return "`\(text)`"
  }
  return "`\(text[..<end])…`"
}
