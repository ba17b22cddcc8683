/// Cuts what runs over the edge of the paper (Sutherland and Hodgman 1974).
struct PaperEdge {
  let width: Double
  let height: Double

  /// Lines along a cut lie this far outside, where they do not show.
  private static let bleed = 6.0

  func cut(_ ring: [PlanePoint]) -> [PlanePoint] {
    let low = -Self.bleed
    var ring = ring
    ring = Self.kept(ring) { $0.x - low }
    ring = Self.kept(ring) { width + Self.bleed - $0.x }
    ring = Self.kept(ring) { $0.y - low }
    return Self.kept(ring) { height + Self.bleed - $0.y }
  }

  /// The part of a ring for which a measure of a point is not negative.
  private static func kept(
    _ ring: [PlanePoint], _ measure: (PlanePoint) -> Double
  ) -> [PlanePoint] {
    guard var before = ring.last else { return [] }
    let measures = ring.map(measure)
    if measures.allSatisfy({ $0 >= 0 }) { return ring }
    if measures.allSatisfy({ $0 < 0 }) { return [] }
    var result: [PlanePoint] = []
    var last = measures[measures.count - 1]
    for (point, here) in zip(ring, measures) {
      if (here >= 0) != (last >= 0) {
        let part = last / (last - here)
        result.append(
          PlanePoint(
            x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part))
      }
      if here >= 0 { result.append(point) }
      before = point
      last = here
    }
    return result
  }
}
