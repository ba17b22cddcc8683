internal import ArticleArchive
internal import BriefingModel
internal import Foundation

/// Takes in findings that `analyze` made elsewhere, a line each, with the articles that they are of.
struct FindingsStep: Sendable {
  let archive: Archive
  let analysisVersion: String
  /// RFC 3339 in UTC.
  let takenIn: String
  /// The day that the articles count for.
  let day: String

  private static let batch = 256

  /// Reads a file of findings; `-` is standard input. Faulty lines are named, the others are taken.
  func run(_ path: String, into report: inout IntakeReport) throws(PipelineError) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path)
    guard let handle, path == "-" || !isFolder.boolValue else {
      report.failedNamed.append(path)
      report.diagnostics.append(.unreadable(path))
      return
    }
    report.files += 1
    var lines = LineSource(handle)
    var number = 0
    var isFaulty = false
    var waiting: [(findings: Findings, line: [UInt8])] = []
    while let line = lines.next() {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      if let findings = Self.findings(in: line) {
        waiting.append((findings, line))
      } else {
        isFaulty = true
        report.diagnostics.append(.badFindings(path, line: number))
      }
      if waiting.count == Self.batch { try take(&waiting, &report) }
    }
    try take(&waiting, &report)
    if isFaulty { report.failedNamed.append(path) }
  }

  private func take(
    _ waiting: inout [(findings: Findings, line: [UInt8])], _ report: inout IntakeReport
  ) throws(PipelineError) {
    do throws(ArchiveError) {
      let sources = waiting.map {
        ReadSource(articles: [$0.findings.article], bytes: Data($0.line))
      }
      let taken = try archive.takeIn(sources, takenIn: takenIn, day: day)
      report.add(taken, of: sources)
      var new: [(key: String, findings: Findings)] = []
      for (findings, _) in waiting {
        // Findings point into a text: those of another text under the same identifier are of no use.
        let stored = try archive.article(key: findings.article.key)?.article
        if stored?.text == findings.article.text { new.append((findings.article.key, findings)) }
      }
      try archive.store(new, analysisVersion: analysisVersion)
      waiting.removeAll(keepingCapacity: true)
    } catch {
      throw .archive(.intake, error)
    }
  }

  /// The findings of a line; nil where they are none, or point to where no text is.
  private static func findings(in line: [UInt8]) -> Findings? {
    guard let findings = try? JSONDecoder().decode(Findings.self, from: Data(line)),
      findings.schema == Findings.schemaName, !findings.article.id.isEmpty
    else { return nil }
    let length = findings.article.text.unicodeScalars.count
    let count = findings.sentences.count
    let spans =
      findings.sentences.map { ($0.start, $0.end) } + findings.claims.map { ($0.start, $0.end) }
      + findings.entities.flatMap(\.mentions).map { ($0.start, $0.end) }
    let isInside = spans.allSatisfy { 0 <= $0.0 && $0.0 <= $0.1 && $0.1 <= length }
    let sentences = findings.claims.map(\.sentence) + findings.events.map(\.sentence)
    return isInside && sentences.allSatisfy { (1...max(1, count)).contains($0) } ? findings : nil
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "intake.unreadable", at: SourcePlace(path: path),
      summary: "the file of findings cannot be read", remedy: "check its path and permissions")
  }

  fileprivate static func badFindings(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "intake.bad-findings", at: SourcePlace(path: path, line: line),
      summary:
        "the line is no object of \(Findings.schemaName), or points beyond its text, so it is left out",
      remedy: "make it anew with threatbrief analyze")
  }
}
