internal import BriefingModel

/// An edition as a STIX 2.1 bundle.
///
/// Only claims that were made become relationships, and each stands beside a note with its words,
/// its speaker and its sources. `confidence` carries the credibility alone, in the mapping of the
/// specification's appendix; likelihood stands in labels and in our extension.
struct STIXBundle {
  let edition: Edition
  let stateCodes: [String: String]
  let siteAddress: String?

  /// The identity that made the bundle.
  static let producer = STIXIdentifier.make("identity", "producer")
  /// The marking TLP:CLEAR of TLP 2.0, as OASIS published it.
  static let clearMarking = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
  /// The extension that carries what STIX has no place for.
  static let claimExtension = STIXIdentifier.make("extension-definition", "claim")
  /// When this mapping began: the creation time of objects that outlive an edition.
  static let epoch = "2026-01-01T00:00:00.000Z"

  var value: JSONValue {
    let entities = STIXEntities(edition: edition, stateCodes: stateCodes, modified: modified)
    let claims = STIXClaims(edition: edition, entities: entities, modified: modified)
    let objects = entities.objects + claims.objects
    let sorted = objects.sorted { $0.id < $1.id }
    let all =
      [Self.marking, producerIdentity, extensionDefinition] + [report(on: sorted.map(\.id))]
      + sorted.map(\.value)
    return .object([
      ("type", .string("bundle")), ("id", .string(STIXIdentifier.make("bundle", edition.date))),
      ("objects", .array(all)),
    ])
  }

  /// The run's time with the milliseconds that STIX writes.
  private var modified: String { Self.time(edition.header.runTime) }

  /// An RFC 3339 time in UTC, to the millisecond; never before the epoch of the mapping.
  static func time(_ text: String) -> String {
    let seconds = text.hasSuffix("Z") && text.utf8.count >= 20 ? String(text.prefix(19)) : ""
    return max(seconds.isEmpty ? epoch : seconds + ".000Z", epoch)
  }

  private func report(on references: [String]) -> JSONValue {
    var report = STIXObject(
      "report", name: edition.date, created: Self.epoch, modified: modified)
    report.set("name", .string("\(edition.header.title), \(edition.header.dateline)"))
    report.set("description", .string(edition.bottomLine.map(\.text).joined(separator: " ")))
    report.set("report_types", .strings(["threat-report"]))
    report.set("published", .string(modified))
    report.set("object_refs", .strings(references.isEmpty ? [Self.producer] : references))
    if let siteAddress {
      let page = siteAddress + "briefings/\(edition.date.replacing("-", with: "/"))/"
      report.set(
        "external_references",
        .array([.object([("source_name", .string("edition")), ("url", .string(page))])]))
    }
    return report.value
  }

  private var producerIdentity: JSONValue {
    .object([
      ("type", .string("identity")), ("spec_version", .string("2.1")),
      ("id", .string(Self.producer)), ("created", .string(Self.epoch)),
      ("modified", .string(Self.epoch)), ("name", .string("Threatbrief")),
      ("identity_class", .string("system")),
      ("object_marking_refs", .strings([Self.clearMarking])),
    ])
  }

  private var extensionDefinition: JSONValue {
    .object([
      ("type", .string("extension-definition")), ("spec_version", .string("2.1")),
      ("id", .string(Self.claimExtension)), ("created_by_ref", .string(Self.producer)),
      ("created", .string(Self.epoch)), ("modified", .string(Self.epoch)),
      ("name", .string("Attributed claim")),
      (
        "description",
        .string("The speaker, hearsay depth, ratings and lasting identifier of a reported claim.")
      ),
      ("schema", .string("threatbrief.claim/1")), ("version", .string("1.0.0")),
      ("extension_types", .strings(["property-extension"])),
      ("object_marking_refs", .strings([Self.clearMarking])),
    ])
  }

  private static var marking: JSONValue {
    .object([
      ("type", .string("marking-definition")), ("spec_version", .string("2.1")),
      ("id", .string(clearMarking)), ("created", .string("2022-10-01T00:00:00.000Z")),
      ("name", .string("TLP:CLEAR")),
      (
        "extensions",
        .object([
          (
            "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d",
            .object([
              ("extension_type", .string("property-extension")), ("tlp_2_0", .string("clear")),
            ])
          )
        ])
      ),
    ])
  }
}
