internal import Foundation
internal import GRDB

extension Archive {
  /// Opens the archive at a path to be read only: nothing is made, in a folder that may not be
  /// written to either. An archive that is not there yet reads as an empty one.
  ///
  /// One of an earlier schema is brought up to date first, as it would be by the next run.
  public init(reading path: String) throws(ArchiveError) {
    guard FileManager.default.fileExists(atPath: path) else {
      try self.init()
      return
    }
    let queue: DatabaseQueue
    do {
      queue = try Self.openedForReading(path)
    } catch {
      throw .cannotOpen(path: path, reason: Self.reason(error))
    }
    if (try? queue.read { try ArchiveMigrations.migrator.hasBeenSuperseded($0) }) == true {
      throw .newerSchema(path: path)
    }
    let isUpToDate = try? queue.read { try ArchiveMigrations.migrator.hasCompletedMigrations($0) }
    guard isUpToDate == true else {
      try self.init(path: path)
      return
    }
    self.init(database: queue, path: path)
  }

  /// A read-only connection. Where the folder may not be written to, SQLite cannot make the index
  /// of its journal; with an empty journal the file alone is the whole archive.
  static func openedForReading(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      return queue
    } catch {
      let journal = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
      guard (journal ?? 0) == 0 else { throw error }
      let address = URL(filePath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }
}
