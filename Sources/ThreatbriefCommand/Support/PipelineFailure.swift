internal import BriefingPipeline

extension WorkspaceOptions {
  /// Runs a piece of the pipeline and turns its faults into the contract's exit codes.
  func running<Value>(
    _ body: (BriefingPipeline) async throws -> Value
  ) async throws -> Value {
    let settings = try settings().settings
    let console = console
    let timer = StepTimer()
    let showsAdvance = !console.isQuiet && ProgressLine.isWanted
    let pipeline = BriefingPipeline(
      workspace: place, settings: settings, time: try runTime(settings),
      progress: { step in
        // At a terminal the steps pass by on one line; a log keeps them.
        if showsAdvance, !console.isVerbose { return ProgressLine.show(step: step) }
        console.note(console.isVerbose ? "\(step) (\(timer.lap()))" : step)
      },
      advance: { if showsAdvance { ProgressLine.show($0) } })
    defer { ProgressLine.clear() }
    do {
      return try await body(pipeline)
    } catch let error as PipelineError {
      throw failure(error)
    }
  }

  private func failure(_ error: PipelineError) -> CommandFailure {
    switch error {
    case .archive, .disk, .busy, .copying:
      return CommandFailure(code: ExitCodes.disk, message: error.description)
    case .noEdition, .refused:
      return CommandFailure(code: ExitCodes.usage, message: error.description)
    case .badBackup:
      return CommandFailure(code: ExitCodes.content, message: error.description)
    case .configuration(_, let diagnostics):
      console.show(diagnostics)
      return CommandFailure(code: ExitCodes.usage, message: error.description)
    case .breach(_, let diagnostics):
      console.show(diagnostics)
      return CommandFailure(code: ExitCodes.content, message: error.description)
    }
  }

  /// A day given on the command line, checked.
  func checkedDay(_ text: String?, _ pipeline: BriefingPipeline) throws -> String {
    guard let text, text != "today" else { return pipeline.time.today }
    guard RunTime.isDay(text) else {
      throw CommandFailure(
        code: ExitCodes.usage, message: "'\(text)' is not a date: give it as YYYY-MM-DD")
    }
    return text
  }
}
