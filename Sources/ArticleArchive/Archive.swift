internal import BriefingModel
internal import Foundation
internal import GRDB

/// The store of articles, findings and editions: one SQLite file in WAL mode.
///
/// The only door to the database. Every method is one transaction: it happens whole or not at all.
public struct Archive: Sendable {
  let database: any DatabaseWriter
  let path: String

  /// The path of the archive's file.
  public var location: String { path }

  init(database: any DatabaseWriter, path: String) {
    self.database = database
    self.path = path
  }

  /// Opens the archive at a path, making the file, its folder and its tables where missing.
  public init(path: String) throws(ArchiveError) {
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let pool = try DatabasePool(path: path, configuration: configuration)
      // What is reported as taken in must outlast a power cut, so every commit reaches the disk.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if try pool.read({ try ArchiveMigrations.migrator.hasBeenSuperseded($0) }) {
        throw ArchiveError.newerSchema(path: path)
      }
      try ArchiveMigrations.migrator.migrate(pool)
      database = pool
      self.path = path
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: Self.reason(error))
    }
  }

  /// An archive in memory, for tests.
  public init() throws(ArchiveError) {
    do {
      let queue = try DatabaseQueue()
      try ArchiveMigrations.migrator.migrate(queue)
      database = queue
      path = ":memory:"
    } catch {
      throw .cannotOpen(path: ":memory:", reason: Self.reason(error))
    }
  }

  /// Runs a block in a write transaction, with faults typed.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try database.write(body)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .writeFailed(path: path, reason: Self.reason(error))
    }
  }

  /// Runs a block in a read snapshot, with faults typed.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try database.read(body)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw .readFailed(path: path, reason: Self.reason(error))
    }
  }

  /// JSON text, compressed for storage.
  ///
  /// - Parameter inHaste: in a third of the time, a fifth larger.
  func packed(_ json: String, inHaste: Bool = false) throws -> Data {
    guard let data = Compression.compress(Data(json.utf8), inHaste: inHaste) else {
      throw ArchiveError.writeFailed(path: path, reason: "zlib could not compress the data")
    }
    return data
  }

  /// JSON data as it was before it was compressed.
  func unpacked(_ data: Data, of what: String) throws -> Data {
    guard let plain = Compression.decompress(data) else {
      throw ArchiveError.damaged(path: path, what: "\(what) cannot be decompressed")
    }
    return plain
  }

  static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? String(describing: error)
  }
}
