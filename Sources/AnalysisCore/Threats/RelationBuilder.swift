internal import BriefingModel
internal import Language
internal import ReferenceData

/// Turns acts into relations: one for each pair of actor and target.
struct RelationBuilder {
  let tree: SyntaxTree
  let table: EntityTable

  /// The relations of some acts, in the order of the acts.
  func relations(of acts: [Act]) -> [Relation] {
    acts.flatMap { relations(of: $0) }
  }

  private func relations(of act: Act) -> [Relation] {
    let actors: [Int?] = act.actors.isEmpty ? [nil] : act.actors
    let targets: [Int?] = act.targets.isEmpty ? [nil] : act.targets
    var result: [Relation] = []
    for actor in actors {
      for target in targets where actor == nil || actor != target {
        guard actor != nil || target != nil else { continue }
        result.append(relation(act, actor, target, act.rule))
        // "clashes between X and Y" have both on both sides already.
        let isMutual =
          actor.map(act.targets.contains) == true && target.map(act.actors.contains) == true
        if act.type == .clash, actor != nil, target != nil, !isMutual {
          result.append(relation(act, target, actor, act.rule + ".reverse"))
        }
      }
    }
    return result
  }

  private func relation(_ act: Act, _ actor: Int?, _ target: Int?, _ rule: String) -> Relation {
    Relation(
      type: act.type, actor: actor, target: target, trigger: act.trigger, tokens: span(of: act),
      isNegated: act.isNegated, reality: act.reality, soil: act.soil,
      isOnGround: act.isOnGround, isIncursion: act.isIncursion,
      presupposes: act.presupposes, rule: rule)
  }

  /// From the trigger to those whom it strikes, within the sentence.
  private func span(of act: Act) -> Range<Int> {
    let sentence = tree.sentence(of: act.trigger)
    var low = act.trigger
    var high = act.trigger
    for head in act.targetHeads where sentence.contains(head) {
      let range = NounPhrase(tree, head: head).core
      low = min(low, range.lowerBound)
      high = max(high, range.upperBound - 1)
    }
    return low..<(high + 1)
  }
}
