import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What signals do to the program.
enum Interruption {
  /// From now on a closed pipe is an error of the write, not of the program.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// From now on Ctrl-C cleans up and ends the program with 130, wherever it stands, and also while it waits for input.
  ///
  /// - Returns: what keeps the watch; cancelled, Ctrl-C does nothing.
  static func watch(cleanUp: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue(label: "interruption"))
    source.setEventHandler {
      cleanUp()
      _exit(Failure.interrupted)
    }
    source.resume()
    return source
  }
}
