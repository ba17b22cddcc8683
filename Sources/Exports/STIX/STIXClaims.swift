internal import BriefingModel

/// The claims and judgements of an edition as STIX relationships and notes.
struct STIXClaims {
  private let edition: Edition
  private let entities: STIXEntities
  private let modified: String
  private let claims: [ReportedClaim]
  /// The sources by article, and what was made of each claim, by its number: several objects name
  /// both.
  private let sources: [String: SourceEntry]
  private var relationships: [Int: STIXObject] = [:]

  init(edition: Edition, entities: STIXEntities, modified: String) {
    self.edition = edition
    self.entities = entities
    self.modified = modified
    claims = edition.reportedClaims
    sources = Dictionary(
      edition.sources.items.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    for claim in claims { relationships[claim.number] = relationship(claim) }
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
    object.set("external_references", .array(references(claim)))
    object.set("extensions", extensions(claim))
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
    object.set("external_references", .array(references(claim)))
    object.set("extensions", extensions(claim))
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

extension STIXClaims {
  /// Credibility 1 to 5 by the specification's table of scales; 6 cannot be judged and has none.
  private func confidence(_ credibility: Int) -> JSONValue? {
    let values = [1: 90, 2: 70, 3: 50, 4: 30, 5: 10]
    return values[credibility].map(JSONValue.int)
  }

  /// The ratings by their MISP tags.
  private func labels(_ claim: ReportedClaim) -> [String] {
    [
      "admiralty-scale:source-reliability=\"\(claim.reliability.lowercased())\"",
      "admiralty-scale:information-credibility=\"\(claim.credibility)\"",
    ]
  }

  private static func tag(_ term: String) -> String {
    term.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// The articles that carry the claim, each with its digest and the sentences.
  private func references(_ claim: ReportedClaim) -> [JSONValue] {
    claim.reports.map { report in
      let source = sources[report.article]
      let sentences = report.sentences.map(String.init).joined(separator: ", ")
      let url = source?.url.flatMap {
        $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil
      }
      let digest = source.flatMap { $0.sha256.utf8.count == 64 ? $0.sha256 : nil }
      return .fields([
        ("source_name", .string(report.outlet ?? source?.outlet ?? "publisher not given")),
        ("description", .string("Article \(report.article), sentences \(sentences)")),
        ("url", url.map(JSONValue.string)),
        ("hashes", url == nil ? nil : digest.map { .object([("SHA-256", .string($0))]) }),
        ("external_id", .string(report.claim)),
      ])
    }
  }

  private func extensions(_ claim: ReportedClaim) -> JSONValue {
    Self.extended([
      ("claim_id", .string(claim.id)), ("claim_type", .string(claim.type.rawValue)),
      ("speaker", .optional(claim.speaker?.id)), ("depth", .int(claim.depth)),
      ("actor", .optional(claim.actor?.id)), ("target", .optional(claim.target?.id)),
      ("states", .strings(claim.states)), ("negated", .bool(claim.negated)),
      ("hedges", .strings(claim.hedges)), ("reliability", .string(claim.reliability)),
      ("credibility", .int(claim.credibility)), ("rating_reason", .string(claim.ratingReason)),
      ("change", .string(claim.change.rawValue)), ("disputes", .strings(claim.disputes)),
      ("date", .optional(claim.date)),
      ("reports", .strings(claim.reports.map(\.claim))),
    ])
  }

  private static func extended(_ fields: [(key: String, value: JSONValue)]) -> JSONValue {
    let kept = fields.filter { field in
      switch field.value {
      case .null: false
      case .array(let values): !values.isEmpty
      default: true
      }
    }
    return .object([
      (
        STIXBundle.claimExtension,
        .object([("extension_type", .string("property-extension"))] + kept)
      )
    ])
  }
}
