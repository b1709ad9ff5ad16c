package import Taxonomy
import TermScanner

/// Whether words are written as a form that an overlay has switched off, letter case aside: itself or one of its variants, or a member
/// of a family. Complexity: the variants of the form.
package func isWritten(_ switchedOff: SwitchedOffForm, _ words: ArraySlice<UInt8>) -> Bool {
  let written = canonicalForm(of: words, foldingCase: true)
  switch switchedOff.kind {
  case .term, .name:
    return variants(of: switchedOff.form, kind: switchedOff.kind == .term ? .term : .name).contains {
      canonicalForm(of: $0.form, foldingCase: true) == written
    }
  case .familyOpening: return written.starts(with: canonicalForm(of: Array(switchedOff.form.utf8), foldingCase: true))
  }
}
