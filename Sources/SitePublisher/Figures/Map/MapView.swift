internal import Foundation

/// The piece of the globe that a map shows, and how it is laid on the paper.
struct MapView: Sendable {
  /// The paper's width in units of the drawing.
  static let width = 840.0
  let height: Double
  private let projection: MapProjection
  private let scale: Double
  private let middle: PlanePoint
  /// The cap of the globe that can show; nil for the whole world.
  private let cap: (centre: GlobePoint, reach: Double)?

  /// A view that holds some points with room about them; of the world, where they lie too far apart
  /// for a region's projection.
  init(holding points: [GlobePoint]) {
    let (centre, reach) = Self.smallestCap(points)
    guard reach < Self.widestRegion else {
      projection = .world
      scale = Self.width / 5.41
      height = 410
      middle = PlanePoint(x: 0, y: -0.12)
      cap = nil
      return
    }
    let projection = MapProjection(centre: centre)
    let plane = points.map(projection.plane)
    let (left, right) = (plane.map(\.x).min() ?? 0, plane.map(\.x).max() ?? 0)
    let (top, bottom) = (plane.map(\.y).min() ?? 0, plane.map(\.y).max() ?? 0)
    let width = max((right - left) * 1.3, Self.narrowest)
    let depth = max((bottom - top) * 1.25, Self.narrowest * 0.5)
    let shape = min(0.8, max(0.5, depth / width))
    self.projection = projection
    scale = min(Self.width / width, Self.width * shape / depth)
    height = (Self.width * shape).rounded()
    middle = PlanePoint(x: (left + right) / 2, y: (top + bottom) / 2)
    let corner = hypot(Self.width / 2, height / 2) / scale + hypot(middle.x, middle.y)
    cap = (centre, 2 * asin(min(1, corner / 2)))
  }

  /// Beyond this angle a map about one centre would bend states out of their shape.
  private static let widestRegion = 62 * Double.pi / 180
  /// The least width, in radii of the globe, so that a small state stands among its neighbours.
  private static let narrowest = 0.3

  /// The centre and the angle of a small cap that holds all points: the centre steps towards the
  /// farthest of them, ever less (Bădoiu and Clarkson 2003).
  private static func smallestCap(_ points: [GlobePoint]) -> (GlobePoint, Double) {
    var centre = (points.first ?? GlobePoint(x: 1, y: 0, z: 0))
    for step in 2...60 {
      guard let far = points.min(by: { $0.dot(centre) < $1.dot(centre) }) else { break }
      centre = centre.moved(to: far, by: 1 / Double(step))
    }
    return (centre, points.map { centre.angle(to: $0) }.max() ?? 0)
  }

  /// A ring as it lies on the paper, cut at the paper's edge; empty where it does not show.
  func shown(_ ring: StateOutline.Ring) -> [PlanePoint] {
    if let cap {
      let distance = ring.centre.angle(to: cap.centre)
      // A ring that reaches round the globe would be laid inside out.
      if distance - ring.reach > cap.reach || distance + ring.reach > 2.8 { return [] }
    }
    let points = ring.points.map(paper)
    return PaperEdge(width: Self.width, height: height).cut(points)
  }

  /// Where a point of the globe lies on the paper.
  func paper(_ point: GlobePoint) -> PlanePoint {
    let plane = projection.plane(point)
    return PlanePoint(
      x: Self.width / 2 + (plane.x - middle.x) * scale, y: height / 2 + (plane.y - middle.y) * scale
    )
  }
}
