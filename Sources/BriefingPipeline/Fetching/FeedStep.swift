internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import Intake

/// Takes the articles of feeds into the archive. A feed that fails is a diagnostic, never the end.
struct FeedStep: Sendable {
  let archive: Archive
  let reader: ArticleReader
  let fetcher: PoliteFetcher
  let time: RunTime
  /// The day that the articles count for.
  let day: String

  /// An item with less text than this, in scalars, is a teaser: its page has the article.
  private static let shortest = 600

  func run(_ feeds: [FeedInput], into report: inout IntakeReport) async throws(PipelineError) {
    do throws(ArchiveError) {
      var due: [(feed: FeedInput, state: FetchState)] = []
      for feed in feeds {
        let state = try archive.fetchState(of: feed.address)
        if let retry = state.retryAt, retry > time.stamp {
          report.diagnostics.append(.notYet(feed, until: retry))
        } else {
          due.append((feed, state))
        }
      }
      let results = await fetcher.fetch(
        due.map { _, state in
          PoliteFetcher.Order(
            address: state.address,
            known: FetchValidators(entityTag: state.entityTag, lastModified: state.lastModified))
        })
      var states: [FetchState] = []
      for ((feed, state), result) in zip(due, results) {
        report.files += 1
        states.append(try await take(feed, state, result, &report))
      }
      try archive.store(states)
    } catch {
      throw .archive(.intake, error)
    }
  }

  /// Takes what one feed gave, and says what to remember of it.
  private func take(
    _ feed: FeedInput, _ state: FetchState, _ result: Result<Fetched, FetchFault>,
    _ report: inout IntakeReport
  ) async throws(ArchiveError) -> FetchState {
    var state = state
    switch result {
    case .success(.unchanged): break
    case .success(.body(let bytes, let contentType, _, let validators)):
      let read = reader.read(
        bytes, path: feed.address, given: GivenFacts(contentType: contentType))
      let faults = read.articles.isEmpty ? read.diagnostics.map(\.asWarning) : read.diagnostics
      report.diagnostics += feed.isNamed ? read.diagnostics : faults
      if read.articles.isEmpty, read.diagnostics.contains(where: { $0.severity == .error }) {
        return failed(feed, state, &report)
      }
      let sources = try await completed(read.articles, feedBytes: bytes)
      report.known += read.articles.count - sources.reduce(0) { $0 + $1.articles.count }
      report.add(try archive.takeIn(sources, takenIn: time.stamp, day: day), of: sources)
      state.entityTag = validators.entityTag
      state.lastModified = validators.lastModified
    case .failure(let fault):
      report.diagnostics.append(.cannotFetch(feed, fault))
      if case .busy(let seconds?) = fault {
        state.retryAt = RunTime.stamp(of: time.now + TimeInterval(seconds))
      }
      return failed(feed, state, &report)
    }
    state.failures = 0
    state.retryAt = nil
    return state
  }

  private func failed(
    _ feed: FeedInput, _ state: FetchState, _ report: inout IntakeReport
  ) -> FetchState {
    var state = state
    state.failures += 1
    if feed.isNamed { report.failedNamed.append(feed.address) }
    return state
  }

  /// The new articles, and known ones with their whole text, with the bytes that each was read from: teasers with their pages, where these
  /// can be fetched and say more.
  private func completed(
    _ articles: [Article], feedBytes: [UInt8]
  ) async throws(ArchiveError) -> [ReadSource] {
    var new: [Article] = []
    for article in articles {
      // Of a known item only a whole text can be a new version: a teaser is not what was kept.
      let isTeaser = article.text.unicodeScalars.count < Self.shortest
      let isKnown = try archive.holds(identifier: article.id)
      if !isTeaser || !isKnown { new.append(article) }
    }
    let teasers = new.indices.filter {
      new[$0].url != nil && new[$0].text.unicodeScalars.count < Self.shortest
    }
    let pages = await fetcher.fetch(
      teasers.map { PoliteFetcher.Order(address: new[$0].url ?? "") })
    var sources: [ReadSource] = []
    for (index, result) in zip(teasers, pages) {
      guard case .success(.body(let bytes, let contentType, let address, _)) = result,
        let full = page(bytes, contentType, address, of: new[index])
      else { continue }
      sources.append(ReadSource(articles: [full], bytes: Data(bytes)))
    }
    let filled = Set(sources.flatMap { $0.articles.map(\.id) })
    let others = new.filter { !filled.contains($0.id) }
    return [ReadSource(articles: others, bytes: Data(feedBytes))] + sources
  }

  /// The article of an item's page, under the item's identifier; nil where the page says no more.
  private func page(
    _ bytes: [UInt8], _ contentType: String?, _ address: String, of item: Article
  ) -> Article? {
    let given = GivenFacts(
      id: item.id, outlet: item.outlet, published: item.published,
      publishedBasis: item.publishedBasis, title: item.title, author: item.author, url: address,
      contentType: contentType)
    let read = reader.read(bytes, path: item.path, given: given)
    guard let article = read.articles.first, read.articles.count == 1,
      article.text.unicodeScalars.count > item.text.unicodeScalars.count
    else { return nil }
    return article
  }
}

extension Diagnostic {
  /// The same as a warning at most: it does not end with a code of its own.
  var asWarning: Diagnostic {
    Diagnostic(
      min(severity, .warning), identifier, at: place, summary: summary, remedy: remedy)
  }

  fileprivate static func cannotFetch(_ feed: FeedInput, _ fault: FetchFault) -> Diagnostic {
    Diagnostic(
      feed.isNamed ? .error : .warning, "intake.feed-unreachable",
      at: SourcePlace(path: feed.address), summary: "the feed cannot be fetched: \(fault)",
      remedy: fault.remedy)
  }

  fileprivate static func notYet(_ feed: FeedInput, until moment: String) -> Diagnostic {
    Diagnostic(
      .note, "intake.feed-later", at: SourcePlace(path: feed.address),
      summary: "the server asked not to be asked before \(moment)")
  }
}
