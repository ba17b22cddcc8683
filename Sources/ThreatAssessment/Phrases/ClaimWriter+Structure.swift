internal import BriefingModel

extension ClaimWriter {
  /// A structured sentence ("X said that A posed a threat to B"), for the bottom line; nil where
  /// the claim is negated, or lacks an actor or a target.
  func structured(
    _ claim: Claim, by printed: String, of speaker: SpeakerPhrase?, inFull: Bool = false
  ) -> String? {
    // A speaker who is made the attacker of its own statement was misread, unless it is a group
    // that claims what it did.
    let isOwnDeed = speaker?.source.kind == .armedGroup
    guard !claim.negated, let actor = claim.actor, let target = claim.target,
      names.usable(actor) != nil, names.usable(target) != nil,
      isOwnDeed || !Wording.holds(printed, names.name(actor)),
      let relation = phrases.relation(
        claim.type, actor: actorText(actor, by: printed, inFull: inFull),
        target: targetText(target, by: printed, of: speaker), isLand: names.isLand(target))
    else { return nil }
    let key: PhraseKey =
      switch (speaker == nil, claim.depth) {
      case (true, 0): .claimStructuredOwn
      case (true, _): .claimStructuredUnstated
      case (false, 2): .claimStructuredHearsay
      default: .claimStructured
      }
    return phrases(
      key,
      [
        "speaker": printed, "publisher": printed, "relation": relation, "be": speaker?.be ?? "was",
      ])
  }

  /// The target; by the short name where it is the speaker, who was named in full.
  private func targetText(_ target: String, by printed: String, of speaker: SpeakerPhrase?)
    -> String
  {
    let name = names.name(target)
    guard let speaker, printed.lowercased().contains(name.lowercased()) else { return name }
    return speaker.short
  }

  /// The actor; "it" where a group speaks of what it did itself.
  private func actorText(_ actor: String, by printed: String, inFull: Bool) -> String {
    if printed.lowercased() == names.name(actor).lowercased() { return "it" }
    return inFull ? names.full(actor) : names.name(actor)
  }
}
