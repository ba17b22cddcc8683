/// The outline of a state, or the place of one that is too small to have any at the map's scale.
struct StateOutline: Sendable {
  /// A closed line, with the cap of the globe that holds it.
  struct Ring: Sendable {
    let points: [GlobePoint]
    let centre: GlobePoint
    /// The angle from the centre to the farthest point, in radians.
    let reach: Double

    init(_ points: [GlobePoint]) {
      self.points = points
      var sum = GlobePoint(x: 0, y: 0, z: 0)
      for point in points {
        sum = GlobePoint(x: sum.x + point.x, y: sum.y + point.y, z: sum.z + point.z)
      }
      let centre = sum.normalised
      self.centre = centre
      reach = points.map { centre.angle(to: $0) }.max() ?? 0
    }
  }

  let iso3: String
  let rings: [Ring]
  let isPoint: Bool

  /// The points that a map of the state must hold: the main part with what lies near it, since a
  /// territory beyond an ocean would make the map one of the world.
  var framing: [GlobePoint] {
    guard let main = rings.max(by: { $0.reach < $1.reach }) else { return [] }
    return rings.filter {
      $0.centre.angle(to: main.centre) < main.reach + Self.nearby
    }.flatMap(\.points)
  }

  private static let nearby = 10 * Double.pi / 180
}
