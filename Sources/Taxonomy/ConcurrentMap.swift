package import Diagnostics
import Dispatch
import Synchronization

/// What a function makes of items, in their order. Starting waits for it, so that each free core takes the next item.
///
/// - Parameter transform: called once for each item, in any order and on any thread.
func concurrentMap<Item: Sendable, Made: Sendable>(_ items: [Item], _ transform: @Sendable (Item) -> Made) -> [Made] {
  let made = Mutex<[Made?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { position in
    let value = transform(items[position])
    made.withLock { $0[position] = value }
  }
  return made.withLock { $0.compactMap(\.self) }
}

/// What checks find, in the order of the checks. They only read, so that they run side by side.
package func findings<Check: Sendable>(of checks: [Check], _ find: @Sendable (Check) -> [Diagnostic]) -> [Diagnostic] {
  concurrentMap(checks, find).flatMap(\.self)
}
