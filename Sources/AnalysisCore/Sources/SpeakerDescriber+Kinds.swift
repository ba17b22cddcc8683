internal import BriefingModel
internal import Language
internal import ReferenceData

extension SpeakerDescriber {
  func kind(of name: IndexedName) -> SourceKind? {
    switch name.kind {
    case .stateName, .stateDemonym, .stateCapital, .stateSeat, .region, .city: .official
    case .formerStateName, .formerStateDemonym: .official
    case .alliance: .igo
    case .armedGroup: .armedGroup
    case .agency: .media
    case .stateForce:
      reference.stateForces[Int(name.entry)].kind == .police ? .police : .military
    case .person: nil
    }
  }

  /// The kind of a role, seen with the words before it.
  func kind(
    noun: SourceKind?, head: Int, words: Range<Int>, parts: [NamedPart]
  ) -> SourceKind? {
    guard let noun else { return nil }
    let before = words.lowerBound..<head
    func has(_ set: WordSet) -> Bool {
      before.contains { set.contains(document.tokens[$0].formHash) }
    }
    let group = parts.contains { $0.name.kind == .armedGroup && $0.tokens.lowerBound < head }
    switch noun {
    case .headOfState where has(Self.lesser): return .official
    case .headOfState where head + 1 < words.upperBound && !leadsState(head, words, parts):
      return bodyKind(after: head, in: words) ?? .other
    case .official, .unnamed, .other:
      if group { return .armedGroup }
      if Self.leader.contains(document.tokens[head].lemmaHash),
        parts.contains(where: { isStateName($0.name) && $0.tokens.upperBound == head })
      {
        return .headOfState
      }
      if noun == .official, has(Self.policeWords) { return .police }
      if has(Self.irregular), noun == .other, Self.leader.contains(document.tokens[head].lemmaHash)
      {
        return .armedGroup
      }
      if noun == .official, parts.contains(where: { $0.name.kind == .alliance }) { return .igo }
      return noun
    case .military where group || has(Self.irregular): return .armedGroup
    default: return noun
    }
  }
}
