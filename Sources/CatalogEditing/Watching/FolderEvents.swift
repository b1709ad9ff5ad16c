// The only unsafe code of this job: it asks the C library about files, and the kernel for news of folders. Each pointer lives for one call.

import Glibc

/// What changes with a file's contents or when another file takes its place.
struct FileStamp: Equatable {
  private var inode: UInt
  private var size: Int
  private var seconds: Int
  private var nanoseconds: Int

  /// nil where there is no such file now.
  init?(of path: String) {
    var status = stat()
    // Invariant: both pointers are made for this call only; `status` is as large as the C library's struct.
    guard unsafe stat(path, &status) == 0 else { return nil }
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}

/// News of folders from the kernel (inotify): that something was written, renamed or taken away, not what.
final class FolderEvents {
  private let descriptor: Int32

  /// nil where the system gives none, as when too many programs ask for some.
  init?() {
    descriptor = inotify_init1(Int32(truncatingIfNeeded: IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Also reports what happens in a folder from now on. Asked again for the same folder it changes nothing; a missing one is passed over.
  ///
  /// A file that is being written is news only once it is closed.
  func add(_ folder: String) {
    let mask = UInt32(truncatingIfNeeded: Int(IN_CLOSE_WRITE) | Int(IN_MOVE) | Int(IN_CREATE) | Int(IN_DELETE))
    // Invariant: the pointer to the path is made for this call only.
    _ = unsafe inotify_add_watch(descriptor, folder, mask)
  }

  /// Waits for news, at most so long, and takes in all that there are.
  func wait(milliseconds: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Invariant: the call reads and writes the one element it is told of.
    guard unsafe poll(&waiting, 1, milliseconds) > 0 else { return }
    var news = [UInt8](repeating: 0, count: 1 << 14)
    // Invariant: the call writes at most `news.count` bytes into a buffer of that size. What they say is not needed.
    while unsafe news.withUnsafeMutableBytes({ unsafe read(descriptor, $0.baseAddress, $0.count) }) > 0 {}
  }
}

/// Lets some time go by.
func pause(milliseconds: UInt32) {
  usleep(milliseconds * 1000)
}
