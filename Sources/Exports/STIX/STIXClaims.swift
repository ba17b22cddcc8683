internal import BriefingModel

/// The claims and judgements of an edition as STIX relationships and notes.
struct STIXClaims {
  private let edition: Edition
  private let entities: STIXEntities
  private let modified: String
  private let claims: [ReportedClaim]
  /// The sources by article, and what was made of each claim, by its number: several objects name
  /// both.
  let sources: [String: SourceEntry]
  private var shared: [Int: Shared] = [:]
  private var relationships: [Int: STIXObject] = [:]

  /// What the relationship of a claim and its note both bear.
  private struct Shared {
    let references: JSONValue
    let extensions: JSONValue
  }

  init(edition: Edition, entities: STIXEntities, modified: String) {
    self.edition = edition
    self.entities = entities
    self.modified = modified
    claims = edition.reportedClaims
    sources = Dictionary(
      edition.sources.items.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    for claim in claims {
      shared[claim.number] = Shared(
        references: references(claim), extensions: extensions(claim).written)
      relationships[claim.number] = relationship(claim)
    }
  }

  var objects: [STIXObject] {
    let ids = Set(claims.map(\.id))
    return claims.compactMap { relationships[$0.number] } + claims.map(note)
      + edition.judgements.items.map { judgement($0, of: ids) }
      + opinions
  }

  /// A claim that somebody threatens or is present; a denied one is a note only.
  private func relationship(_ claim: ReportedClaim) -> STIXObject? {
    guard !claim.negated, let actor = claim.actor.flatMap(entities.actor),
      let target = claim.target.flatMap(entities.target), actor != target,
      let type = Self.types[claim.type]
    else { return nil }
    var object = start("relationship", claim.id)
    object.set(
      "relationship_type",
      .string(isLocation(claim.target) || type != "located-at" ? type : "related-to"))
    object.set("source_ref", .string(actor))
    object.set("target_ref", .string(target))
    object.set("confidence", confidence(claim.credibility))
    object.set("labels", .strings(labels(claim)))
    object.set("external_references", shared[claim.number]?.references)
    object.set("extensions", shared[claim.number]?.extensions)
    return object
  }

  private static let types: [ClaimType: String] = [
    .threat: "targets", .attack: "targets", .plot: "targets", .clash: "targets",
    .activity: "related-to", .concern: "related-to", .presence: "located-at",
    .movement: "located-at",
  ]

  private func isLocation(_ entity: EntityReference?) -> Bool { entity?.kind == .state }

  private func note(_ claim: ReportedClaim) -> STIXObject {
    var object = start("note", claim.id)
    object.set("abstract", .string(claim.heading))
    object.set("content", .string(claim.sentences.map(\.text).joined(separator: " ")))
    object.set("authors", .strings([claim.speaker?.name].compactMap(\.self)))
    object.set("object_refs", .strings(subjects(of: claim)))
    object.set("confidence", confidence(claim.credibility))
    object.set("labels", .strings(labels(claim)))
    object.set("external_references", shared[claim.number]?.references)
    object.set("extensions", shared[claim.number]?.extensions)
    return object
  }

  /// What a note is about: the relationship, else those whom it names, else the producer.
  private func subjects(of claim: ReportedClaim) -> [String] {
    if let relationship = relationships[claim.number] { return [relationship.id] }
    let ends = [claim.actor.flatMap(entities.actor), claim.target.flatMap(entities.target)]
      .compactMap(\.self)
    if !ends.isEmpty { return Array(Set(ends)).sorted() }
    return [claim.speaker.map(entities.speaker) ?? STIXBundle.producer]
  }

  /// - Parameter claims: the identifiers of those that have a note.
  private func judgement(_ judgement: Judgement, of claims: Set<String>) -> STIXObject {
    var object = start("note", judgement.id)
    object.set("abstract", .string("\(judgement.label): \(judgement.topic)"))
    object.set("content", .string(judgement.statement.text))
    let notes = judgement.claims.filter(claims.contains).map { STIXIdentifier.make("note", $0) }
    object.set("object_refs", .strings(notes.isEmpty ? [STIXBundle.producer] : notes))
    if let likelihood = judgement.likelihood {
      let label = "estimative-language:likelihood-probability=\"\(Self.tag(likelihood))\""
      object.set("labels", .strings([label]))
    }
    object.set(
      "extensions",
      Self.extended([
        ("judgement_id", .string(judgement.id)), ("likelihood", .optional(judgement.likelihood)),
        ("analytic_confidence", .optional(judgement.confidence)),
        ("change", .string(judgement.change.rawValue)), ("claims", .strings(judgement.claims)),
      ]))
    return object
  }

  /// A speaker who denies what a relationship says, where the grade is a strict contradiction.
  private var opinions: [STIXObject] {
    let claims = Dictionary(
      claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return edition.disagreements.items.filter { $0.grade == .contradiction }.flatMap { item in
      let sides = item.accounts.compactMap { claims[$0.claim] }
      let affirmed = sides.filter { !$0.negated }.compactMap { relationships[$0.number]?.id }
      guard !affirmed.isEmpty else { return [STIXObject]() }
      return sides.filter(\.negated).map { claim in
        var object = start("opinion", item.id + "/" + claim.id)
        object.set("opinion", .string("disagree"))
        object.set("explanation", .string(claim.sentences.map(\.text).joined(separator: " ")))
        object.set("authors", .strings([claim.speaker?.name].compactMap(\.self)))
        object.set("object_refs", .strings(affirmed.sorted()))
        return object
      }
    }
  }

  private func start(_ type: String, _ name: String) -> STIXObject {
    STIXObject(type, name: name, created: STIXBundle.epoch, modified: modified)
  }
}
