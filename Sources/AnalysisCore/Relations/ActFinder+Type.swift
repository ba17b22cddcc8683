internal import BriefingModel
internal import Language
internal import ReferenceData

/// What an act counts as.
extension ActFinder {
  /// What the words above the trigger make of what it tells.
  func setType(_ act: inout Act, _ clause: ClauseReading) {
    let isViolent = act.type == .attack || act.type == .clash
    if let type = clause.type, !(act.isNominal && isDated(act.trigger)) {
      if isViolent {
        act.type = type == .concern ? .threat : type
      } else if type == .concern, act.type.isThreat || act.type == .activity {
        act.type = .concern
      }
    }
    if act.reality == .possible, act.type == .attack || act.type == .clash { act.type = .threat }
    // "will work with X to fight Y": a purpose, and nobody has fought back.
    if act.type == .clash, !act.isNominal, tree.relation(act.trigger) == .advcl,
      tree.token(act.trigger).pennTag == .vb
    {
      act.type = .threat
    }
    if act.type == .presence, act.targetsActivity { act.type = .activity }
  }
}
