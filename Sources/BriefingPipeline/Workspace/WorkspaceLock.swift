internal import Foundation

/// Keeps two runs from writing in one workspace at once. The system frees it with the process, so a
/// run that was killed leaves no lock behind.
struct WorkspaceLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says which process has it.
  init(_ workspace: Workspace, step: StepName) throws(PipelineError) {
    let place = Self.place(workspace)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw .disk(step, path: place.path, reason: FileWriting.reason(error))
    }
    descriptor = open(place.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .disk(step, path: place.path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw .busy(step, workspace: workspace.folder.path, holder: holder)
    }
    // Who holds it is told for the reader's sake only: a full disk takes nothing from the lock.
    let holder = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 {
      _ = holder.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }
  }

  /// Gives the lock back.
  func release() { close(descriptor) }

  /// Whether a run holds the lock of a workspace now, and which process; nothing is made or taken.
  static func state(of workspace: Workspace) -> (isHeld: Bool, holder: String?) {
    let descriptor = open(place(workspace).path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return (false, nil) }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return (false, nil) }
    return (true, holder(descriptor))
  }

  private static func place(_ workspace: Workspace) -> URL {
    workspace.archiveFile.deletingLastPathComponent().appending(path: "lock")
  }

  private static func holder(_ descriptor: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let digits = buffer.prefix(max(0, count)).prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }
}
