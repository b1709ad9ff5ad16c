import Glibc

/// Why a file or folder could not be read, in the words of the operating system.
package struct FileProblem: Error, Sendable {
  package var path: String
  package var message: String

  package init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}

/// The paths of the YAML files below a folder, relative to it, sorted; hidden ones are passed over, and what is
/// no file: pipes, sockets, devices.
package func yamlFiles(below folder: String) throws(FileProblem) -> [String] {
  var found: [String] = []
  var pending = [""]
  while let relative = pending.popLast() {
    for entry in try entries(of: relative.isEmpty ? folder : "\(folder)/\(relative)") {
      let path = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
      if entry.isFolder {
        pending.append(path)
      } else if path.utf8.suffix(5).elementsEqual(".yaml".utf8) || path.utf8.suffix(4).elementsEqual(".yml".utf8) {
        found.append(path)
      }
    }
  }
  return found.sorted()
}

/// The bytes of a file. More than `limit` are not read: the result is then one byte longer than the limit.
package func readFile(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw lastProblem(path) }
  defer { close(descriptor) }
  var status = stat()
  let size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  var bytes: [UInt8] = []
  while bytes.count <= limit {
    // One byte more than the file has, by what it tells of itself, shows its end without another piece of memory.
    let rest = size + 1 - bytes.count
    let room = min(rest > 0 ? rest : 1 << 16, limit + 1 - bytes.count)
    var count = 0
    bytes.append(addingCapacity: room) { free in
      // The kernel writes at most as many bytes as there are free, and says how many it has written.
      unsafe free.withUnsafeMutableBufferPointer { buffer, initialized in
        count = unsafe read(descriptor, buffer.baseAddress, room)
        initialized = max(0, count)
      }
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw lastProblem(path)
    }
    if count == 0 { break }
  }
  return bytes
}

/// Gives a file another name; one that has the name already is replaced in one step.
package func renameFile(_ path: String, to newPath: String) throws(FileProblem) {
  guard unsafe rename(path, newPath) == 0 else { throw lastProblem(newPath) }
}

private func entries(of folder: String) throws(FileProblem) -> [(name: String, isFolder: Bool)] {
  guard let stream = unsafe opendir(folder) else { throw lastProblem(folder) }
  defer { unsafe closedir(stream) }
  var found: [(name: String, isFolder: Bool)] = []
  while let entry = unsafe readdir(stream) {
    // `d_name` ends with a NUL byte inside the entry, which lives until the next `readdir`.
    let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let kind = unsafe entry.pointee.d_type
    guard name.utf8.first != UInt8(ascii: "."), !isStream(kind) else { continue }
    found.append((name, isFolder("\(folder)/\(name)", kind: kind)))
  }
  return found
}

/// What would be waited for without end: pipes, sockets and devices.
private func isStream(_ kind: UInt8) -> Bool {
  [DT_FIFO, DT_SOCK, DT_CHR, DT_BLK].contains(Int(kind))
}

/// Symbolic links count as what they point to; a link to a folder is not followed, so that no walk is endless.
private func isFolder(_ path: String, kind: UInt8) -> Bool {
  if kind == UInt8(DT_DIR) { return true }
  guard kind == UInt8(DT_UNKNOWN) else { return false }
  var status = stat()
  return unsafe lstat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
}

private func lastProblem(_ path: String) -> FileProblem {
  let code = errno
  return FileProblem(path: path, message: unsafe String(cString: strerror(code)))
}
