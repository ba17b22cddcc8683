internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// "GNB Brigade General Ann Holt": the officer whose rank and name run on from the name of a service, not
  /// the service.
  mutating func officer(behind match: ReferenceMatch, head: Int) -> Int? {
    guard match.name.kind == .stateForce else { return nil }
    let sentence = tree.sentence(of: head)
    var rank: Int?
    var end = match.tokens.upperBound
    while sentence.contains(end), tree.token(end).tag == .propn,
      [.flat, .compound, .appos].contains(tree.relation(end))
    {
      if rank == nil, library.titles.first(tree.form(end))?.precedesName == true { rank = end }
      end += 1
    }
    guard let rank, end - rank > 1 else { return nil }
    return person(rank + 1..<end, head: end - 1)
  }
}
