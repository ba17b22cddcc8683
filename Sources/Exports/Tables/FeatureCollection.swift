internal import BriefingModel

/// The edition's states and dated events as GeoJSON (RFC 7946).
///
/// No feature has a geometry: the articles name countries and places, not positions, and a pin in
/// the middle of a country would say more than the text does (R74). The code of the country is
/// among the properties, for those who have outlines.
struct FeatureCollection {
  let edition: Edition

  var value: JSONValue {
    .object([
      ("type", .string("FeatureCollection")),
      ("features", .array(states + events)),
    ])
  }

  private var states: [JSONValue] {
    let claims = edition.reportedClaims
    return Set(claims.flatMap(\.states)).sorted().map { iso3 in
      let about = claims.filter { $0.states.contains(iso3) }
      let name = about.lazy.compactMap(\.target).first { $0.iso3 == iso3 && $0.kind == .state }?
        .name
      return feature(
        "\(edition.date)/states/\(iso3)",
        [
          ("kind", .string("threatened state")), ("name", .string(name ?? iso3)),
          ("iso3", .string(iso3)), ("precision", .string("country")),
          ("actors", .strings(Set(about.compactMap { $0.actor?.id }).sorted())),
          ("claims", .strings(about.map(\.id))),
        ])
    }
  }

  private var events: [JSONValue] {
    edition.timeline.items.enumerated().compactMap { place, entry in
      guard entry.iso3 != nil || !entry.places.isEmpty else { return nil }
      return feature(
        "\(edition.date)/events/\(place + 1)",
        [
          ("kind", .string("event")), ("type", .string(entry.type)),
          ("text", .string(entry.sentence.text)), ("places", .strings(entry.places)),
          ("iso3", .optional(entry.iso3)),
          ("precision", .string(entry.iso3 == nil ? "unknown" : "country")),
          ("date", .optional(entry.date)), ("date_precision", .optional(entry.precision)),
          ("date_reading", .string(entry.reading)),
          ("actors", .strings(entry.actors)),
          ("citations", .strings(entry.sentence.citations.map(\.label))),
        ])
    }
  }

  private func feature(_ id: String, _ properties: [(key: String, value: JSONValue)]) -> JSONValue {
    .object([
      ("type", .string("Feature")), ("id", .string(id)), ("geometry", .null),
      ("properties", .object(properties)),
    ])
  }
}
