internal import BriefingModel
internal import Language
internal import ReferenceData

extension StanceDisputes {
  /// Two accounts whose words take opposite sides: success and failure, an end and what lasts.
  func opposition(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let distance = gap(first, second)
    guard distance <= 4, !first.stances.union(second.stances).contains(.ignorance) else {
      return nil
    }
    let opposed = first.stances.filter { stance in
      stance.opposite.map { second.stances.contains($0) } ?? false
    }
    guard let stance = opposed.min(by: { $0.rawValue < $1.rawValue }) else { return nil }
    let isLinked =
      shared(first, second) > 0 || distance == 0 && second.pointsBack
      || distance <= 1 && isContrasted(first, second)
      || isOfOneMatter(first, second, stance, distance)
    let isTaken = stance == .blame || stance == .backing
    guard isLinked, !isTaken || first.source != nil && second.source != nil && distance <= 2 else {
      return nil
    }
    let isDegree = stance == .alarm || stance == .lessening
    let low = second.stances.contains(.lessening) ? second : first
    return Rivalry(
      first: first, second: second,
      weight: 58 - 3 * distance + 3 * shared(first, second)
        + (isContrasted(first, second) ? 4 : 0)
        + (first.act == .accuses || second.act == .accuses ? 8 : 0),
      grade: isDegree ? .degree : .contradiction, slot: isDegree ? .degree : .fact,
      about: (isDegree ? size(low) : nil) ?? topic.thing(first, second),
      rule: "dispute.opposed-\(stance.rawValue)")
  }

  /// "X is sure", "Y is not sure of it"; "X has ended", "Y is still there": two speakers right after each
  /// other, or of the same persons.
  private func isOfOneMatter(
    _ first: Assertion, _ second: Assertion, _ stance: StanceKind, _ distance: Int
  ) -> Bool {
    guard first.source != nil, second.source != nil else { return false }
    switch stance {
    case .certainty, .doubt:
      return distance <= 1 && second.pointsBack || !first.names.isDisjoint(with: second.names)
    case .ending, .lasting:
      return distance <= 1
        && second.tokens.contains { tree.form($0) == Self.still }
    default: return false
    }
  }

  private static let still = WordHash.of("still")
}
