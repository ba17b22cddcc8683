import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import Exports

@Suite struct ExportTests {
  static let exporter = EditionExporter(
    stateCodes: ["ISL": "IS", "NOR": "NO"], siteAddress: "https://brief.example/")

  @Test(arguments: EditionExporter.Format.allCases) func theSameEditionGivesTheSameBytes(
    _ format: EditionExporter.Format
  ) {
    let edition = FixtureEdition.rich()
    let bytes = Self.exporter.bytes(of: edition, as: format)
    #expect(bytes == Self.exporter.bytes(of: edition, as: format))
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: EditionExporter.Format.allCases) func everyClaimIsInEveryForm(
    _ format: EditionExporter.Format
  ) {
    let text = String(
      decoding: Self.exporter.bytes(of: FixtureEdition.rich(), as: format), as: UTF8.self)
    // A claim about no state has no place in the features.
    let ids = format == .geojson ? ["Caaa111"] : ["Caaa111", "Cbbb222", "Cccc333"]
    for id in ids { #expect(text.contains(id), "\(id)") }
  }

  @Test func jsonIsTheEditionWithoutUncitedSentences() throws {
    let bytes = Self.exporter.bytes(of: FixtureEdition.rich(), as: .json)
    let edition = try Edition(json: bytes)
    #expect(edition.sources.items.first?.sentences.map(\.number) == [1, 2, 3, 4, 5])
    #expect(edition.reportedClaims == FixtureEdition.rich().reportedClaims)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("cited by nobody"))
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), (" @SUM(A1)", "\"' @SUM(A1)\""), ("-2", "\"'-2\""),
    ("+44", "\"'+44\""), ("\t=1", "\"' =1\""), ("a \"b\", c", "\"a \"\"b\"\", c\""),
    ("line\r\nline", "\"line  line\""), ("plain", "\"plain\""), ("", "\"\""),
    ("\u{FF1D}1", "\"'\u{FF1D}1\""),
  ])
  func aCellIsNeverAFormulaNorEndsEarly(_ cell: String, _ quoted: String) {
    #expect(ClaimTable.quoted(cell) == quoted)
  }

  @Test func theTableHasARowForEachClaim() {
    let text = String(
      decoding: Self.exporter.bytes(of: FixtureEdition.rich(), as: .csv).dropFirst(3),
      as: UTF8.self)
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[1].hasPrefix("\"2026-11-23\",\"Caaa111\",\"1\",\"Threat to Iceland\","))
    #expect(Set(rows.dropLast().map { $0.components(separatedBy: "\",\"").count }) == [26])
  }

  @Test func noFeatureIsMorePreciseThanTheText() throws {
    let object = try Self.object(.geojson)
    let features = try #require(object["features"] as? [[String: Any]])
    #expect(features.count == 2)
    for feature in features {
      #expect(feature["geometry"] is NSNull)
      let properties = try #require(feature["properties"] as? [String: Any])
      #expect(properties["precision"] as? String == "country")
    }
  }

  @Test func everyReferenceOfTheBundleIsInIt() throws {
    let objects = try #require(try Self.object(.stix)["objects"] as? [[String: Any]])
    let ids = Set(objects.compactMap { $0["id"] as? String })
    #expect(ids.count == objects.count)
    for object in objects {
      let single = ["created_by_ref", "source_ref", "target_ref"].compactMap {
        object[$0] as? String
      }
      let lists = ["object_refs", "object_marking_refs"].flatMap { object[$0] as? [String] ?? [] }
      for reference in single + lists { #expect(ids.contains(reference), "\(reference)") }
    }
  }

  @Test func aDeniedClaimIsNoRelationship() throws {
    var edition = FixtureEdition.rich()
    edition.claims.items[0].claims[0].negated = true
    let bytes = Self.exporter.bytes(of: edition, as: .stix)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\"targets\""))
  }

  @Test func confidenceIsTheCredibilityAlone() throws {
    let objects = try #require(try Self.object(.stix)["objects"] as? [[String: Any]])
    let notes = objects.filter { $0["type"] as? String == "note" }
    let confidences = notes.compactMap { $0["confidence"] as? Int }
    #expect(notes.count == 4)
    #expect(confidences == [50])
  }

  @Test func identifiersAreUUIDsOfVersionFive() {
    let id = STIXIdentifier.uuid("a")
    #expect(id == STIXIdentifier.uuid("a") && id != STIXIdentifier.uuid("b"))
    #expect(
      id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
        != nil)
  }

  private static func object(_ format: EditionExporter.Format) throws -> [String: Any] {
    let data = Data(exporter.bytes(of: FixtureEdition.rich(), as: format))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

/// Text from articles stays text in every form.
@Suite struct HostileExportTests {
  @Test(arguments: HostileText.samples) func everyFormStillReads(_ text: String) throws {
    let edition = HostileText.edition(text)
    for format in [EditionExporter.Format.json, .stix, .geojson] {
      let bytes = ExportTests.exporter.bytes(of: edition, as: format)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
    }
    let table = ExportTests.exporter.bytes(of: edition, as: .csv)
    let rows = String(decoding: table.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(rows.count == 5)
    for cell in rows.flatMap({ $0.components(separatedBy: "\",\"") }) {
      let start = cell.drop { $0 == "\"" || $0 == " " }.first
      #expect(start.map { !"=+-@".contains($0) } ?? true, "\(cell.prefix(40))")
    }
  }
}
