import Articles
import FoundationEssentials

/// The terminal: where colour may go, and how messages look.
enum Console {
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// One message on standard error. Results alone go to standard output.
  static func error(_ message: String) {
    write(message.hasSuffix("\n") ? message : message + "\n")
  }

  /// Text on standard error as it is. A closed standard error is no reason to stop.
  static func write(_ text: String) {
    _ = try? writeBytes(Array(text.utf8), to: standardError)
  }

  /// Whether a stream is a terminal that wants colour (`NO_COLOR` is not set, `TERM` is not `dumb`).
  static func wantsColour(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["NO_COLOR", default: ""].isEmpty, environment["TERM"] != "dumb" else { return false }
    return isTerminal(descriptor)
  }
}

/// `1 class`, `2 classes`.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
