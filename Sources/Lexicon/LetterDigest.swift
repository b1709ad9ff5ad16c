import TermScanner
import Text

/// A number that forms share which are written alike: letter case does not count, nor what stands between words. Forms that are not
/// alike have it in common now and then, and those that only differ in where words are parted (`T72`, `T-72`) always: it tells what is
/// worth comparing.
///
/// - Parameter form: valid UTF-8.
/// - Complexity: linear in the form.
package func letterDigest(of form: Span<UInt8>) -> UInt32 {
  var digest = LetterDigest()
  for index in form.indices {
    if form[index] >= 0x80 { return distantLetterDigest(of: form) }
    digest.add(form[index])
  }
  return digest.value
}

package func letterDigest(of form: String) -> UInt32 { letterDigest(of: form.utf8.span) }

/// Of a form that is not ASCII: letters with marks are written in several ways, of which the scanner's comparison makes one.
@inline(never)
private func distantLetterDigest(of form: Span<UInt8>) -> UInt32 {
  var digest = LetterDigest()
  for byte in canonicalForm(of: form.indices.map { form[$0] }, foldingCase: true) { digest.add(byte) }
  return digest.value
}

/// FNV-1a (Fowler, Noll and Vo) over letters and figures.
private struct LetterDigest {
  private(set) var value: UInt32 = 0x811C_9DC5

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    guard isASCIIWordByte(byte) || byte >= 0x80 else { return }
    value = (value ^ UInt32(byte | 0x20)) &* 0x0100_0193  // The bit tells small letters from capitals.
  }
}
