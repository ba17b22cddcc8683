public import ArticleArchive
public import BriefingModel

/// What stops the main job, stamped with the step that it stopped in.
public enum PipelineError: Error, Sendable {
  /// The archive failed. Exit code 3.
  case archive(StepName, ArchiveError)
  /// A file could not be written. Exit code 3.
  case disk(StepName, path: String, reason: String)
  /// Another run writes in the workspace. Exit code 3.
  case busy(StepName, workspace: String, holder: String?)
  /// Templates, reference data or models cannot be used. Exit code 2.
  case configuration(StepName, [Diagnostic])
  /// A written edition breaks a rule that stops publication. Exit code 1.
  case breach(StepName, [Diagnostic])
  /// The archive could not be copied, or a backup not put in its place. Exit code 3.
  case copying(ArchiveError)
  /// A backup is refused: it is damaged, or not there. Exit code 1.
  case badBackup(ArchiveError)
  /// What stands there is not written over without being told. Exit code 2.
  case refused(String)
  /// There is no edition to work on. Exit code 2.
  case noEdition(String, nearest: String?)
}

extension PipelineError: CustomStringConvertible {
  /// One line: the step, what happened, what to do.
  public var description: String {
    switch self {
    case .archive(let step, let error): "\(step.label): \(error)"
    case .disk(let step, let path, let reason):
      "\(step.label): \(path): cannot be written: \(reason); free some space or mend the permissions "
        + "and run again: nothing half-written is left"
    case .busy(let step, let workspace, let holder):
      "\(step.label): \(workspace): another run is at work here"
        + (holder.map { " (process \($0))" } ?? "")
        + "; wait for its end and run again: nothing was changed"
    case .configuration(let step, _): "\(step.label): the configuration cannot be used"
    case .breach(let step, _):
      "\(step.label): the edition breaks house rules, nothing was published"
    case .copying(let error), .badBackup(let error): error.description
    case .refused(let reason): reason
    case .noEdition(let date, let nearest?):
      "there is no edition of \(date); the nearest is of \(nearest)"
    case .noEdition(let date, nil):
      "there is no edition of \(date); 'threatbrief daily' makes one"
    }
  }
}
