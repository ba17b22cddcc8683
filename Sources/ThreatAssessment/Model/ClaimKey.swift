internal import BriefingModel

/// What two reports must share to be reports of one claim.
struct ClaimKey: Hashable, Comparable, Sendable {
  /// The speaker's identifier; an unnamed speaker's carries its article's key and is never shared.
  let speaker: String
  let actor: String
  let target: String
  let type: ClaimType
  /// What tells claims of one type apart: the property, or the words of a plain statement.
  let slot: String
  /// The window of 28 days since a fixed day into which the claim's date falls.
  let bucket: Int?

  /// The claim's lasting identifier.
  var identifier: String {
    LastingIdentifier.make(
      "C",
      [speaker, actor, target, type.rawValue, slot, bucket.map(String.init) ?? "undated"])
  }

  static func < (left: ClaimKey, right: ClaimKey) -> Bool {
    (left.speaker, left.actor, left.target, left.type.rawValue, left.slot, left.bucket ?? -1)
      < (
        right.speaker, right.actor, right.target, right.type.rawValue, right.slot,
        right.bucket ?? -1
      )
  }
}
