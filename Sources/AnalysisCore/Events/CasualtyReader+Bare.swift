internal import BriefingModel
internal import Language
internal import ReferenceData

extension CasualtyReader {
  /// A number with a participle right behind it: "120 injured", "20 others wounded", "eight dead".
  func bareFigure(
    at token: Int, in sentence: Range<Int>
  ) -> (figure: Figure, isInjury: Bool)? {
    guard isCount(token) else { return nil }
    var next = token + 1
    if sentence.contains(next),
      Self.pronouns.contains(tree.form(next)) || tree.token(next).tag == .noun
    {
      next += Self.harms.contains(tree.form(next)) ? 0 : 1
    }
    while sentence.contains(next), [.aux, .adv].contains(tree.token(next).tag) { next += 1 }
    guard sentence.contains(next), Self.harms.contains(tree.form(next)),
      let figure = figure(at: token)
    else { return nil }
    return (figure, Self.injuries.contains(tree.form(next)))
  }

  /// A word of harm with a number of people right behind it: "injured four Israelis", "wounding 18".
  func struckFigure(at token: Int, in sentence: Range<Int>) -> (figure: Figure, isInjury: Bool)? {
    guard tree.token(token).tag == .verb, Self.striking.contains(tree.form(token)) else {
      return nil
    }
    var next = token + 1
    while sentence.contains(next), next < token + 4, !isCount(next) { next += 1 }
    guard sentence.contains(next), isCount(next), let figure = figure(at: next),
      (token + 1..<next).allSatisfy({ isBoundWord($0) })
    else { return nil }
    var noun = next + 1
    while sentence.contains(noun), noun < next + 4,
      [.adj, .propn, .num].contains(tree.token(noun).tag) && !isHuman(noun)
    {
      noun += 1
    }
    guard !sentence.contains(noun) || isHuman(noun) || tree.token(noun).tag != .noun else {
      return nil
    }
    return (figure, Self.injuring.contains(tree.form(token)))
  }

  func isBoundWord(_ token: Int) -> Bool {
    [.adv, .adp, .adj, .det].contains(tree.token(token).tag)
  }

  private static let striking = ClosedClass.hashes(
    "killed killing injured injuring wounded wounding")

  private static let injuring = ClosedClass.hashes("injured injuring wounded wounding")

  private static let injuries = ClosedClass.hashes("injured wounded hurt")

  private static let harms = ClosedClass.hashes("injured wounded hurt dead killed")
}
