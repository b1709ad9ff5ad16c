package import Diagnostics
import Dispatch
import Synchronization

/// What checks find, in the order of the checks. They only read, so that they run side by side: starting waits for them.
package func findings<Check: Sendable>(of checks: [Check], _ find: @Sendable (Check) -> [Diagnostic]) -> [Diagnostic] {
  let found = Mutex<[[Diagnostic]]>(Array(repeating: [], count: checks.count))
  DispatchQueue.concurrentPerform(iterations: checks.count) { position in
    let findings = find(checks[position])
    if !findings.isEmpty { found.withLock { $0[position] = findings } }
  }
  return found.withLock { $0.flatMap(\.self) }
}
