public import BriefingModel

/// Turns an edition into the forms that other systems take. Pure: the same edition, the same bytes.
///
/// Only the text of cited sentences leaves the house: the rest of an article stays with its
/// publisher.
public struct EditionExporter: Sendable {
  /// The forms.
  public enum Format: String, Sendable, CaseIterable {
    /// The edition's own JSON, `threatbrief.edition/1`.
    case json
    /// A STIX 2.1 bundle.
    case stix
    /// A table of the claims.
    case csv
    /// States and dated events as GeoJSON features.
    case geojson
  }

  /// ISO 3166-1 alpha-2 codes by alpha-3 code, which STIX wants for countries.
  public var stateCodes: [String: String]
  /// Where the site is served, with a slash at the end; nil while that is not known.
  public var siteAddress: String?

  /// Makes an exporter.
  public init(stateCodes: [String: String] = [:], siteAddress: String? = nil) {
    self.stateCodes = stateCodes
    self.siteAddress = siteAddress
  }

  /// The edition in a form.
  public func bytes(of edition: Edition, as format: Format) -> [UInt8] {
    switch format {
    case .json: Self.line(edition.withCitedTextOnly)
    case .stix:
      Self.line(
        STIXBundle(edition: edition, stateCodes: stateCodes, siteAddress: siteAddress).value)
    case .csv: ClaimTable(edition: edition).bytes
    case .geojson: Self.line(FeatureCollection(edition: edition).value)
    }
  }

  private static func line(_ value: some JSONWritable) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 16)
    value.write(to: &writer)
    writer.raw("\n")
    return writer.bytes
  }
}

extension EditionExporter.Format {
  /// The name of the file beside an edition's page.
  public var fileName: String {
    switch self {
    case .json: "data.json"
    case .stix: "bundle.json"
    case .csv: "claims.csv"
    case .geojson: "places.geojson"
    }
  }

  /// What a link to the file says.
  public var label: String {
    switch self {
    case .json: "JSON"
    case .stix: "STIX 2.1"
    case .csv: "CSV"
    case .geojson: "GeoJSON"
    }
  }
}

extension Edition {
  /// The edition without the sentences that it does not cite.
  fileprivate var withCitedTextOnly: Edition {
    var edition = self
    edition.sources.items = sources.items.map { source in
      var source = source
      let cited = Set(source.citedSentences)
      source.sentences = source.sentences.filter { cited.contains($0.number) }
      return source
    }
    return edition
  }
}
