import Dispatch
import Synchronization
import Taxonomy
import TermScanner

/// How a form is varied and compared.
struct FormShape: Sendable {
  var kind: FormKind
  var matchCase: MatchCase
  /// What is scanned for: the entry's form, or the opening words of a family.
  var form: String
}

/// All forms of the entries with their variants, in one scanner whose ids are positions in `forms`.
struct CompiledTerms: Sendable {
  let forms: [CompiledForm]
  let scanner: Scanner

  /// - Parameter shapes: of the entries, in their order.
  init(_ shapes: [FormShape]) {
    var forms: [CompiledForm] = []
    forms.reserveCapacity(4 * shapes.count)
    var builder = ScannerBuilder()
    var maker = VariantMaker()
    for position in shapes.indices {
      maker.make(shapes[position].form, kind: shapes[position].kind)
      let text = maker.text
      for variant in maker.variants {
        // A form without a word, or too long for one, has been reported by the checks.
        let form = text.span.extracting(variant.bytes)
        guard (try? builder.add(form, matchCase: shapes[position].matchCase, id: UInt32(forms.count))) != nil else { continue }
        forms.append(CompiledForm(entry: position, rules: variant.rules, letters: letterDigest(of: form)))
      }
    }
    self.forms = forms
    scanner = builder.build()
  }
}

/// Two values made at the same time, as starting waits for both.
func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let other = Mutex<Second?>(nil)
  let one = Mutex<First?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    if part == 0 {
      let value = first()
      one.withLock { $0 = value }
    } else {
      let value = second()
      other.withLock { $0 = value }
    }
  }
  guard let made = one.withLock({ $0 }), let madeBeside = other.withLock({ $0 }) else { preconditionFailure("both parts have run") }
  return (made, madeBeside)
}
