internal import BriefingModel

/// The outlines of all states, from the table that the program carries.
struct Outlines: Sendable {
  /// In order of their codes.
  let states: [StateOutline]
  private let places: [String: Int]

  /// Natural Earth's outlines at 1:110 million, and points for the states that they leave out.
  static let shipped = Outlines(
    table: EmbeddedResources.files.first { $0.path.description == "outlines.tsv" }?.text.description
      ?? "")

  /// Reads lines `code, kind, points`; others are passed over.
  init(table: String) {
    states = table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      guard !line.hasPrefix("#"), cells.count == 3, cells[1] == "outline" || cells[1] == "point"
      else { return nil }
      let rings = cells[2].split(separator: "|").map { StateOutline.Ring(Self.points($0)) }
      return StateOutline(iso3: String(cells[0]), rings: rings, isPoint: cells[1] == "point")
    }
    places = Dictionary(
      states.enumerated().map { ($1.iso3, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The outline of a state; nil for a code that the table does not have.
  subscript(_ iso3: String) -> StateOutline? { places[iso3].map { states[$0] } }

  /// Points from steps of hundredths of a degree, the first from nought.
  private static func points(_ text: Substring) -> [GlobePoint] {
    let numbers = text.utf8.split(separator: UInt8(ascii: " ")).compactMap { Int(Substring($0)) }
    var east = 0
    var north = 0
    return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      east += numbers[index]
      north += numbers[index + 1]
      return GlobePoint(longitude: Double(east) / 100, latitude: Double(north) / 100)
    }
  }
}
