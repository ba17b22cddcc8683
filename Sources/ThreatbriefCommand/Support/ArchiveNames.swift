internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// Completions from the archive: names of actors, states, alliances and sources, dates of editions.
enum ArchiveNames {
  /// The dates of the editions, the newest first.
  static let dates = completion { $0.editionDates().reversed() }

  /// What `explain` knows of the newest edition.
  static let identifiers = completion { $0.identifiers() }

  /// The names that a record can be asked for.
  static func names(_ kind: String) -> CompletionKind { completion { $0.names(of: kind) } }

  private static func completion(
    _ list: @escaping @Sendable (BriefingPipeline) -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in
      let names = pipeline(words).map(list) ?? []
      return names.map { ShellWord.offered($0, to: CompletionShell.requesting) }
        .filter { !$0.isEmpty }
    }
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
