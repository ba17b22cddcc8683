internal import BriefingModel
internal import Language
internal import ReferenceData

extension StanceDisputes {
  /// One side claims the deed, another gives it to somebody else.
  func responsibility(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard gap(first, second) <= 6,
      let blamed = blamed(by: second, besides: first) ?? blamed(by: first, besides: second)
    else { return nil }
    return Rivalry(
      first: first, second: second, weight: 85, grade: .competing, slot: .responsibility,
      about: topic.culprit(of: tree.token(blamed.trigger).tag == .noun ? blamed.trigger : nil),
      rule: "dispute.responsibility")
  }

  /// The attack that an account gives to another than the one who claims the deed.
  private func blamed(by other: Assertion, besides claimant: Assertion) -> Relation? {
    guard other.stances.contains(.blame),
      let claimed = relations(of: claimant).first(where: Self.claimsDeed)?.actor
    else { return nil }
    return relations(of: other).first {
      $0.type == .attack && $0.actor != nil && $0.actor != claimed
    }
  }

  /// What one side is blamed for it says it did not do.
  func denial(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let accuser: Assertion
    if denies(first, second) {
      accuser = second
    } else if denies(second, first) {
      accuser = first
    } else {
      return nil
    }
    return Rivalry(
      first: first, second: second,
      weight: 54 - gap(first, second) / 2 + 2 * shared(first, second)
        + (first.names.isDisjoint(with: second.names) ? 0 : 3)
        + (accuser.act == .accuses ? 6 : 0),
      grade: .contradiction, slot: .responsibility, about: topic.blame(first, second),
      rule: "dispute.denial")
  }

  private func denies(_ denier: Assertion, _ accuser: Assertion) -> Bool {
    guard denier.deniesDoing || denier.act == .denies, denier.source != nil,
      accuser.source != nil, accuser.stances.contains(.blame), !denier.stances.contains(.blame),
      !denier.stances.contains(.ignorance),
      let side = denier.side, side != accuser.side, accuser.mentions.contains(side)
    else { return false }
    return !denier.names.isDisjoint(with: accuser.names) || shared(denier, accuser) > 0
      || !denier.mentions.intersection(accuser.mentions).subtracting([side]).isEmpty
  }

  /// "Many decried the mayor's support. The mayor insists that it was right": who is criticised by name
  /// stands by it.
  func answer(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard let critic = first.source, let criticised = second.source, critic != criticised,
      gap(first, second) <= 2, first.stances.contains(.blame),
      [.accuses, .condemns].contains(first.act),
      let own = names[criticised], !first.names.isDisjoint(with: own),
      second.act == .denies || isInsisted(second)
    else { return nil }
    return Rivalry(
      first: first, second: second, weight: 52 - gap(first, second), grade: .contradiction,
      slot: .fact, about: topic.thing(first, second), rule: "dispute.answered")
  }

  /// Whether the words outside an account tell that its speaker insists on it.
  private func isInsisted(_ side: Assertion) -> Bool {
    side.reach.contains { token in
      !side.tokens.contains(token) && Self.insisting.contains(tree.lemma(token))
    }
  }

  private static let insisting = ClosedClass.hashes(
    "insist maintain defend reject dismiss deny refute counter retort rebut")

  /// Two sides that each put the blame on the other.
  func mutualBlame(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard let one = first.side, let other = second.side, one != other,
      first.stances.contains(.blame), second.stances.contains(.blame)
    else { return nil }
    let answers = first.mentions.contains(other) && second.mentions.contains(one)
    let isOneWay =
      first.mentions.contains(other) && second.mentions.subtracting([other]).count > 0
      || second.mentions.contains(one) && first.mentions.subtracting([one]).count > 0
    guard answers || isOneWay else { return nil }
    return Rivalry(
      first: first, second: second,
      weight: (answers ? 50 : 42) - gap(first, second)
        + (first.act == .accuses && second.act == .accuses ? 14 : 0),
      grade: .contradiction, slot: .responsibility, about: topic.blame(first, second),
      rule: "dispute.mutual-blame")
  }
}
