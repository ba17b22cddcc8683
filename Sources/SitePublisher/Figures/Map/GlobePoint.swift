internal import Foundation

/// A point of the globe, as a unit vector: angles between points are then sums of products.
struct GlobePoint: Sendable {
  var x: Double
  var y: Double
  var z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Makes a point from degrees, east and north positive.
  init(longitude: Double, latitude: Double) {
    let east = longitude * .pi / 180
    let north = latitude * .pi / 180
    self.init(x: cos(north) * cos(east), y: cos(north) * sin(east), z: sin(north))
  }

  /// The angle to another point, in radians.
  func angle(to other: GlobePoint) -> Double { acos(min(1, max(-1, dot(other)))) }

  func dot(_ other: GlobePoint) -> Double { x * other.x + y * other.y + z * other.z }

  func cross(_ other: GlobePoint) -> GlobePoint {
    GlobePoint(
      x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
  }

  /// The point in the same direction on the globe; the point of no longitude and no latitude for
  /// none.
  var normalised: GlobePoint {
    let length = dot(self).squareRoot()
    guard length > 1e-12 else { return GlobePoint(x: 1, y: 0, z: 0) }
    return GlobePoint(x: x / length, y: y / length, z: z / length)
  }

  /// The point that lies some part of the way to another.
  func moved(to other: GlobePoint, by part: Double) -> GlobePoint {
    GlobePoint(
      x: x + (other.x - x) * part, y: y + (other.y - y) * part, z: z + (other.z - z) * part
    ).normalised
  }
}
