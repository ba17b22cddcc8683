internal import BriefingModel

/// The drawing of a locator map: land, states, rings, names.
struct MapDrawing {
  private(set) var html = HTML()
  private(set) var hasRings = false
  private(set) var hasOutlined = false
  private let view: MapView
  private let names: [String: String]
  private var taken: [MapLabel] = []

  /// A state is shown by a ring where its shape is smaller than this, in units of the drawing.
  private static let smallest = 16.0

  init(
    view: MapView, shapes: [PaperShape], names: [String: String],
    shaded: [(iso3: String, claim: ReportedClaim)], outlined: [String]
  ) {
    self.view = view
    self.names = names
    let byCode = Dictionary(shapes.map { ($0.iso3, $0) }, uniquingKeysWith: { first, _ in first })
    let marked = Set(shaded.map(\.iso3)).union(outlined)
    html += "<rect class=\"sea\" width=\"\(Int(MapView.width))\" height=\"\(Int(view.height))\"/>\n"
    let land = shapes.filter { !marked.contains($0.iso3) }
      .map { $0.path(leavingOutSpecks: true) }.joined()
    if !land.isEmpty { html += "<path class=\"land\" d=\"\(land)\"/>\n" }
    for state in outlined {
      guard let shape = byCode[state] else { continue }
      html += "<path class=\"placed\" d=\"\(shape.path(leavingOutSpecks: false))\"/>\n"
      hasOutlined = true
    }
    for state in shaded { draw(state.iso3, byCode[state.iso3], claim: state.claim) }
    label(shaded.map(\.iso3), byCode, isQuiet: false)
    let shadedStates = Set(shaded.map(\.iso3))
    let others = shapes.filter { !shadedStates.contains($0.iso3) }
      .sorted { ($1.main.area, $0.iso3) < ($0.main.area, $1.iso3) }.prefix(Self.mostNames)
    label(others.map(\.iso3), byCode, isQuiet: true)
    html += taken.map(\.html).joined()
  }

  private static let mostNames = 16

  private mutating func draw(_ iso3: String, _ shape: PaperShape?, claim: ReportedClaim) {
    let name = names[iso3] ?? iso3
    var mark = HTML()
    if let shape {
      mark += "<path class=\"shaded\" d=\"\(shape.path(leavingOutSpecks: false))\"/>"
    }
    if let centre = ringCentre(iso3, shape) {
      mark += "<circle class=\"ring\" cx=\"\(Int(centre.x))\" cy=\"\(Int(centre.y))\" r=\"14\"/>"
      hasRings = true
    }
    html +=
      "<a href=\"#\(claim.id)\" aria-label=\"\(name), claim \(claim.number)\">\(mark)</a>\n"
  }

  /// Where the ring of a small state lies; nil for a state that is large enough to be seen.
  private func ringCentre(_ iso3: String, _ shape: PaperShape?) -> PlanePoint? {
    guard let shape else {
      return Outlines.shipped[iso3]?.rings.first.map { view.paper($0.centre) }
    }
    let main = shape.main
    return main.area < Self.smallest * Self.smallest ? main.centre : nil
  }

  private mutating func label(
    _ states: [String], _ shapes: [String: PaperShape], isQuiet: Bool
  ) {
    for iso3 in states {
      let name = names[iso3] ?? iso3
      let main = shapes[iso3]?.main
      let ring = isQuiet ? nil : ringCentre(iso3, shapes[iso3])
      guard let centre = ring.map({ PlanePoint(x: $0.x, y: $0.y - 30) }) ?? main?.centre else {
        continue
      }
      let label = MapLabel(text: name.cut(to: 30), centre: centre, isQuiet: isQuiet)
      if isQuiet, label.width > (main?.width ?? 0) * 1.05 { continue }
      guard label.fits(width: MapView.width, height: view.height),
        !taken.contains(where: label.overlaps)
      else { continue }
      taken.append(label)
    }
  }
}

/// A name on a map, with the room that it takes.
struct MapLabel {
  let text: String
  let centre: PlanePoint
  let isQuiet: Bool

  /// About; the letters of the reader's font are not known.
  var width: Double { Double(text.count) * (isQuiet ? 11.5 : 13.5) }

  private static let height = 26.0

  func fits(width: Double, height: Double) -> Bool {
    centre.x - self.width / 2 > 0 && centre.x + self.width / 2 < width
      && centre.y > Self.height && centre.y < height - Self.height / 2
  }

  func overlaps(_ other: MapLabel) -> Bool {
    abs(centre.x - other.centre.x) < (width + other.width) / 2
      && abs(centre.y - other.centre.y) < Self.height
  }

  var html: HTML {
    let style: HTML = isQuiet ? "quiet name" : "name"
    let size = isQuiet ? 20 : 24
    return
      "<text class=\"\(style)\" x=\"\(Int(centre.x))\" y=\"\(Int(centre.y) + 8)\" font-size=\"\(size)\" text-anchor=\"middle\">\(text)</text>\n"
  }
}
