public import BriefingModel
public import Foundation

extension BriefingPipeline {
  /// Analyses a stream of inputs on all cores, in input order, with bounded memory.
  ///
  /// - Parameters:
  ///   - render: the printed form of one article's findings; called on any core.
  ///   - emit: takes what a window of inputs gave, in order.
  /// - Returns: how many named inputs could not be read.
  public func analyze(
    _ stream: ArticleStream, standardInput: FileHandle,
    render: @escaping @Sendable (Findings) -> [UInt8],
    emit: ([[UInt8]], [Diagnostic]) -> Void
  ) async throws(PipelineError) -> Int {
    let engine = try AnalysisEngine(workspace: workspace)
    emit([], engine.diagnostics)
    return await transform(
      stream, standardInput: standardInput, { render(engine.findings(for: $0)) }, emit: emit)
  }

  /// Reads a stream of inputs and gives the cleaned articles.
  ///
  /// - Returns: how many named inputs could not be read.
  public func extract(
    _ stream: ArticleStream, standardInput: FileHandle,
    emit: ([[UInt8]], [Diagnostic]) -> Void
  ) async -> Int {
    await transform(
      stream, standardInput: standardInput,
      { article in
        var json = JSONWriter()
        json.object { $0.field("article", article) }
        return json.bytes + [0x0A]
      }, emit: emit)
  }

  private func transform(
    _ stream: ArticleStream, standardInput: FileHandle,
    _ work: @escaping @Sendable (Article) -> [UInt8],
    emit: ([[UInt8]], [Diagnostic]) -> Void
  ) async -> Int {
    let lanes = ProcessInfo.processInfo.activeProcessorCount
    var failed = 0
    // A file in pieces has failed where none of them gave an article.
    var inPieces: [String: Bool] = [:]
    let counter = AdvanceCounter(step: nil, total: nil, tell: advance)
    await stream.windows(standardInput: standardInput) { sources in
      let done = await OrderedWork.map(sources, lanes: lanes) { source in
        let item = stream.read(source)
        let rendered = item.articles.map(work)
        counter.advance(source.name)
        return (rendered: rendered, item: item)
      }
      for (source, item) in zip(sources, done.map(\.item)) {
        if case .piece(_, let path) = source {
          inPieces[path] = inPieces[path] ?? false || !item.hasFailed
        } else if item.hasFailed {
          failed += 1
        }
      }
      emit(done.flatMap(\.rendered), done.flatMap(\.item.diagnostics))
    }
    return failed + inPieces.values.count { !$0 }
  }
}
