internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake

/// Takes files into the archive, some at once in one transaction.
///
/// A file of many articles is taken in piece by piece: a run that is cut off keeps what it has taken,
/// and the next one leaves that alone and takes the rest.
struct IntakeStep: Sendable {
  let archive: Archive
  let reader: ArticleReader
  /// RFC 3339 in UTC.
  let takenIn: String
  /// The day that the articles count for.
  let day: String
  var advance: @Sendable (Advance) -> Void = { _ in }

  /// A transaction ends at this many pieces or bytes: it costs a wait for the disk, and memory.
  private static let batch = (pieces: 64, bytes: 8 << 20)

  func run(_ files: [InputFile]) async throws(PipelineError) -> IntakeReport {
    var intake = RunningIntake(total: files.count)
    do throws(ArchiveError) {
      var waiting: [WaitingPiece] = []
      var bytes = 0
      for piece in files.lazy.flatMap({ WaitingPiece.all(of: $0, reader: reader) }) {
        waiting.append(piece)
        bytes += piece.size
        if waiting.count == Self.batch.pieces || bytes > Self.batch.bytes {
          try await take(&waiting, &intake)
          bytes = 0
        }
      }
      try await take(&waiting, &intake)
      try archive.record(unread: intake.report.unread, day: day)
    } catch {
      throw .archive(.intake, error)
    }
    return intake.report
  }

  /// Reads the articles of some pieces on all cores, and takes them in.
  private func take(
    _ waiting: inout [WaitingPiece], _ intake: inout RunningIntake
  ) async throws(ArchiveError) {
    let reader = reader
    let results = await OrderedWork.map(
      waiting, lanes: ProcessInfo.processInfo.activeProcessorCount
    ) { $0.result(by: reader) }
    var sources: [ReadSource] = []
    for (piece, result) in zip(waiting, results) {
      if let source = piece.source(of: result) { sources.append(source) }
      intake.add(result, of: piece)
      advance(intake.advance(at: piece))
    }
    waiting.removeAll()
    intake.report.add(try archive.takeIn(sources, takenIn: takenIn, day: day), of: sources)
  }
}
