internal import ReferenceData

/// Lays the names of the reference data over those of the model.
///
/// A reference name wins where it covers a found name or stands free; inside a longer found name
/// ("Bank of England") the found one stays.
struct ReferenceOverride {
  let document: Document
  let evidence: NameEvidence

  /// The names of both, in text order, not overlapping.
  func apply(to found: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    var next = 0
    // A name that reaches over one hit may reach over the next too: it is held to be looked at again.
    var held: NameMention?
    for hit in evidence.hits {
      if let name = held, Int(name.endToken) <= hit.firstToken {
        result.append(refined(name))
        held = nil
      }
      while held == nil, next < found.count, Int(found[next].endToken) <= hit.firstToken {
        result.append(refined(found[next]))
        next += 1
      }
      var overlapping = held.map { [$0] } ?? []
      held = nil
      while next < found.count, Int(found[next].firstToken) < hit.endToken {
        overlapping.append(found[next])
        next += 1
      }
      var merged = merge(hit, overlapping)
      if let last = merged.last, Int(last.endToken) > hit.endToken, overlapping.last == last {
        held = merged.removeLast()
      }
      result += merged
    }
    if let held { result.append(refined(held)) }
    return result + found[next...].map(refined)
  }

  /// The places and states of the reference data that lie inside longer names.
  func nested(in names: [NameMention]) -> [NameMention] {
    var nested: [NameMention] = []
    var rest = names[...]
    for hit in evidence.hits {
      while let name = rest.first, Int(name.endToken) <= hit.firstToken { rest = rest.dropFirst() }
      guard let outer = rest.first, Int(outer.firstToken) <= hit.firstToken,
        Int(outer.endToken) >= hit.endToken, outer.tokens.count > hit.endToken - hit.firstToken,
        outer.kind != .person, let inner = mention(hit, isFound: true),
        inner.kind == .place || inner.kind == .state
      else { continue }
      nested.append(inner)
    }
    return nested
  }

  private func merge(_ hit: NameEvidence.Hit, _ found: [NameMention]) -> [NameMention] {
    let free = found.filter {
      Int($0.endToken) <= hit.firstToken || Int($0.firstToken) >= hit.endToken
    }
    let touching = found.filter { !free.contains($0) }
    let longer = touching.contains {
      Int($0.firstToken) <= hit.firstToken && Int($0.endToken) >= hit.endToken
        && $0.tokens.count > hit.endToken - hit.firstToken
    }
    guard let mention = mention(hit, isFound: !touching.isEmpty), !longer else {
      return found.map(refined)
    }
    return touching.contains { covers($0, hit) } || touching.isEmpty || isStrong(mention.kind)
      ? [mention] : found.map(refined)
  }

  private func covers(_ name: NameMention, _ hit: NameEvidence.Hit) -> Bool {
    Int(name.firstToken) >= hit.firstToken && Int(name.endToken) <= hit.endToken
  }

  private func isStrong(_ kind: NameMention.Kind) -> Bool {
    switch kind {
    case .state, .alliance, .armedGroup: true
    default: false
    }
  }

  /// The hit as a name; nil where it is too doubtful by itself.
  private func mention(_ hit: NameEvidence.Hit, isFound: Bool) -> NameMention? {
    let isAlone = isFound || hit.endToken - hit.firstToken == 1 && isProper(hit.firstToken)
    guard
      let best = hit.names.first(where: {
        isFound || !$0.flags.contains(.needsContext) || isAlone && self.kind(of: $0) == .place
      })
    else { return nil }
    let kind = self.kind(of: best)
    if !isFound, kind == .person || kind == .organisation || kind == .place {
      guard hit.endToken - hit.firstToken > 1 || isProper(hit.firstToken) else { return nil }
    }
    return NameMention(
      firstToken: Int32(hit.firstToken), endToken: Int32(hit.endToken), kind: kind,
      reference: hasReference(best) ? best.entry : -1)
  }

  private func isProper(_ token: Int) -> Bool { document.tokens[token].tag == .propn }

  private func kind(of name: IndexedName) -> NameMention.Kind {
    switch name.kind {
    case .stateName, .formerStateName: .state
    case .stateDemonym, .formerStateDemonym: .demonym
    case .alliance: .alliance
    case .armedGroup: .armedGroup
    case .stateForce, .agency, .stateSeat: .organisation
    case .stateCapital, .region, .city: .place
    case .person: .person
    }
  }

  private func hasReference(_ name: IndexedName) -> Bool {
    switch name.kind {
    case .stateName, .stateDemonym, .alliance, .armedGroup: true
    default: false
    }
  }

  /// A place of the model that is named by a word for a building is a facility.
  private func refined(_ name: NameMention) -> NameMention {
    guard name.kind == .place, evidence.isFacility(Int(name.endToken) - 1) else { return name }
    var name = name
    name.kind = .facility
    return name
  }
}
