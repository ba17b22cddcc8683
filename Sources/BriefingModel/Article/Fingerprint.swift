/// What two copies of one story have in common: the smallest hashes of its runs of four words.
///
/// Two fingerprints tell how much of the shorter text stands in the longer one, also where a copy
/// was cut, extended or given another headline. Stable: it may be stored and compared later.
public struct Fingerprint: Hashable, Sendable, Codable {
  /// The smallest hashes, ascending, each once.
  public let hashes: [UInt64]

  /// Makes a fingerprint of hashes that are sorted ascending without repeats.
  public init(hashes: [UInt64]) { self.hashes = hashes }

  /// The share of the shorter text that stands in the other, 0 to 1, and the hashes that tell so.
  public func overlap(with other: Fingerprint) -> (share: Double, common: Int) {
    guard let last = hashes.last, let otherLast = other.hashes.last else { return (0, 0) }
    // Above the smaller of the two greatest hashes one of the fingerprints is silent.
    let limit = min(last, otherLast)
    var (left, right, common) = (0, 0, 0)
    var (leftCount, rightCount) = (0, 0)
    while left < hashes.count, hashes[left] <= limit {
      while right < other.hashes.count, other.hashes[right] < hashes[left] {
        right += 1
        rightCount += 1
      }
      if right < other.hashes.count, other.hashes[right] == hashes[left] { common += 1 }
      left += 1
      leftCount += 1
    }
    while right < other.hashes.count, other.hashes[right] <= limit {
      right += 1
      rightCount += 1
    }
    let shorter = min(leftCount, rightCount)
    return (shorter == 0 ? 0 : Double(common) / Double(shorter), common)
  }
}
