public import BriefingModel

/// Everything that editions say of an actor, state, alliance or source, by date, as plain text.
public struct NamedRecord: Sendable {
  /// What a record is of.
  public enum Kind: String, Sendable, CaseIterable {
    case actor, state, alliance, source
  }

  private let kind: Kind
  private let editions: [Edition]

  /// Looks through editions, in any order.
  public init(of kind: Kind, in editions: [Edition]) {
    self.kind = kind
    self.editions = editions.sorted { $0.date < $1.date }
  }

  /// The record of a name, an identifier or a code; nil if no edition has it.
  public func text(for name: String) -> String? {
    let wanted = name.lowercased()
    let days = editions.map { edition in
      (
        edition,
        edition.reportedClaims.filter { claim in
          names(in: claim).contains { $0.lowercased() == wanted }
        }
      )
    }
    .filter { !$0.1.isEmpty }
    guard !days.isEmpty else { return nil }
    var text = "\(name): \(days.reduce(0) { $0 + $1.1.count }) claims in \(days.count) editions\n"
    text += "Reports an edition: \(Self.sparkline(editions.map { counted($0, days) }))\n"
    for (edition, claims) in days {
      text += "\n\(edition.date)\n"
      for claim in claims {
        let words = claim.sentences.map(\.text).joined(separator: " ")
        let labels = claim.sentences.flatMap(\.citations).map(\.label)
        text += "  [\(claim.reliability)\(claim.credibility)] \(words) "
        text += "(\(labels.joined(separator: ", ")))\n"
      }
    }
    return text
  }

  /// Every name that can be looked up, sorted.
  public var allNames: [String] {
    Set(editions.flatMap(\.reportedClaims).flatMap { names(in: $0) }).sorted()
  }

  private func counted(_ edition: Edition, _ days: [(Edition, [ReportedClaim])]) -> Int {
    days.first { $0.0.date == edition.date }?.1.reduce(0) { $0 + $1.reports.count } ?? 0
  }

  private func names(in claim: ReportedClaim) -> [String] {
    switch kind {
    case .actor: Self.names(of: claim.actor)
    case .state: claim.states + [claim.actor, claim.target].flatMap { Self.states(of: $0) }
    case .alliance:
      [claim.actor, claim.target].filter { $0?.kind == .alliance }.flatMap { Self.names(of: $0) }
    case .source: claim.speaker.map { [$0.id, $0.name] } ?? []
    }
  }

  private static func names(of entity: EntityReference?) -> [String] {
    entity.map { [$0.id, $0.name] + $0.names } ?? []
  }

  private static func states(of entity: EntityReference?) -> [String] {
    guard let entity else { return [] }
    return (entity.kind == .state ? names(of: entity) : []) + (entity.iso3.map { [$0] } ?? [])
  }

  /// Counts as bars of eight heights; they count reports and do not measure danger (R54).
  private static func sparkline(_ counts: [Int]) -> String {
    let bars = Array("▁▂▃▄▅▆▇█")
    let highest = max(1, counts.max() ?? 1)
    return String(counts.map { $0 == 0 ? "·" : bars[min(7, $0 * 7 / highest)] })
  }
}
