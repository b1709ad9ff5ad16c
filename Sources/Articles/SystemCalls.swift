// The only file of this floor with unsafe code: it hands paths and memory to the C library. Each pointer lives for one call.
// Foundation would do the same and cost start-up time.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call that failed, by its error number.
package struct SystemFailure: Error, Equatable {
  var code: Int32

  /// Whether the reader of a pipe has gone.
  package var isBrokenPipe: Bool { code == EPIPE }

  /// In lower case, without a full stop.
  package var message: String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case ELOOP: "too many symbolic links"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many open files"
    case EIO: "input or output error of the device"
    case ENOSPC: "no space left on the device"
    case EROFS: "the file system is read-only"
    default: "system error \(code)"
    }
  }
}

/// What kind of thing a path names, symbolic links followed, and which one it is on this machine.
struct FileStatus {
  enum Kind { case file, folder, other }

  /// Two paths with the same identity are the same file.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var identity: Identity

  init(of path: String) throws(SystemFailure) {
    var status = stat()
    // Invariant: both pointers are made for this call only; `status` is as large as the C library's struct.
    guard unsafe stat(path, &status) == 0 else { throw SystemFailure(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

/// An open file, closed with the last reference. Copies of a reader share the file's place.
final class InputFile: Sendable {
  private let descriptor: Int32
  private let closes: Bool

  private init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
  }

  deinit {
    if closes { _ = close(descriptor) }
  }

  static var standardInput: InputFile { InputFile(descriptor: 0, closes: false) }

  static func open(_ path: String) throws(SystemFailure) -> InputFile {
    // Invariant: the pointer to the path is made for this call only.
    let descriptor = unsafe openForReading(path)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    return InputFile(descriptor: descriptor, closes: true)
  }

  /// Reads up to `limit` bytes to `buffer[start...]`, as far as the buffer has room; 0 at the end of the file.
  func read(into buffer: inout [UInt8], at start: Int, limit: Int) throws(SystemFailure) -> Int {
    let room = min(limit, buffer.count - start)
    precondition(start >= 0 && room > 0, "there must be room to read into")
    while true {
      // Invariant: `start + room <= buffer.count`, so that the call writes inside the array's initialised memory only,
      // and the pointer does not outlive the closure.
      let count = unsafe buffer.withUnsafeMutableBytes { memory in
        assert(start + room <= memory.count)
        return unsafe readBytes(descriptor, UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + room]))
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemFailure(code: errno) }
    }
  }
}

@unsafe private func openForReading(_ path: UnsafePointer<CChar>) -> Int32 { unsafe open(path, O_RDONLY | O_CLOEXEC) }

private func readBytes(_ descriptor: Int32, _ memory: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, memory.baseAddress, memory.count)
}

/// The names in a folder in no particular order, without `.` and `..`.
func namesInFolder(_ path: String) throws(SystemFailure) -> [String] {
  guard let folder = unsafe opendir(path) else { throw SystemFailure(code: errno) }
  defer { _ = unsafe closedir(folder) }
  var names: [String] = []
  errno = 0
  // Invariant: an entry is valid until the next readdir of the same folder; its name ends in a zero byte and is copied
  // before that.
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
        unsafe String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
    errno = 0
  }
  guard errno == 0 else { throw SystemFailure(code: errno) }
  return names
}
