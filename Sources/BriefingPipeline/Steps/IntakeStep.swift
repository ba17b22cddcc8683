internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake

/// Takes files into the archive. Each file is one transaction, so none is ever half taken in.
struct IntakeStep: Sendable {
  let archive: Archive
  let reader: ArticleReader
  /// RFC 3339 in UTC.
  let takenIn: String
  /// The day that the articles count for.
  let day: String

  func run(_ files: [InputFile]) throws(PipelineError) -> IntakeReport {
    var report = IntakeReport()
    do throws(ArchiveError) {
      for file in files { try take(file, into: &report) }
      try archive.record(unread: report.unread, day: day)
    } catch {
      throw .archive(.intake, error)
    }
    return report
  }

  private func take(_ file: InputFile, into report: inout IntakeReport) throws(ArchiveError) {
    report.files += 1
    let bytes: [UInt8]
    do throws(ArticleFileError) {
      bytes = try ArticleFile.bytes(at: file.file)
    } catch {
      return fail(file, [Diagnostic(error)], &report)
    }
    let result = reader.read(bytes, path: file.path)
    guard !result.articles.isEmpty else { return fail(file, result.diagnostics, &report) }
    report.diagnostics += result.diagnostics
    let keys = try archive.takeIn(
      result.articles, readFrom: Data(bytes), takenIn: takenIn, day: day)
    report.taken += keys.count
    report.known += result.articles.count - keys.count
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
