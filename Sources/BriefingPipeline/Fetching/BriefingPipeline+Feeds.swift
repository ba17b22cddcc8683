public import BriefingModel
internal import Foundation
internal import Intake

extension BriefingPipeline {
  /// The feeds of the settings, those of OPML files among them, and those that the user named.
  public func feeds(named: [String]) -> (feeds: [FeedInput], diagnostics: [Diagnostic]) {
    var addresses: [String] = []
    var diagnostics: [Diagnostic] = []
    for entry in settings.feeds {
      guard entry.lowercased().hasSuffix(".opml"), !entry.contains("://") else {
        addresses.append(entry)
        continue
      }
      let file = workspace.resolve(entry)
      if let data = try? Data(contentsOf: file), let list = OutlineReader.feeds(in: Array(data)) {
        addresses += list.map(\.address)
      } else {
        diagnostics.append(.unreadableList(entry))
      }
    }
    var seen = Set(named)
    let configured = addresses.filter { seen.insert($0).inserted }
    return (
      named.map { FeedInput(address: $0, isNamed: true) }
        + configured.map { FeedInput(address: $0, isNamed: false) }, diagnostics
    )
  }

  func take(feeds: [FeedInput], day: String) async throws(PipelineError) -> IntakeReport {
    var report = IntakeReport()
    guard !feeds.isEmpty else { return report }
    let rules = AddressRules(
      resolver: SystemResolver(), allowed: Set(settings.allowPrivate.map { $0.lowercased() }))
    let step = FeedStep(
      archive: try openArchive(.intake), reader: ArticleReader(),
      fetcher: PoliteFetcher(fetcher: Fetcher(rules: rules)), time: time, day: day)
    try await step.run(feeds, into: &report)
    progress(
      "\(StepName.intake.label): \(Counted.text(feeds.count, "feed")), "
        + "\(Counted.text(report.taken, "new article")), "
        + "\(report.known) known")
    return report
  }
}

extension Diagnostic {
  fileprivate static func unreadableList(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "pipeline.unreadable-feed-list", at: SourcePlace(path: path),
      summary: "the list of feeds cannot be read as OPML, so none of its feeds is read",
      remedy: "export it anew from your feed reader")
  }
}
