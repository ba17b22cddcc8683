internal import ArticleArchive
internal import BriefingModel
internal import Foundation

/// Looks through a workspace for what a crash, a bad disk or a hand may have left.
struct DoctorStep: Sendable {
  let workspace: Workspace

  func run() -> DoctorReport {
    var report = DoctorReport()
    let path = workspace.archiveFile.path
    let lock = WorkspaceLock.state(of: workspace)
    if lock.isHeld { report.diagnostics.append(.busy(path, holder: lock.holder)) }
    var dates: [String] = []
    if FileManager.default.fileExists(atPath: path) {
      let inspection = ArchiveInspection(
        path: path, analysisVersion: AnalysisVersion.of(workspace))
      report.articles = inspection.articles
      report.editions = inspection.editions.count
      report.diagnostics += inspection.faults.map { Diagnostic($0, path) }
      report.diagnostics += Self.stateOfAnalysis(inspection, path)
      dates = inspection.editions
      // Where the archive itself is broken, its list of editions says nothing of the files.
      if !inspection.faults.isEmpty { dates += writtenDates }
    } else {
      report.diagnostics.append(.noArchive(path))
    }
    if !lock.isHeld { report.diagnostics += leftovers(isDatabase: false) + leftovers() }
    report.diagnostics += editionsAndFiles(Set(dates))
    if access(workspace.folder.path, W_OK) != 0 {
      report.diagnostics.append(.notWritable(workspace.folder.path))
    }
    return report
  }

  private static func stateOfAnalysis(
    _ inspection: ArchiveInspection, _ path: String
  ) -> [Diagnostic] {
    let missing = inspection.articles - inspection.analysed - inspection.outdated
    return (inspection.outdated > 0 ? [.outdated(path, inspection.outdated)] : [])
      + (missing > 0 ? [.notAnalysed(path, missing)] : [])
  }

  private var writtenNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: workspace.briefings.path)) ?? [])
      .sorted()
  }

  private var writtenDates: [String] {
    writtenNames.filter { $0.hasSuffix(".md") && RunTime.isDay(String($0.dropLast(3))) }
      .map { String($0.dropLast(3)) }
  }

  /// Editions whose files are gone, and files of editions that the archive does not know.
  private func editionsAndFiles(_ dates: Set<String>) -> [Diagnostic] {
    let names = Set(writtenNames)
    let missing = dates.sorted().flatMap { date in
      ["\(date).md", "\(date).json"].filter { !names.contains($0) }
    }
    let foreign = writtenDates.filter { !dates.contains($0) }
    func place(_ name: String) -> String { workspace.briefings.appending(path: name).path }
    return missing.map { .editionWithoutFile(place($0)) }
      + foreign.map { .fileWithoutEdition(place("\($0).md")) }
  }

  /// Files that a run has put aside and never brought to their place.
  private func leftovers(isDatabase: Bool = true) -> [Diagnostic] {
    let folder =
      isDatabase ? workspace.archiveFile.deletingLastPathComponent() : workspace.briefings
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return names.compactMap { name in
      let place = folder.appending(path: name).path
      if isDatabase { return name.hasSuffix(".aside") ? .unfinishedCopy(place) : nil }
      return StagedFile.name(ofAside: name) == nil ? nil : .halfWritten(place)
    }
  }
}
