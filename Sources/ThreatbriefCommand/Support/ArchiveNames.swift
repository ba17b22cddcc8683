internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// Completions from the archive: names of actors, states, alliances and sources, dates of editions.
enum ArchiveNames {
  /// The dates of the editions, the newest first.
  static let dates = CompletionKind.custom { words, _, _ in
    pipeline(words)?.editionDates().reversed() ?? []
  }

  /// The names that a record can be asked for.
  static func names(_ kind: String) -> CompletionKind {
    .custom { words, _, _ in pipeline(words).map { $0.names(of: kind) } ?? [] }
  }

  /// What `explain` knows of the newest edition.
  static let identifiers = CompletionKind.custom { words, _, _ in
    pipeline(words)?.identifiers() ?? []
  }

  /// The workspace that the words typed so far speak of; nil where it cannot be used.
  private static func pipeline(_ words: [String]) -> BriefingPipeline? {
    let place = words.firstIndex(of: "--workspace").map { words.index(after: $0) }
    let path = place.flatMap { words.indices.contains($0) ? words[$0] : nil } ?? "."
    guard let time = try? RunTime(given: nil, environment: [:], zone: .gmt) else { return nil }
    return BriefingPipeline(
      workspace: Workspace(path: path), settings: Settings(), time: time)
  }
}
