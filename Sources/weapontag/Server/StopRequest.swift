import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a running server waits for: Ctrl-C, the end of its terminal or session, or a word from its page.
final class StopRequest: Sendable {
  enum Reason: Sendable {
    case interrupted, terminated, asked
  }

  private let reason = Mutex<Reason?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  /// From now on the signals are taken for requests. A second Ctrl-C ends the program where it stands.
  ///
  /// - Returns: what keeps the watch.
  func watchSignals() -> [any DispatchSourceSignal] {
    let queue = DispatchQueue(label: "stop")
    return [(SIGINT, Reason.interrupted), (SIGTERM, .terminated), (SIGHUP, .terminated)].map { number, reason in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        if !request(reason), reason == .interrupted { _exit(Failure.interrupted) }
      }
      source.resume()
      return source
    }
  }

  /// Whether this was the first request.
  @discardableResult
  func request(_ reason: Reason) -> Bool {
    let isFirst = self.reason.withLock { known in
      defer { known = known ?? reason }
      return known == nil
    }
    if isFirst { arrived.signal() }
    return isFirst
  }

  /// Waits for the first request.
  func wait() -> Reason {
    arrived.wait()
    return reason.withLock { $0 } ?? .asked
  }
}
