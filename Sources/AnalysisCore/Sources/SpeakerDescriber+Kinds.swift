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
    case .headOfState where !has(Self.governments):
      if let body = bodyKind(before: head, in: words) { return body }
      if leadsRegion(head, parts) { return .official }
      return headKind(head: head, words: words, parts: parts)
    case .official, .unnamed, .other:
      if group { return .armedGroup }
      if Self.leader.contains(document.tokens[head].lemmaHash),
        parts.contains(where: { isStateName($0.name) && $0.tokens.upperBound == head })
      {
        return .headOfState
      }
      if noun == .official, has(Self.policeWords) { return .police }
      if noun == .official, has(Self.outOfOffice) { return .party }
      if has(Self.irregular), noun == .other, Self.leader.contains(document.tokens[head].lemmaHash)
      {
        return .armedGroup
      }
      if noun == .official, parts.contains(where: { $0.name.kind == .alliance }) { return .igo }
      return bodyOf(noun, head: head, words: words) ?? noun
    case .military where group || has(Self.irregular): return .armedGroup
    default: return noun
    }
  }

  /// A president leads a state where nothing else is named that one can lead.
  private func headKind(head: Int, words: Range<Int>, parts: [NamedPart]) -> SourceKind {
    head + 1 < words.upperBound && !leadsState(head, words, parts)
      ? bodyKind(after: head, in: words) ?? .other : .headOfState
  }

  /// "the Vesk premier", "a premier": one who leads a region, or no state that is named.
  private func leadsRegion(_ head: Int, _ parts: [NamedPart]) -> Bool {
    let before = parts.filter { $0.tokens.upperBound <= head }
    if before.contains(where: { isStateName($0.name) }) { return false }
    return Self.premier.contains(document.tokens[head].lemmaHash)
      || before.contains { $0.name.kind == .region || $0.name.kind == .city }
  }

  /// The kind of the body whose secretary or chairman somebody is ("secretary of the union").
  private func bodyOf(_ noun: SourceKind, head: Int, words: Range<Int>) -> SourceKind? {
    guard Self.posts.contains(document.tokens[head].lemmaHash) else { return nil }
    let body = bodyKind(before: head, in: words) ?? bodyKind(after: head, in: words)
    return [.ngo, .party, .armedGroup, .igo].contains(body) ? body : nil
  }

  private static let governments = WordSet("government")
  private static let premier = WordSet("premier")
  private static let outOfOffice = WordSet("shadow opposition")
  private static let posts = WordSet("secretary chairman chairwoman chair leader")
}
