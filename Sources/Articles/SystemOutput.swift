// Like `SystemCalls.swift`: the calls that write. Each pointer lives for one call.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all bytes to an open file, however often the system takes only some of them.
package func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
  var written = 0
  while written < bytes.count {
    // Invariant: `written < count`, so the call reads inside the array only.
    let count = unsafe bytes.withUnsafeBytes { memory in
      assert(written < memory.count)
      return unsafe write(descriptor, memory.baseAddress?.advanced(by: written), memory.count - written)
    }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      throw SystemFailure(code: errno)
    }
  }
}

/// Makes an empty file, or empties it, and opens it for writing.
package func createFile(_ path: String) throws(SystemFailure) -> Int32 {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw SystemFailure(code: errno) }
  return descriptor
}

package func closeFile(_ descriptor: Int32) throws(SystemFailure) {
  guard close(descriptor) == 0 else { throw SystemFailure(code: errno) }
}

/// Renames a file; one that has the new name already is replaced at once.
package func moveFile(_ path: String, to newPath: String) throws(SystemFailure) {
  guard unsafe rename(path, newPath) == 0 else { throw SystemFailure(code: errno) }
}

package func removeFile(_ path: String) {
  _ = unsafe unlink(path)
}

package func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}

/// What a path to be written names, symbolic links followed.
package enum OutputPlace: Sendable {
  case nothing, file, folder
  /// A pipe, a device: written to as it stands, never replaced.
  case other

  package init(_ path: String) {
    switch try? FileStatus(of: path).kind {
    case nil: self = .nothing
    case .file: self = .file
    case .folder: self = .folder
    case .other: self = .other
    }
  }
}
