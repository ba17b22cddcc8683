internal import BriefingModel

extension STIXClaims {
  /// Credibility 1 to 5 by the specification's table of scales; 6 cannot be judged and has none.
  func confidence(_ credibility: Int) -> JSONValue? {
    let values = [1: 90, 2: 70, 3: 50, 4: 30, 5: 10]
    return values[credibility].map(JSONValue.int)
  }

  /// The ratings by their MISP tags.
  func labels(_ claim: ReportedClaim) -> [String] {
    [
      "admiralty-scale:source-reliability=\"\(claim.reliability.lowercased())\"",
      "admiralty-scale:information-credibility=\"\(claim.credibility)\"",
    ]
  }

  static func tag(_ term: String) -> String {
    term.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// The articles that carry the claim, each with its digest and the sentences.
  func references(_ claim: ReportedClaim) -> JSONValue {
    guard !claim.reports.isEmpty else { return .null }
    let references = claim.reports.map { report -> JSONValue in
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
    return JSONValue.array(references).written
  }

  func extensions(_ claim: ReportedClaim) -> JSONValue {
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

  static func extended(_ fields: [(key: String, value: JSONValue)]) -> JSONValue {
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
