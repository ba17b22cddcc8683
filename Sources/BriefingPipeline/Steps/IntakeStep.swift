internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake

/// Takes files into the archive, some at once in one transaction, so that none is ever half taken in.
struct IntakeStep: Sendable {
  let archive: Archive
  let reader: ArticleReader
  /// RFC 3339 in UTC.
  let takenIn: String
  /// The day that the articles count for.
  let day: String
  var advance: @Sendable (Advance) -> Void = { _ in }

  /// A transaction ends at this many files or bytes: it costs a wait for the disk, and memory.
  private static let batch = (files: 64, bytes: 8 << 20)

  /// A file with its bytes, or why it has none.
  private typealias Opened = (file: InputFile, bytes: Result<[UInt8], ArticleFileError>)

  func run(_ files: [InputFile]) async throws(PipelineError) -> IntakeReport {
    var report = IntakeReport()
    do throws(ArchiveError) {
      var opened: [Opened] = []
      var bytes = 0
      for file in files {
        let read = Result { () throws(ArticleFileError) in try ArticleFile.bytes(at: file.file) }
        opened.append((file, read))
        bytes += (try? read.get().count) ?? 0
        if opened.count == Self.batch.files || bytes > Self.batch.bytes {
          try await take(&opened, of: files.count, &report)
          bytes = 0
        }
      }
      try await take(&opened, of: files.count, &report)
      try archive.record(unread: report.unread, day: day)
    } catch {
      throw .archive(.intake, error)
    }
    return report
  }

  /// Reads the articles of some files on all cores, and takes them in.
  private func take(
    _ opened: inout [Opened], of total: Int, _ report: inout IntakeReport
  ) async throws(ArchiveError) {
    let reader = reader
    let results = await OrderedWork.map(
      opened, lanes: ProcessInfo.processInfo.activeProcessorCount
    ) { file, bytes in bytes.map { reader.read($0, path: file.path) } }
    var sources: [ReadSource] = []
    for ((file, bytes), result) in zip(opened, results) {
      report.files += 1
      advance(Advance(step: .intake, done: report.files, total: total, current: file.path))
      switch (result, bytes) {
      case (.success(let result), .success(let bytes)) where !result.articles.isEmpty:
        report.diagnostics += result.diagnostics
        sources.append(ReadSource(articles: result.articles, bytes: Data(bytes)))
      case (.success(let result), _): fail(file, result.diagnostics, &report)
      case (.failure(let fault), _): fail(file, [Diagnostic(fault, path: file.path)], &report)
      }
    }
    opened.removeAll()
    report.add(try archive.takeIn(sources, takenIn: takenIn, day: day), of: sources)
  }

  /// A named file that fails is an error; one of an inbox is set aside with a warning.
  private func fail(
    _ file: InputFile, _ diagnostics: [Diagnostic], _ report: inout IntakeReport
  ) {
    if file.isNamed {
      report.failedNamed.append(file.path)
      report.diagnostics += diagnostics
    } else {
      let reason = diagnostics.first?.summary ?? "it holds no article"
      report.unread.append(UnreadInput(path: file.path, reason: reason))
      report.diagnostics += diagnostics.map {
        Diagnostic(
          min($0.severity, .warning), $0.identifier, at: $0.place, summary: $0.summary,
          remedy: $0.remedy)
      }
    }
  }
}
