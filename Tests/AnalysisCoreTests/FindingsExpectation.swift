import BriefingModel
import Testing

/// Holds findings against one line of a case's `expect` block.
///
/// Lines are `threat: A -> B = type STATES`, `no threat: A -> B`, `no threat`, `actor: A`,
/// `no actor: A`, `claim: s3 type A -> B`, `killed: 4`, `killed: at least 4`, `no killed: 4`,
/// `injured: 3`, `date: words = date`, `dispute: s1 s2 grade about words`, `no dispute`,
/// `no entity: name`, `no state: ISO3`, `source: name = role | kind` (`-` for no role),
/// `no source: name` and `member: alliance = STATES`. A and B are names as the article has them, `-`
/// for none.
struct FindingsExpectation {
  let findings: Findings

  /// Why a line does not hold; nil where it does.
  func fault(of line: String) -> String? {
    let parts = line.split(separator: ":", maxSplits: 1).map {
      String($0).trimmingPrefix(" ").description
    }
    let value = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "threat": return threatFault(value)
    case "no threat": return noThreatFault(value)
    case "actor": return hasActor(value) ? nil : "actors are \(actors)"
    case "no actor": return hasActor(value) ? "actors are \(actors)" : nil
    case "claim": return claimFault(value)
    case "no claim":
      return findings.claims.contains { $0.type.rawValue == value } ? "there is one" : nil
    case "killed": return figures(\.killed, \.killedBound).contains(value) ? nil : "\(events)"
    case "no killed": return figures(\.killed, \.killedBound).contains(value) ? "\(events)" : nil
    case "injured": return figures(\.injured, \.injuredBound).contains(value) ? nil : "\(events)"
    case "date": return dates.contains(value) ? nil : "dates are \(dates)"
    case "dispute": return disputes.contains(value) ? nil : "disputes are \(disputes)"
    case "no dispute": return disputes.isEmpty ? nil : "disputes are \(disputes)"
    case "no entity":
      return findings.entities.contains { isNamed($0.id, value) } ? "there is one" : nil
    case "no state": return states.contains(value) ? "states are \(states)" : nil
    case "source": return sources.contains(value) ? nil : "sources are \(sources)"
    case "no source":
      return findings.sources.contains { $0.names.contains(value) }
        ? "sources are \(sources)" : nil
    case "member": return members.contains(value) ? nil : "members are \(members)"
    default: return "no such expectation"
    }
  }
}

extension FindingsExpectation {
  private func names(of id: String?) -> [String] {
    guard let entity = findings.entities.first(where: { $0.id == id }) else { return [] }
    return [entity.name] + entity.names
  }

  private func isNamed(_ id: String?, _ name: String) -> Bool {
    name == "-" ? id == nil : names(of: id).contains { $0.lowercased() == name.lowercased() }
  }

  private func label(_ id: String?) -> String { id.map { names(of: $0).first ?? $0 } ?? "-" }

  private var states: [String] { findings.states.map(\.iso3) }
  private var sources: [String] {
    findings.sources.map { "\($0.name) = \($0.role ?? "-") | \($0.kind.rawValue)" }
  }
  private var actors: [String] { findings.actors.map { label($0) } }
  private var events: [EventFinding] { findings.events }

  private func hasActor(_ name: String) -> Bool {
    findings.actors.contains { isNamed($0, name) }
  }

  private func pair(_ text: String) -> (String, String) {
    let parts = text.components(separatedBy: " -> ")
    return (parts[0], parts.count > 1 ? parts[1] : "-")
  }

  private var threats: [String] {
    findings.threats.map {
      "\(label($0.actor)) -> \(label($0.target)) = \($0.type.rawValue) \($0.states.joined(separator: " "))"
    }
  }

  private func threatFault(_ value: String) -> String? {
    let parts = value.components(separatedBy: " = ")
    let (actor, target) = pair(parts[0])
    let told = parts.count > 1 ? parts[1] : nil
    let isFound = findings.threats.contains { threat in
      isNamed(threat.actor, actor) && isNamed(threat.target, target)
        && told.map {
          $0 == ([threat.type.rawValue] + threat.states).joined(separator: " ")
        } ?? true
    }
    return isFound ? nil : "threats are \(threats)"
  }

  private func noThreatFault(_ value: String) -> String? {
    if value.isEmpty { return findings.threats.isEmpty ? nil : "threats are \(threats)" }
    let (actor, target) = pair(value)
    let isFound = findings.threats.contains {
      (actor == "*" || isNamed($0.actor, actor)) && (target == "*" || isNamed($0.target, target))
    }
    return isFound ? "threats are \(threats)" : nil
  }

  private func claimFault(_ value: String) -> String? {
    let parts = value.split(separator: " ", maxSplits: 2).map(String.init)
    let (actor, target) = pair(parts.count > 2 ? parts[2] : "-")
    let here = findings.claims.filter { "s\($0.sentence)" == parts[0] }
    let isFound = here.contains {
      $0.type.rawValue == parts[1] && isNamed($0.actor, actor) && isNamed($0.target, target)
    }
    return isFound
      ? nil
      : "claims there are \(here.map { "\($0.type) \(label($0.actor)) -> \(label($0.target))" })"
  }

  private func figures(
    _ count: KeyPath<EventFinding, Int?>, _ bound: KeyPath<EventFinding, String?>
  ) -> [String] {
    findings.events.flatMap { event -> [String] in
      guard let number = event[keyPath: count] else { return [] }
      return ["\(number)", event[keyPath: bound].map { "\($0) \(number)" } ?? "exactly \(number)"]
    }
  }

  private var dates: [String] {
    findings.events.compactMap { event in
      event.dateText.map { "\($0) = \(event.date ?? "-")" }
    }
      + findings.claims.compactMap { claim in
        claim.dateText.map { "\($0) = \(claim.date ?? "-")" }
      }
  }

  private var disputes: [String] {
    findings.disputes.map { dispute in
      let sides = dispute.claims.map { id in
        findings.claims.first { $0.id == id }.map { "s\($0.sentence)" } ?? "?"
      }
      return (sides + [dispute.grade.rawValue, dispute.about]).joined(separator: " ")
    }
  }

  private var members: [String] {
    findings.alliances.map { "\($0.id) = \($0.membersNamed.joined(separator: " "))" }
  }
}
