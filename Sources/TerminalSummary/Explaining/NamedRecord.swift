public import BriefingModel

/// Finds everything that editions say of an actor, state, alliance or source.
public struct NamedRecord: Sendable {
  /// What a record is of.
  public enum Kind: String, Sendable, CaseIterable {
    case actor, state, alliance, source
  }

  let kind: Kind
  let editions: [Edition]

  /// Looks through editions, in any order.
  public init(of kind: Kind, in editions: [Edition]) {
    self.kind = kind
    self.editions = editions.sorted { $0.date < $1.date }
  }

  /// The record of names that mean the same, the first of them as the user wrote it; nil if no
  /// edition has any of them.
  public func days(of names: [String]) -> RecordDays? {
    let wanted = Set(names.map { $0.lowercased() })
    let days = editions.map { edition in
      RecordDay(
        date: edition.date,
        claims: edition.reportedClaims.filter { claim in
          self.names(in: claim).contains { wanted.contains($0.lowercased()) }
        },
        remarks: remarks(in: edition, on: wanted))
    }
    guard days.contains(where: { !$0.isEmpty }) else { return nil }
    let shown =
      days.lazy.flatMap(\.claims).compactMap { self.shownName(in: $0, wanted) }.first
      ?? editions.lazy.flatMap { self.items(in: $0, on: wanted) }.first?.name
    return RecordDays(kind: kind, name: shown ?? names.first ?? "", days: days)
  }

  /// Every name that can be looked up, sorted.
  public var allNames: [String] {
    let inClaims = editions.flatMap(\.reportedClaims).flatMap { names(in: $0) }
    return Set(inClaims + editions.flatMap(namesInPart)).sorted()
  }

  func names(in claim: ReportedClaim) -> [String] {
    switch kind {
    case .actor: Self.names(of: claim.actor)
    case .state: claim.states + [claim.actor, claim.target].flatMap { Self.states(of: $0) }
    case .alliance:
      [claim.actor, claim.target].filter { $0?.kind == .alliance }.flatMap { Self.names(of: $0) }
    case .source: claim.speaker.map { [$0.id, $0.name] } ?? []
    }
  }

  /// The name that the articles use for what was asked for.
  private func shownName(in claim: ReportedClaim, _ wanted: Set<String>) -> String? {
    if kind == .source { return claim.speaker?.name }
    return [claim.actor, claim.target].compactMap { $0 }.first { entity in
      let code = entity.kind == .state ? [entity.iso3].compactMap { $0 } : []
      return (Self.names(of: entity) + code).contains { wanted.contains($0.lowercased()) }
    }?.name
  }

  /// What the part on actors, states and alliances says of alliances, which few claims name.
  private func remarks(in edition: Edition, on wanted: Set<String>) -> [CitedSentence] {
    items(in: edition, on: wanted).flatMap(\.sentences)
  }

  private func items(in edition: Edition, on wanted: Set<String>) -> [AllianceEntry] {
    guard kind == .alliance else { return [] }
    return edition.actors.alliances.items.filter { item in
      [item.id, item.name].contains { wanted.contains($0.lowercased()) }
    }
  }

  private func namesInPart(_ edition: Edition) -> [String] {
    guard kind == .alliance else { return [] }
    return edition.actors.alliances.items.flatMap { [$0.id, $0.name] }
  }

  static func names(of entity: EntityReference?) -> [String] {
    entity.map { [$0.id, $0.name] + $0.names } ?? []
  }

  private static func states(of entity: EntityReference?) -> [String] {
    guard let entity else { return [] }
    return (entity.kind == .state ? names(of: entity) : []) + (entity.iso3.map { [$0] } ?? [])
  }
}
