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
  /// The file was written by a newer version of the program.
  case newerSchema(path: String)
  /// A backup has faults, so it is not restored.
  case badBackup(path: String, faults: [ArchiveFault])
  /// A backup would take the place of an archive that holds articles, or that cannot be read.
  case wouldReplace(path: String, articles: Int?)
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
    case .newerSchema(let path):
      "\(path): a newer version of the program has written the archive; use that version"
    case .badBackup(let path, let faults):
      "\(path): the backup is damaged (\(faults.map(\.summary).joined(separator: "; "))), "
        + "so nothing was changed; take another backup"
    case .wouldReplace(let path, let articles):
      "\(path): there is an archive "
        + (articles.map { "of \($0) articles" } ?? "that cannot be read")
        + ", so nothing was changed; say --overwrite to put the backup in its place"
    }
  }
}
