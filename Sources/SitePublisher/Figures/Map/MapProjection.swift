internal import Foundation

/// How the globe is laid on the plane: round a centre for a region, by a fixed frame for the world.
/// Both keep areas, so that no state looks larger than it is.
enum MapProjection: Sendable {
  /// Lambert's azimuthal equal-area projection.
  case azimuthal(centre: GlobePoint, east: GlobePoint, north: GlobePoint)
  /// The Equal Earth projection (Šavrič, Patterson, Jenny 2018), about the meridian of Greenwich.
  case world

  /// Lays the globe round a centre.
  init(centre: GlobePoint) {
    let east = GlobePoint(x: -centre.y, y: centre.x, z: 0).normalised
    self = .azimuthal(centre: centre, east: east, north: centre.cross(east))
  }

  /// A point of the plane, in radii of the globe; y runs down.
  func plane(_ point: GlobePoint) -> PlanePoint {
    switch self {
    case .azimuthal(let centre, let east, let north):
      let stretch = (2 / max(1e-6, 1 + centre.dot(point))).squareRoot()
      return PlanePoint(x: stretch * point.dot(east), y: -stretch * point.dot(north))
    case .world: return Self.equalEarth(point)
    }
  }

  private static func equalEarth(_ point: GlobePoint) -> PlanePoint {
    let longitude = atan2(point.y, point.x)
    let angle = asin(3.0.squareRoot() / 2 * point.z)
    let square = angle * angle
    let sixth = square * square * square
    let slope = 1.340264 - 3 * 0.081106 * square + sixth * (7 * 0.000893 + 9 * 0.003796 * square)
    let rise = 1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square)
    return PlanePoint(
      x: 2 * 3.0.squareRoot() * longitude * cos(angle) / (3 * slope), y: -angle * rise)
  }
}

/// A point of the plane.
struct PlanePoint: Sendable {
  var x: Double
  var y: Double
}
