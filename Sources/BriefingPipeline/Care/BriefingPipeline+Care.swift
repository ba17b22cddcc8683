internal import ArticleArchive
internal import BriefingModel
internal import Foundation

extension BriefingPipeline {
  /// Looks through the archive and the files beside it. Nothing is written, made or mended.
  public func examine() -> DoctorReport {
    DoctorStep(workspace: workspace).run()
  }

  /// Copies the archive into one file, while another run may be at work.
  ///
  /// - Parameters:
  ///   - overwriting: whether a file of that name may go.
  ///   - dryRun: only look whether it could be done.
  /// - Returns: how many articles the copy holds, or would hold.
  public func backUp(
    to file: String, overwriting: Bool, dryRun: Bool
  ) throws(PipelineError) -> Int {
    let archive = workspace.archiveFile.path
    guard FileManager.default.fileExists(atPath: archive) else {
      throw .refused("\(archive): there is no archive yet, so there is nothing to back up")
    }
    guard overwriting || !FileManager.default.fileExists(atPath: file) else {
      throw .refused("\(file): there is such a file, so nothing was written; say --overwrite")
    }
    do throws(ArchiveError) {
      if dryRun { return try Archive(reading: archive).articleCount() }
      try Archive(reading: archive).backUp(to: file)
      return try Archive(reading: file).articleCount()
    } catch {
      throw .copying(error)
    }
  }

  /// Reads a backup through; one that is damaged is refused.
  ///
  /// - Returns: how many articles it holds.
  public func examine(backup file: String) throws(PipelineError) -> Int {
    guard FileManager.default.fileExists(atPath: file) else {
      throw .badBackup(.cannotOpen(path: file, reason: "there is no such file"))
    }
    let inspection = ArchiveInspection(path: file, analysisVersion: "")
    guard inspection.faults.isEmpty else {
      throw .badBackup(.badBackup(path: file, faults: inspection.faults))
    }
    return inspection.articles
  }

  /// Puts a backup in the place of the archive, and the editions' files in step with it.
  ///
  /// - Parameter overwriting: whether an archive that holds articles may go; it stays beside.
  /// - Returns: how many articles the archive holds now, and where the earlier one is kept.
  public func restore(
    from file: String, overwriting: Bool
  ) throws(PipelineError) -> (articles: Int, replaced: String?) {
    guard FileManager.default.fileExists(atPath: file) else {
      throw .badBackup(.cannotOpen(path: file, reason: "there is no such file"))
    }
    let lock = try WorkspaceLock(workspace, step: .writing)
    defer { lock.release() }
    let place = workspace.archiveFile.path
    let replaced: String?
    do throws(ArchiveError) {
      replaced = try Archive.restore(from: file, to: place, replacing: overwriting)
    } catch .badBackup(let path, let faults) {
      throw .badBackup(.badBackup(path: path, faults: faults))
    } catch .wouldReplace(let path, let articles) {
      throw .refused(ArchiveError.wouldReplace(path: path, articles: articles).description)
    } catch {
      throw .copying(error)
    }
    let archive = try openArchive(.writing)
    try WritingStep(workspace: workspace).restore(from: archive, comparing: true)
    return (
      try stamped(.writing) { () throws(ArchiveError) in try archive.articleCount() }, replaced
    )
  }
}
