import Dispatch
import Synchronization

/// Results of parts of the positions `0..<count`, worked out on all processors, in the order of the positions.
///
/// - Parameter work: is given one part at a time; parts are never empty.
func inParts<Result: Sendable>(of count: Int, _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
  let parts = min(count, 64)
  let slots = (0..<parts).map { _ in Slot<Result>() }
  DispatchQueue.concurrentPerform(iterations: parts) { part in
    let result = work((count * part / parts)..<(count * (part + 1) / parts))
    slots[part].result.withLock { $0 = result }
  }
  return slots.compactMap { slot in slot.result.withLock { $0 } }
}

/// A place for the result of one part.
private final class Slot<Result: Sendable>: Sendable {
  let result = Mutex<Result?>(nil)
}
