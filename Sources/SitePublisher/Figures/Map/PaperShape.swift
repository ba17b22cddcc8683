/// What shows of a state on a map: closed lines on the paper.
struct PaperShape {
  let iso3: String
  let rings: [[PlanePoint]]
  /// The largest ring with its area and its centre of mass.
  let main: (area: Double, centre: PlanePoint, width: Double)

  /// Nil where nothing of the state shows.
  init?(_ outline: StateOutline, in view: MapView) {
    let rings = outline.rings.map(view.shown).filter { $0.count > 2 }
    guard !rings.isEmpty else { return nil }
    iso3 = outline.iso3
    self.rings = rings
    main = rings.map(Self.measured).max { $0.area < $1.area } ?? (0, PlanePoint(x: 0, y: 0), 0)
  }

  private static func measured(
    _ ring: [PlanePoint]
  ) -> (area: Double, centre: PlanePoint, width: Double) {
    var double = 0.0
    var x = 0.0
    var y = 0.0
    for (point, next) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      let cross = point.x * next.y - next.x * point.y
      double += cross
      x += (point.x + next.x) * cross
      y += (point.y + next.y) * cross
    }
    let width = (ring.map(\.x).max() ?? 0) - (ring.map(\.x).min() ?? 0)
    guard abs(double) > 1e-9 else { return (0, ring[0], width) }
    return (abs(double) / 2, PlanePoint(x: x / (3 * double), y: y / (3 * double)), width)
  }

  /// Whole numbers suffice: the drawing is twice as wide as the figure is shown.
  func path(leavingOutSpecks: Bool) -> String {
    var path = ""
    for ring in rings {
      var last: (x: Int, y: Int)?
      var part = ""
      var count = 0
      for point in ring {
        let here = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
        guard let before = last else {
          part = "M\(here.x) \(here.y)l"
          last = here
          continue
        }
        guard here != before else { continue }
        part += (count == 0 ? "" : " ") + "\(here.x - before.x) \(here.y - before.y)"
        count += 1
        last = here
      }
      if count > 1 && !(leavingOutSpecks && count < 3) { path += part + "z" }
    }
    return path
  }
}
