internal import Foundation
internal import GRDB

extension Archive {
  /// Copies the whole archive into one file, while others may read and write it.
  ///
  /// SQLite's online backup: the copy is the archive of one moment. It is checked and on the disk
  /// before it gets its name, so no half of one is ever met under it.
  public func backUp(to file: String) throws(ArchiveError) {
    let aside = try Self.copy(database, besides: file)
    do {
      let answers = try Self.openedForReading(aside).read {
        try String.fetchAll($0, sql: "PRAGMA quick_check(1)")
      }
      guard answers == ["ok"] else {
        throw ArchiveError.damaged(path: path, what: answers.first ?? "it cannot be checked")
      }
      try Self.rename(aside, to: file)
    } catch {
      unlink(aside)
      throw (error as? ArchiveError) ?? .writeFailed(path: file, reason: Self.reason(error))
    }
  }

  /// Puts a backup in the place of an archive, at once or not at all.
  ///
  /// A backup with any fault is refused. The archive that stood there stays beside the new one,
  /// under its name with `.replaced`.
  ///
  /// - Parameter replacing: whether an archive that holds articles, or cannot be read, may go.
  /// - Returns: the path that the earlier archive has now; nil where there was none.
  public static func restore(
    from backup: String, to path: String, replacing: Bool
  ) throws(ArchiveError) -> String? {
    let faults = ArchiveInspection(path: backup, analysisVersion: "").faults
    guard faults.isEmpty else { throw .badBackup(path: backup, faults: faults) }
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, !replacing {
      let held = try? Archive(reading: path).articleCount()
      guard held == 0 else { throw .wouldReplace(path: path, articles: held) }
    }
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      let aside = try copy(openedForReading(backup), besides: path)
      // The journal of the old archive goes into its file, for it must never meet the new one.
      if isThere, let old = try? DatabaseQueue(path: path) {
        try? old.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try? old.close()
      }
      let replaced = isThere ? try keep(path) : nil
      for journal in ["-wal", "-shm"] { unlink(path + journal) }
      try rename(aside, to: path)
      return replaced
    } catch {
      throw (error as? ArchiveError) ?? .writeFailed(path: path, reason: reason(error))
    }
  }

  /// A copy beside a file, on the disk and without a journal of its own.
  private static func copy(
    _ source: any DatabaseReader, besides file: String
  ) throws(ArchiveError) -> String {
    let aside = file + ".aside"
    for part in ["", "-wal", "-shm", "-journal"] { unlink(aside + part) }
    do {
      let copy = try DatabaseQueue(path: aside)
      try source.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      return aside
    } catch {
      unlink(aside)
      throw .writeFailed(path: file, reason: reason(error))
    }
  }

  /// Gives a file a second name, so that its bytes stay when its own name gets others.
  private static func keep(_ path: String) throws -> String {
    let kept = path + ".replaced"
    unlink(kept)
    if link(path, kept) != 0 { try rename(path, to: kept) }
    return kept
  }

  private static func rename(_ file: String, to place: String) throws {
    guard Foundation.rename(file, place) == 0 else {
      throw ArchiveError.writeFailed(path: place, reason: String(cString: strerror(errno)))
    }
    let folder = open(URL(filePath: place).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
