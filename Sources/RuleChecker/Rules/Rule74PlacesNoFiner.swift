internal import BriefingModel

/// R74: A place on a map is never finer than the text, and no outlet's home is a place.
///
/// Why: A pin in the middle of a country says that something happened where nothing did.
/// A breach: coordinates for "southern Highland", or an event placed in the publisher's town.
/// To mend it: keep to the shape or the name of the country, and to places of cited sentences.
struct Rule74PlacesNoFiner: HouseRule {
  let number = "R74"
  let summary = "A place on a map is never finer than the text, and no outlet's home is a place."
  let level = RuleLevel.must
  let remedy = "keep to the name of the country and to places of cited sentences"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let line = edition.section(.timeline)?.line
    let pins = edition.outputs.exports.sorted { $0.key < $1.key }.filter {
      $0.key.hasSuffix(".geojson") && Self.holdsPosition($0.value)
    }.map { breach("\($0.key) gives positions, which no article does", at: nil, of: edition) }
    return pins
      + edition.data.timeline.items.flatMap { entry -> [Breach] in
        guard let cited = edition.citedText(of: [entry.sentence]) else { return [] }
        let text = TextFolding.loose(cited)
        return entry.places.filter { !text.holds(TextFolding.loose($0)) }.map {
          breach(
            "the place '\($0)' stands in no cited sentence", at: line, of: edition,
            sentence: entry.sentence.text)
        }
      }
  }

  /// Whether some feature has coordinates.
  private static func holdsPosition(_ text: String) -> Bool {
    text.holds("\"coordinates\"") || text.holds("\"Point\"")
  }
}
