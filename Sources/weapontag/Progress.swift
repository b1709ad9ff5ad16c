/// A line on standard error that tells how far a long run is. Shown on a terminal only.
struct Progress {
  let isShown: Bool
  private var isOnLine = false
  private let clock = ContinuousClock()
  private var shownAt: ContinuousClock.Instant

  init(isShown: Bool) {
    self.isShown = isShown
    shownAt = clock.now
  }

  /// At most five times a second.
  mutating func show(articles: Int, problems: Int) {
    guard isShown, clock.now - shownAt > .milliseconds(200) else { return }
    shownAt = clock.now
    isOnLine = true
    Console.write("\r\u{1B}[K\(articles) articles tagged\(problems > 0 ? ", \(problems) not read" : "")")
  }

  /// Takes the line away.
  mutating func end() {
    guard isOnLine else { return }
    isOnLine = false
    Console.write("\r\u{1B}[K")
  }
}
