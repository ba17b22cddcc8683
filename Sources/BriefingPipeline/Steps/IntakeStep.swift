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

  func run(_ files: [InputFile]) throws(PipelineError) -> IntakeReport {
    var report = IntakeReport()
    do throws(ArchiveError) {
      var waiting: [ReadSource] = []
      for file in files {
        if let source = read(file, &report) { waiting.append(source) }
        advance(
          Advance(step: .intake, done: report.files, total: files.count, current: file.path))
        let bytes = waiting.reduce(0) { $0 + $1.bytes.count }
        if waiting.count == Self.batch.files || bytes > Self.batch.bytes {
          try take(&waiting, &report)
        }
      }
      try take(&waiting, &report)
      try archive.record(unread: report.unread, day: day)
    } catch {
      throw .archive(.intake, error)
    }
    return report
  }

  private func take(
    _ sources: inout [ReadSource], _ report: inout IntakeReport
  ) throws(ArchiveError) {
    let taken = try archive.takeIn(sources, takenIn: takenIn, day: day)
    report.add(taken, of: sources)
    sources.removeAll()
  }

  private func read(_ file: InputFile, _ report: inout IntakeReport) -> ReadSource? {
    report.files += 1
    let bytes: [UInt8]
    do throws(ArticleFileError) {
      bytes = try ArticleFile.bytes(at: file.file)
    } catch {
      fail(file, [Diagnostic(error, path: file.path)], &report)
      return nil
    }
    let result = reader.read(bytes, path: file.path)
    guard !result.articles.isEmpty else {
      fail(file, result.diagnostics, &report)
      return nil
    }
    report.diagnostics += result.diagnostics
    return ReadSource(articles: result.articles, bytes: Data(bytes))
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
