public import BriefingModel

/// The findings of an article for reading: under each sentence its claims, what they tell of whom, the
/// words that were taken for whom, and by which rules.
///
/// Nothing of the article's text reaches the terminal that it would obey.
public struct FindingsListing: Sendable {
  private let findings: Findings
  private let isColoured: Bool
  private let scalars: [Unicode.Scalar]
  private let names: [String: String]

  /// Lists findings; with colours only for a terminal.
  public init(_ findings: Findings, isColoured: Bool) {
    self.findings = findings
    self.isColoured = isColoured
    scalars = Array(findings.article.text.unicodeScalars)
    names = Dictionary(
      (findings.entities.map { ($0.id, $0.name) } + findings.sources.map { ($0.id, $0.name) })
    ) { first, _ in first }
  }

  /// The listing, with a line feed at its end.
  public var text: String {
    var text = TerminalLine.clean(findings.article.title ?? findings.article.path) + "\n"
    for sentence in findings.sentences {
      text += "\ns\(sentence.n)  \(marked(sentence))\n"
      for claim in findings.claims where claim.sentence == sentence.n { text += lines(claim) }
      text += merges(in: sentence.n) + events(in: sentence.n)
    }
    for dispute in findings.disputes {
      text += "\ndispute (\(dispute.grade.rawValue)): \(TerminalLine.clean(dispute.about))\n"
    }
    return RightToLeft.isolated(text)
  }

  private func lines(_ claim: Claim) -> String {
    let speaker = claim.source.map { names[$0] ?? $0 } ?? "the article"
    let cue = claim.cue.map { " [\($0)]" } ?? ""
    let rule = claim.rule.map { " {\($0)}" } ?? ""
    var text = "    \(TerminalLine.clean(speaker + cue)), depth \(claim.depth)\(rule): "
    text += TerminalLine.clean(claim.text) + "\n"
    for relation in claim.relations {
      let actor = paint(name(of: relation.actor), .actor)
      let target = paint(name(of: relation.target), .target)
      let rule = relation.rule.map { " {\($0)}" } ?? ""
      text += "      \(relation.type.rawValue): \(actor) → \(target)\(rule)\n"
    }
    if let role = claim.source.flatMap(role) { text += "      role: \(TerminalLine.clean(role))\n" }
    if let date = claim.date {
      let basis = claim.dateBasis.map { " {\($0)}" } ?? ""
      text += "      date: \(date) from \"\(TerminalLine.clean(claim.dateText ?? ""))\"\(basis)\n"
    }
    return text
  }

  private func name(of party: String?) -> String {
    party.map { TerminalLine.clean(names[$0] ?? $0) } ?? "?"
  }

  private func role(of source: String) -> String? {
    findings.sources.first { $0.id == source }.flatMap { source in
      source.role.map { ([$0] + source.affiliation).joined(separator: ", ") }
    }
  }

  /// The words of a sentence that mean an entity by more than its name, with the rule.
  private func merges(in sentence: Int) -> String {
    let merged = findings.entities.flatMap { entity in
      entity.mentions.filter { $0.sentence == sentence && $0.isMerged }.map { (entity.name, $0) }
    }
    return merged.sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map { name, mention in
      "    \"\(words(mention.start, mention.end))\" is \(TerminalLine.clean(name)) {\(mention.rule)}\n"
    }.joined()
  }

  private func events(in sentence: Int) -> String {
    findings.events.filter { $0.sentence == sentence }.map { event in
      let figures = [("killed", event.killed), ("injured", event.injured)]
        .compactMap { label, count in count.map { "\(label) \($0)" } }
      let parts = [event.date].compactMap { $0 } + event.place.map(TerminalLine.clean) + figures
      let rules = (event.rules ?? []).joined(separator: ", ")
      return parts.isEmpty ? "" : "    event: \(parts.joined(separator: "; ")) {\(rules)}\n"
    }.joined()
  }
}

extension FindingsListing {
  private enum Paint: String {
    case actor = "31"
    case target = "33"
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A sentence with its actors and targets set off.
  private func marked(_ sentence: SentenceSpan) -> String {
    guard isColoured else { return words(sentence.start, sentence.end) }
    let relations = findings.claims.flatMap(\.relations).filter { $0.sentence == sentence.n }
    let actors = Set(relations.compactMap(\.actor))
    let targets = Set(relations.compactMap(\.target))
    let spans = findings.entities.filter { actors.contains($0.id) || targets.contains($0.id) }
      .flatMap { entity in
        entity.mentions.filter { $0.sentence == sentence.n }
          .map { ($0, actors.contains(entity.id) ? Paint.actor : .target) }
      }.sorted { ($0.0.start, $1.0.end) < ($1.0.start, $0.0.end) }
    var text = ""
    var place = sentence.start
    for (mention, colour) in spans where mention.start >= place && mention.end <= sentence.end {
      text += gap(place, mention.start) + paint(words(mention.start, mention.end), colour)
      place = mention.end
    }
    return text + gap(place, sentence.end)
  }

  /// Words between two marks, with the spaces at their ends.
  private func gap(_ start: Int, _ end: Int) -> String {
    guard start < end, end <= scalars.count else { return "" }
    let before = scalars[start].properties.isWhitespace ? " " : ""
    let after = scalars[end - 1].properties.isWhitespace && end - start > 1 ? " " : ""
    return before + words(start, end) + after
  }

  private func words(_ start: Int, _ end: Int) -> String {
    guard start >= 0, end <= scalars.count, start < end else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return TerminalLine.clean(String(view))
  }
}
