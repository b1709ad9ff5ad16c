@testable import Review

/// A review in memory, done in the plainest way: every step keeps the whole state before it.
struct NaiveReview {
  struct Mark: Equatable {
    var verdict: Verdict?
    var note: String?
  }

  /// What each mention of the report is decided to be, and the added ones by their starts.
  struct State: Equatable {
    var marks: [Int64: Mark] = [:]
    var added: [Int: String] = [:]
  }

  private(set) var state = State()
  private var past: [State] = []
  private var future: [State] = []

  mutating func step(_ change: (inout State) -> Void) {
    past.append(state)
    future = []
    change(&state)
  }

  mutating func undo() -> Bool {
    guard let before = past.popLast() else { return false }
    future.append(state)
    state = before
    return true
  }

  mutating func redo() -> Bool {
    guard let after = future.popLast() else { return false }
    past.append(state)
    state = after
    return true
  }

  mutating func mark(_ mention: Int64, _ decision: ReviewDecision) {
    let earlier = state.marks[mention]
    let note = decision.note.map { $0.isEmpty ? nil : $0 } ?? earlier?.note
    step { $0.marks[mention] = Mark(verdict: decision.verdict ?? earlier?.verdict, note: note) }
  }
}
