/// One side of a disagreement.
public struct Account: Hashable, Sendable, Codable {
  /// The lasting identifier of the claim.
  public var claim: String
  /// Who gives it; nil where not stated.
  public var speaker: SpeakerReference?
  /// The speaker as it is printed ("Other Pentagon officials, unnamed").
  public var speakerText: String
  /// What the account says.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    claim: String,
    speaker: SpeakerReference? = nil,
    speakerText: String,
    sentence: CitedSentence
  ) {
    self.claim = claim
    self.speaker = speaker
    self.speakerText = speakerText
    self.sentence = sentence
  }
}

extension Account: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("claim", claim)
      $0.field("speaker", speaker)
      $0.field("speaker_text", speakerText)
      $0.field("sentence", sentence)
    }
  }
}
