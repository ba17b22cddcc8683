internal import BriefingModel
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

  /// A digest of each of some files, read side by side; nil for one that cannot be read.
  public static func digests(ofFiles paths: [String]) -> [String?] {
    Parallel.chunks(paths) { paths in
      paths.map { FileBytes.read($0).map { SiteManifest.digest(of: $0) } }
    }.flatMap(\.self)
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
  /// Where the newest editions are new or made anew, and where older ones got notes, only the pages
  /// that this touches are made. Any other change to an older edition makes everything anew, since
  /// its text may show on any later page; so does another look, and a state that was damaged, of
  /// which a note tells. Throws what the sources throw, `SiteError` and `MarkdownError`.
  @discardableResult
  public func publish(
    _ sources: [EditionSource], rebuild: Bool = false
  ) throws -> SiteWriter.Outcome {
    let sources = sources.sorted { $0.date < $1.date }
    let manifest = try SiteWriter(output: output).openManifest()
    let signature = signature
    let boot = BootMark(site: output)
    let isCut = boot.isNewStart && boot.hasLost(manifest)
    let known =
      rebuild || isCut
      ? SiteState(signature: signature) : SiteState(in: output, signature: signature)
    let update = SiteUpdate(
      settings: settings, theme: theme, output: output, known: known, sources: sources)
    var isDamaged = known.isDamaged || isCut
    var session = SiteSession(output: output, manifest: manifest)
    do {
      if let plan = try update.plan() {
        return try carry(out: plan, in: session, published: manifest, known: known)
      }
    } catch is ByteReader.Damaged {
      isDamaged = true
      session = SiteSession(output: output, manifest: manifest, trustsFiles: false)
    }
    let plan = try whole(sources)
    var outcome = try carry(
      out: plan, in: session, published: manifest, known: SiteState(signature: signature))
    Parallel.giveBack(consume plan)
    if isDamaged { outcome.notes.append(.damagedState(output)) }
    return outcome
  }

  /// Makes what a plan says and puts it in place.
  ///
  /// Throws `ByteReader.Damaged` where what the last run kept turns out not to be whole.
  private func carry(
    out plan: SitePlan, in session: SiteSession, published: SiteManifest, known: SiteState
  ) throws -> SiteWriter.Outcome {
    let boot = BootMark(site: output)
    let mark = boot.isNewStart ? [boot.file] : []
    guard !plan.editions.isEmpty || plan.selection == nil else {
      return try session.finish(isWhole: false) { mark }
    }
    let renderer = SiteRenderer(
      settings: settings, theme: theme, index: plan.index, selection: plan.selection)
    for jobs in try renderer.stages(plan.editions, published: published) { try session.put(jobs) }
    if plan.index.store.isIncomplete { throw ByteReader.Damaged() }
    return try session.finish(isWhole: plan.selection == nil) {
      try StateFiles(signature: known.signature, site: output)
        .files(of: plan.index, editions: plan.selection?.editions) + mark
    }
  }

  /// The plan that makes every file of the site.
  private func whole(_ sources: [EditionSource]) throws -> SitePlan {
    let taken = try Parallel.map(sources) { try $0.taken(settings) }
    let fingerprints = Dictionary(
      sources.map { ($0.date, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    let index = SiteIndex(taken.map(\.digest), fingerprints: fingerprints, settings: settings)
    return SitePlan(editions: taken.map(\.edition), index: index, selection: nil)
  }

  /// A digest of all that shapes pages apart from the editions, the code that makes them among it: a
  /// site of another look, or by another program, is made anew as a whole.
  private var signature: String {
    var text =
      "\(EmbeddedResources.sourceDigest)\u{0}\(settings.title)\u{0}\(settings.description)\u{0}\(settings.address ?? "")\u{0}"
    text += "\(settings.excerptWords)\u{0}\(settings.method)\u{0}\(settings.schema)\u{0}"
    text += settings.fullTextOutlets.sorted().joined(separator: "\u{1}") + "\u{0}"
    text += settings.stateNames.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: "\u{1}")
    let theme = theme.signature + Array(text.utf8)
    return SiteManifest.digest(of: theme)
  }
}

extension EditionSource {
  /// The edition, read, and fit to stand on a site under its date; with what other pages need of it.
  func taken(
    _ settings: SiteSettings
  ) throws -> (edition: PublishedEdition, digest: EditionDigest) {
    let published = try load()
    guard published.edition.date == date else { throw SiteError.badDate(date) }
    try published.admit()
    return (published, EditionDigest(published.edition, settings: settings))
  }
}

extension Diagnostic {
  /// That what an earlier run kept of a site could not be used.
  fileprivate static func damagedState(_ site: URL) -> Diagnostic {
    Diagnostic(
      .note, "site.state-damaged", at: SourcePlace(path: site.path),
      summary: "what the last run kept of this site is damaged; every page was made anew")
  }
}
