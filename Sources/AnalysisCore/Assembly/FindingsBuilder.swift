internal import BriefingModel
internal import Language

/// Writes what was found as the findings format has it: identifiers, scalar offsets, order.
struct FindingsBuilder {
  let parties: PartyResolver
  let relations: [Relation]
  let threats: [ThreatRecord]
  let drafts: [ClaimBuilder.Draft]
  let offsets: ScalarOffsets
  let actors: [Int]

  private var table: EntityTable { parties.table }

  /// The sentences, numbered from 1.
  var sentences: [SentenceSpan] {
    parties.tree.document.sentences.enumerated().map { index, sentence in
      SentenceSpan(
        n: index + 1, start: offsets.scalar(Int(sentence.start)),
        end: offsets.scalar(Int(sentence.end)))
    }
  }

  /// The entities that are named, and those unnamed ones of which something is said.
  func entities(events: [EventRecord]) -> [Entity] {
    var used = Set(actors)
    for relation in relations {
      used.formUnion([relation.actor, relation.target].compactMap(\.self))
    }
    for event in events { used.formUnion(event.actors + event.victims) }
    return table.records.enumerated().compactMap { index, record in
      guard used.contains(index) || ![.unnamed, .facility].contains(record.kind) else { return nil }
      return entity(record)
    }.sorted { $0.id < $1.id }
  }

  private func entity(_ record: EntityRecord) -> Entity {
    let names = record.names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    let mentions = record.mentions.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    return Entity(
      id: record.id, kind: record.kind, name: record.canonicalName ?? names.first ?? record.id,
      names: names, iso3: record.iso3,
      mentions: mentions.map { mention in
        Mention(
          start: offsets.scalar(mention.bytes.lowerBound),
          end: offsets.scalar(mention.bytes.upperBound),
          sentence: sentence(at: mention.bytes.lowerBound), rule: mention.rule)
      })
  }

  private func sentence(at byte: Int) -> Int {
    let sentences = parties.tree.document.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if byte < Int(sentences[middle].end) { high = middle } else { low = middle + 1 }
    }
    return min(low, max(0, sentences.count - 1)) + 1
  }

  /// The threats with the claims that they stand on and who makes them.
  var threatFindings: [ThreatFinding] {
    threats.map { threat in
      let own = drafts.filter { draft in
        draft.relations.contains { threat.relations.contains($0) }
      }
      var sources: [String] = []
      for source in own.compactMap(\.claim.source) where !sources.contains(source) {
        sources.append(source)
      }
      return ThreatFinding(
        actor: table[threat.actor].id, target: table[threat.target].id, states: threat.states,
        type: threat.type, claims: own.map(\.claim.id), sources: sources)
    }.sorted { ($0.actor, $0.target) < ($1.actor, $1.target) }
  }

  /// The disagreements, each with its two claims in text order.
  func disputeFindings(
    _ disputes: [(rivalry: Rivalry, sides: [Int])], places: [Int]
  ) -> [DisputeFinding] {
    disputes.map { dispute in
      DisputeFinding(
        grade: dispute.rivalry.grade, about: dispute.rivalry.about,
        claims: dispute.sides.map { places[$0] }.sorted().map { drafts[$0].claim.id },
        slot: dispute.rivalry.slot, rule: dispute.rivalry.rule)
    }
  }

  /// The events in text order.
  func eventFindings(_ events: [EventRecord]) -> [EventFinding] {
    events.sorted { $0.trigger < $1.trigger }.map { event in
      EventFinding(
        date: event.date?.date, dateText: event.dateText, precision: event.date?.precision,
        basis: event.date?.basis, type: Self.name(of: event), place: event.places,
        iso3: event.soil.count == 1 ? event.soil[0] : nil,
        actors: event.actors.map { table[$0].id }, victims: event.victims.map { table[$0].id },
        killed: event.killed, injured: event.injured, killedBound: event.killedBound,
        injuredBound: event.injuredBound,
        sentence: Int(parties.tree.token(event.trigger).sentence) + 1, rules: event.rules)
    }
  }

  private static func name(of event: EventRecord) -> String {
    switch event.type {
    case .casualties: "killing"
    case .diplomacy: "talks"
    case .sanction: "sanctions"
    case .movement: "deployment"
    default: event.type.rawValue
    }
  }
}
