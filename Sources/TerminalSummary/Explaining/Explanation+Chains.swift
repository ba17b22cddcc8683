internal import BriefingModel

extension Explanation {
  /// The chain of a judgement.
  func text(_ judgement: Judgement) -> String {
    var lines = ["\(judgement.label)  \(judgement.statement.text)"]
    lines.append("  Likelihood: \(judgement.likelihood ?? "no estimate")")
    lines.append("  Confidence: \(judgement.confidence ?? "not rated")")
    lines += judgement.confidenceReason.map { "    \($0.text)" }
    lines.append("  Change: \(judgement.change.rawValue)")
    lines += judgement.changeReason.map { "    \($0.text)" }
    lines.append("  Rules: \(judgement.rules.joined(separator: ", "))")
    lines.append("  Basis:")
    lines += judgement.basis.map { "    \($0.text)" }
    let claims = edition.reportedClaims.filter { judgement.claims.contains($0.id) }
    if !claims.isEmpty { lines.append("  Claims:") }
    var text = lines.joined(separator: "\n") + "\n"
    text += claims.map { self.text($0, indent: "    ") }.joined()
    text += list(
      "Not known",
      edition.gaps.items.filter { $0.judgements.contains(judgement.label) }
        .map(\.sentence.text))
    return text + assumptions(of: claims) + wouldChange([judgement.label])
  }

  /// The chain of a disagreement: its accounts with their sentences and ratings.
  func text(_ item: Disagreement) -> String {
    var text = "\(item.label)  \(item.about) (\(item.grade.rawValue))\n"
    text += "  Change: \(item.change.rawValue)\n"
    for account in item.accounts {
      text += "  \(account.speakerText): \(account.sentence.text)\n"
      text += quoted(account.sentence.citations, indent: "    ")
      text +=
        edition.reportedClaims.first { $0.id == account.claim }.map { claim in
          "    Claim \(claim.number) [\(claim.id)], rating \(rating(claim))\n"
        } ?? ""
    }
    text += item.notes.map { "  \($0.text)\n" }.joined()
    let claims = edition.reportedClaims.filter { claim in
      item.accounts.contains { $0.claim == claim.id }
    }
    let judgements = edition.judgements.items.filter { judgement in
      judgement.claims.contains { id in claims.contains { $0.id == id } }
    }
    text += list(
      "Judgements that rest on it", judgements.map { "\($0.label): \($0.statement.text)" })
    return text + assumptions(of: claims) + wouldChange([item.label])
  }

  /// The chain of a claim: its reports with their sentences and ratings.
  func text(_ claim: ReportedClaim, indent: String) -> String {
    var text = "\(indent)\(claim.number). \(claim.heading) [\(claim.id)]\n"
    text += claim.sentences.map { "\(indent)  \($0.text)\n" }.joined()
    text += "\(indent)  Speaker: \(speaker(claim)); hearsay depth \(claim.depth)\n"
    text += "\(indent)  Rating: \(rating(claim))\n"
    text += claim.interest.map { "\(indent)  \($0.text)\n" } ?? ""
    if !claim.rules.isEmpty {
      text += "\(indent)  Rules: \(claim.rules.joined(separator: ", "))\n"
    }
    if !claim.disputes.isEmpty {
      text += "\(indent)  Disputed: \(claim.disputes.joined(separator: ", "))\n"
    }
    for report in reports(of: claim) {
      text += "\(indent)  Report in \(report.label ?? report.article)"
      text += " (\(report.outlet ?? "publisher not given"), edition \(report.edition)):\n"
      for number in report.sentences {
        let words = sentences["\(report.article)#\(number)"] ?? "(in an earlier edition)"
        text += "\(indent)    s\(number): \(words)\n"
      }
    }
    return text
  }

  /// The reports of this edition, then those of the last thirty days.
  private func reports(of claim: ReportedClaim) -> [SupportingReport] {
    let kept = edition.ledger.first { $0.id == claim.id }?.reports ?? []
    return claim.reports
      + kept.filter { old in !claim.reports.contains { $0.article == old.article } }
  }

  /// "F3: one named speaker, none against; F: no history".
  private func rating(_ claim: ReportedClaim) -> String {
    let letter = edition.ratings.reliability.first { $0.symbol == claim.reliability }
    let meaning = letter.map { "; \($0.symbol): \($0.meaning)" } ?? ""
    return "\(claim.reliability)\(claim.credibility): \(claim.ratingReason)\(meaning)"
  }

  private func speaker(_ claim: ReportedClaim) -> String {
    guard let speaker = claim.speaker else {
      return claim.depth == 9 ? "not stated" : "the article itself"
    }
    // A state or an office that speaks for itself has itself as its affiliation.
    let affiliation = speaker.affiliation.filter { $0 != speaker.name }
    return ([speaker.name, speaker.role].compactMap { $0 } + affiliation).joined(separator: ", ")
  }

  private func quoted(_ citations: [Citation], indent: String) -> String {
    citations.compactMap { citation in
      citation.sentence.flatMap { sentences["\(citation.article)#\($0)"] }
        .map { "\(indent)\(citation.label): \($0)\n" }
    }.joined()
  }

  /// What the program inferred of some claims, with what follows if it is wrong.
  private func assumptions(of claims: [ReportedClaim]) -> String {
    let ids = Set(claims.map(\.id))
    let mine = edition.assumptions.items.filter { !ids.isDisjoint(with: $0.claims) }
    return list(
      "Assumed", mine.map { "\($0.label): \($0.sentence.text) If wrong: \($0.consequence.text)" })
  }

  /// What would change a claim: what would reopen the judgements and disagreements that it is in.
  func wouldChange(_ claim: ReportedClaim) -> String {
    let judgements = edition.judgements.items.filter { $0.claims.contains(claim.id) }.map(\.label)
    return assumptions(of: [claim]) + wouldChange(judgements + claim.disputes)
  }

  private func wouldChange(_ labels: [String]) -> String {
    let signposts = edition.signposts.items.filter { signpost in
      labels.contains { signpost.reopens.contains($0) }
    }
    return list("What would change it", signposts.map(\.sentence.text))
  }

  private func list(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "  \(heading):\n" + lines.map { "    \($0)\n" }.joined()
  }
}
