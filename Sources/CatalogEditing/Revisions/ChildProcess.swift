// The only unsafe code of this job: it hands words and memory to the C library to run another program. Foundation would do the same, and
// would have to be loaded at every start of this program. Each pointer lives for one call.

import Glibc

/// What a program left behind.
struct ChildResult {
  /// The exit code; 128 and the signal's number where a signal ended it, as shells have it.
  var code: Int32
  var output: [UInt8]
  var errors: [UInt8]
}

/// A program that could not be started or listened to, in the words of the operating system.
struct ChildProblem: Error {
  var message: String

  fileprivate init(code: Int32) { message = unsafe String(cString: strerror(code)) }
}

/// Runs a program that `PATH` leads to, without a shell, its input empty, and waits for its end.
///
/// - Parameter words: the program's name, then its arguments; without NUL bytes.
/// - Returns: all that it wrote, in memory.
func runChild(_ words: [String], environment: [String: String]) throws(ChildProblem) -> ChildResult {
  let output = try pipe()
  let errors = try pipe()
  defer { for end in [output.read, errors.read] { close(end) } }
  let started = start(words, environment, output: output.write, errors: errors.write)
  for end in [output.write, errors.write] { close(end) }
  guard started.problem == 0 else { throw ChildProblem(code: started.problem) }
  let (written, complaints) = drain(output.read, errors.read)
  var status: Int32 = 0
  // Invariant: `status` is memory for one number, for this call.
  while unsafe waitpid(started.child, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return ChildResult(code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: written, errors: complaints)
}

/// Starts a program that `PATH` leads to and leaves it to itself: nothing goes in, and nothing that it writes is seen.
///
/// - Returns: whether it could be started.
package func startChild(_ words: [String], environment: [String: String]) -> Bool {
  // Invariant: the pointer to the path is made for this call only.
  let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
  guard nowhere >= 0 else { return false }
  defer { close(nowhere) }
  return start(words, environment, output: nowhere, errors: nowhere).problem == 0
}

private func pipe() throws(ChildProblem) -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  // Invariant: the call writes two numbers, and there is room for two.
  guard unsafe Glibc.pipe(&ends) == 0 else { throw ChildProblem(code: errno) }
  // The child gets copies of the ends it needs; these would keep it waiting for the pipes' end.
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// The child's number, or the number of the error for which there is none.
private func start(_ words: [String], _ environment: [String: String], output: Int32, errors: Int32) -> (child: pid_t, problem: Int32) {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
  unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
  // Invariant: both lists end with nil, as the call wants it, and each copy of a word is freed once, behind the call.
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
  defer {
    unsafe release(arguments)
    unsafe release(variables)
  }
  var child: pid_t = 0
  let problem = unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, &variables)
  return (child, problem)
}

/// Frees copies that `strdup` made.
@unsafe private func release(_ copies: [UnsafeMutablePointer<CChar>?]) {
  let count = unsafe copies.count
  for index in 0..<count { unsafe free(copies[index]) }
}

/// Reads two pipes to their ends, side by side, so that neither can fill up while the other is waited for.
private func drain(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
  var texts: [[UInt8]] = [[], []]
  var waiting = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while waiting.contains(where: { $0.fd >= 0 }) {
    // Invariant: the call reads and writes as many elements as the array has.
    guard unsafe poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
    for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
      // Invariant: the call writes at most `chunk.count` bytes into a buffer of that size.
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(waiting[index].fd, $0.baseAddress, $0.count) }
      assert(count <= chunk.count)
      if count > 0 {
        texts[index] += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        waiting[index].fd = -1  // A negative one is passed over by the next call.
      }
    }
  }
  return (texts[0], texts[1])
}
