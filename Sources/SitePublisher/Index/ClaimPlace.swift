/// Where a claim stands: the place of its edition among all, and its own place there, both from 0.
struct ClaimPlace: Hashable, Sendable {
  let edition: Int
  let claim: Int
}
