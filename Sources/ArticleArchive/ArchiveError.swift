/// Why the archive could not do what was asked. Each stops the run with exit code 3.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The file could not be opened or made.
  case cannotOpen(path: String, reason: String)
  /// A read failed.
  case readFailed(path: String, reason: String)
  /// A write failed; nothing of it was kept.
  case writeFailed(path: String, reason: String)
  /// What is stored does not have the form that was written.
  case damaged(path: String, what: String)
}

extension ArchiveError: CustomStringConvertible {
  /// The fault with its remedy, in one line.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): cannot open the archive: \(reason); check the folder's permissions and free space"
    case .readFailed(let path, let reason):
      "\(path): cannot read the archive: \(reason); run 'threatbrief doctor'"
    case .writeFailed(let path, let reason):
      "\(path): cannot write to the archive: \(reason); nothing of this step was kept: "
        + "free some space or mend the permissions and run again"
    case .damaged(let path, let what):
      "\(path): the archive is damaged: \(what); restore a backup"
    }
  }
}
