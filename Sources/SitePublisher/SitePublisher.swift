public import Foundation

/// An edition that can be read when it is needed.
public struct EditionSource: Sendable {
  /// Its date, `YYYY-MM-DD`.
  public let date: String
  /// Changes whenever the edition, its Markdown or its attachments do: a digest, or size and time.
  public let fingerprint: String
  /// Reads it.
  public let load: @Sendable () throws -> PublishedEdition

  /// Makes a source.
  public init(
    date: String, fingerprint: String, load: @escaping @Sendable () throws -> PublishedEdition
  ) {
    self.date = date
    self.fingerprint = fingerprint
    self.load = load
  }
}

/// Keeps a folder in step with the editions: reads only those that changed, makes only the pages
/// that they touch, writes only what differs.
public struct SitePublisher: Sendable {
  private let settings: SiteSettings
  private let theme: SiteTheme
  private let output: URL

  /// Publishes to a folder, which is a site of ours, empty, or not there yet.
  public init(settings: SiteSettings = SiteSettings(), theme: SiteTheme, output: URL) {
    self.settings = settings
    self.theme = theme
    self.output = output
  }

  /// Brings the folder in step. `rebuild` makes every page anew; what is the same stays untouched.
  ///
  /// When an edition older than the newest changed, everything is made anew too, since its text
  /// may show on any later page. Throws what the sources throw, `SiteError` and `MarkdownError`.
  @discardableResult
  public func publish(
    _ sources: [EditionSource], rebuild: Bool = false
  ) throws -> SiteWriter.Outcome {
    let signature = signature
    let old =
      rebuild ? SiteState(signature: signature) : SiteState(in: output, signature: signature)
    let sources = sources.sorted { $0.date < $1.date }
    let changed = sources.filter { old.editions[$0.date]?.fingerprint != $0.fingerprint }
    let writer = SiteWriter(output: output)
    let isAppended = isAppended(changed, to: sources, old: old)
    if isAppended && changed.isEmpty { return try writer.write([], isPartial: true) }
    let read = isAppended ? sources.suffix(changed.count + 1) : sources[...]
    let editions = try Parallel.map(Array(read)) { try $0.load() }
    for edition in editions { try edition.admit() }
    let state = try state(after: old, read: Array(read), editions: editions, all: sources)
    let index = SiteIndex(state.editions.values.map(\.digest), settings: settings)
    let renderer = SiteRenderer(
      settings: settings, theme: theme, index: index,
      selection: isAppended ? selection(of: changed, old: old, new: state) : nil)
    let published = try writer.publishedPaths()
    let files =
      try renderer.frameFiles(newest: editions.last?.edition) + renderer.records()
      + renderer.files(of: editions) + renderer.emptied(published)
    let output = output
    let links = LinkChecker(files, beside: published) {
      LinkChecker.bytes(of: $0, in: output)
    }
    var outcome = try writer.write(files, isPartial: isAppended, state: state.bytes)
    outcome.deadLinks = links.deadLinks()
    return outcome
  }

  /// Whether all that changed is newer than all that did not, and nothing is gone.
  private func isAppended(
    _ changed: [EditionSource], to sources: [EditionSource], old: SiteState
  ) -> Bool {
    guard !old.editions.isEmpty else { return false }
    let dates = Set(sources.map(\.date))
    guard old.editions.keys.allSatisfy(dates.contains) else { return false }
    return sources.suffix(changed.count).map(\.date) == changed.map(\.date)
  }

  private func state(
    after old: SiteState, read: [EditionSource], editions: [PublishedEdition],
    all: [EditionSource]
  ) throws -> SiteState {
    var state = SiteState(signature: old.signature)
    for source in all { state.editions[source.date] = old.editions[source.date] }
    for (source, edition) in zip(read, editions) {
      guard source.date == edition.edition.date else { throw SiteError.badDate(source.date) }
      state.editions[source.date] = SiteState.Known(
        fingerprint: source.fingerprint,
        digest: EditionDigest(edition.edition, settings: settings))
    }
    return state
  }

  private func selection(
    of changed: [EditionSource], old: SiteState, new: SiteState
  ) -> SiteSelection {
    var selection = SiteSelection()
    for source in changed {
      for state in [old, new] {
        if let known = state.editions[source.date] { selection.add(known.digest) }
      }
    }
    return selection
  }

  /// To be raised with every change to how pages or exports are made: a site made by an earlier
  /// program is then made anew as a whole.
  private static let pagesVersion = "pages/4"

  /// A digest of all that shapes pages apart from the editions.
  private var signature: String {
    var text =
      "\(Self.pagesVersion)\u{0}\(settings.title)\u{0}\(settings.description)\u{0}\(settings.address ?? "")\u{0}"
    text += "\(settings.excerptWords)\u{0}\(settings.method)\u{0}\(settings.schema)\u{0}"
    text += settings.fullTextOutlets.sorted().joined(separator: "\u{1}") + "\u{0}"
    text += settings.stateNames.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: "\u{1}")
    let theme = theme.signature + Array(text.utf8)
    return SiteManifest.digest(of: theme)
  }
}
