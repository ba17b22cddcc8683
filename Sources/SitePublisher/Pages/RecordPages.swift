internal import BriefingModel

/// The pages of actors, states, alliances and speakers: everything said, by date.
struct RecordPages: Sendable {
  let index: SiteIndex

  /// The page of a record of any kind.
  func page(_ key: RecordKey, _ tally: RecordTally) -> Page {
    switch key.kind {
    case .actor: actor(key.id, tally)
    case .alliance: alliance(key.id, tally)
    case .speaker: speaker(key.id, tally)
    case .state: state(key.id, tally)
    }
  }

  private func actor(_ id: String, _ tally: RecordTally) -> Page {
    let entity = index.entity(id)
    let name = entity?.name ?? id
    let parts = PageParts(index: index, here: .actor(id))
    var facts: [(String, HTML)] = []
    if let entity {
      let others = Self.properNames(entity.names, of: entity.name)
      if !others.isEmpty { facts.append(("Also named", names(others))) }
      facts.append(("Kind", "\(Self.kinds[entity.kind] ?? entity.kind.rawValue)"))
    }
    let parties = RecordParties(tally: tally, parts: parts)
    facts.append(
      ("Said to act against", parties.others { $0.actor == id ? $0.target : nil }))
    facts.append(("Speakers", parties.speakers))
    facts.append(("Claims", "\(tally.claims.count)"))
    return page(
      .actor(id), name: name, what: "What the articles say about \(name), by edition.",
      facts: facts, body: said(tally, parts),
      feed: SiteAddress(SiteAddress.actor(id).path + "feed.xml"))
  }

  private func state(_ iso3: String, _ tally: RecordTally) -> Page {
    let here = SiteAddress.state(iso3)
    let parts = PageParts(index: index, here: here)
    let parties = RecordParties(tally: tally, parts: parts)
    let facts: [(String, HTML)] = [
      ("Code", "\(iso3)"),
      ("Said to be threatened by", parties.others(\.actor)),
      ("Speakers", parties.speakers),
      ("Alliances", memberships(tally, parts)),
    ]
    let name = index.stateName(iso3)
    let body: HTML =
      tally.claims.isEmpty
      ? "<h2 id=\"claims\">Claims</h2>\n<p>No claim about it. It is named as a member of an alliance only, which is no threat to it.</p>\n"
      : said(tally, parts)
    return page(
      here, name: name, what: "What the articles say about threats to \(name), by edition.",
      facts: facts, body: body, feed: SiteAddress(here.path + "feed.xml"))
  }

  private func alliance(_ id: String, _ tally: RecordTally) -> Page {
    let here = SiteAddress.alliance(id)
    let parts = PageParts(index: index, here: here)
    let entry = index.alliance(id)
    let named = entry?.membersNamed ?? []
    let reference = (entry?.membersReference ?? []).filter { !named.contains($0) }
    let name = index.allianceName(id)
    var facts: [(String, HTML)] = [
      ("Members that articles name", states(named, parts)),
      ("Further members (reference data, not in the articles)", states(reference, parts)),
    ]
    if let clause = entry?.defenceClause {
      facts.append(("Defence clause (reference data)", "\(clause)"))
    }
    let body: HTML =
      tally.claims.isEmpty
      ? "<h2 id=\"claims\">Claims</h2>\n<p>No claim names it as actor or as threatened.</p>\n"
      : "<h2 id=\"claims\">Claims</h2>\n\(listed(tally, parts))"
    return page(
      here, name: name, what: "What the articles say about this alliance and its members.",
      facts: facts,
      body: body, feed: nil)
  }

  private func speaker(_ id: String, _ tally: RecordTally) -> Page {
    let here = SiteAddress.source(id)
    let parts = PageParts(index: index, here: here)
    let speaker = index.speaker(id)
    let name = speaker?.name ?? id
    var facts: [(String, HTML)] = [
      ("Role, as the articles give it", "\(speaker?.role ?? "not given")")
    ]
    if let speaker, !speaker.affiliation.isEmpty {
      facts.append(("Speaks for", "\(speaker.affiliation.joined(separator: ", "))"))
    }
    if let iso3 = speaker?.iso3 { facts.append(("State", parts.state(iso3))) }
    return page(
      here, name: name, what: "What \(name) is reported to have said, by edition.", facts: facts,
      body: "<h2 id=\"claims\">Statements</h2>\n\(listed(tally, parts))", feed: nil)
  }

  private func page(
    _ here: SiteAddress, name: String, what: String, facts: [(String, HTML)], body: HTML,
    feed: SiteAddress?
  ) -> Page {
    let lines = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTML }.joined()
    var main: HTML = "<article>\n<h1><bdi>\(name)</bdi></h1>\n<p class=\"lead\">\(what)</p>\n"
    main += "<dl class=\"facts\">\n\(lines)</dl>\n\(body)</article>\n"
    return Page(
      address: here, title: name.cut(to: 120), description: what, main: main, rank: .record,
      feed: feed.map { (title: name, address: $0) })
  }

  /// How many claims there were by day, where that says something, and the claims.
  private func said(_ tally: RecordTally, _ parts: PageParts) -> HTML {
    var counts: [(date: String, count: Int)] = []
    for place in tally.claims {
      let date = index.editions[place.edition].date
      if counts.last?.date != date { counts.append((date, 0)) }
      counts[counts.count - 1].count += 1
    }
    let sparkline = ReportsSparkline(counts: counts).html ?? ""
    return "\(sparkline)<h2 id=\"claims\">Claims</h2>\n\(listed(tally, parts))"
  }

  /// The newest claims, and the way to the others where there are any.
  private func listed(_ tally: RecordTally, _ parts: PageParts) -> HTML {
    let pages = ClaimPages(tally.claims, editions: index.editions)
    let newest = parts.claims(pages.newest)
    let months = pages.months.map { month, claims -> HTML in
      let link = parts.link(parts.here.month(month), DateText.month(month))
      return "\(link) <span class=\"count\">\(claims.count)</span>"
    }
    guard !months.isEmpty else { return newest }
    return "\(newest)<h2 id=\"months\">All by month</h2>\n\(parts.list(months, otherwise: ""))"
  }

  /// The page of one month of a record that is too long for one page.
  func month(_ month: String, of record: Page, claims: [ClaimPlace]) -> Page {
    let here = record.address.month(month)
    let parts = PageParts(index: index, here: here)
    let period = DateText.month(month)
    return Page(
      address: here, title: "\(record.title), \(period)",
      description: "\(record.title): every claim of \(period).",
      main: """
        <article>
        <h1><bdi>\(record.title)</bdi>, \(period)</h1>
        <p class="lead">Every claim of the month. \(parts.link(record.address, "The newest and all months"))</p>
        \(parts.claims(claims))</article>

        """, rank: .record)
  }

  /// The other names among the words that articles use for an entity: no descriptions ("the
  /// fighters", "cells of the Front"), no name twice for its article or its letters' case.
  static func properNames(_ names: [String], of main: String) -> [String] {
    var seen: Set<String> = [bare(main)]
    return names.filter { name in
      let words = name.split(separator: " ").filter { $0.lowercased() != "the" }
      let isProper = words.allSatisfy { word in
        Self.linkWords.contains(String(word)) || word.first.map { !$0.isLowercase } ?? false
      }
      return isProper && !words.isEmpty && seen.insert(bare(name)).inserted
    }
  }

  private static let linkWords: Set<String> = [
    "of", "and", "for", "in", "de", "la", "le", "du", "des", "al", "el", "bin", "ibn",
  ]

  private static func bare(_ name: String) -> String {
    let folded = name.lowercased()
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  private func names(_ names: [String]) -> HTML {
    names.map { "<bdi>\($0)</bdi>" as HTML }.joined(separator: ", ")
  }

  private func states(_ codes: [String], _ parts: PageParts) -> HTML {
    codes.isEmpty ? "none" : codes.map { parts.state($0) }.joined(separator: ", ")
  }

  private func memberships(_ tally: RecordTally, _ parts: PageParts) -> HTML {
    let links = tally.latestMemberships.map { membership -> HTML in
      let id = membership.alliance
      let mark: HTML = membership.isFromReference ? " (reference data)" : ""
      return "\(parts.link(.alliance(id), index.allianceName(id)))\(mark)"
    }
    return links.isEmpty ? "none named" : links.joined(separator: ", ")
  }

  private static let kinds: [EntityKind: String] = [
    .armedGroup: "armed group", .stateForce: "force of a state", .person: "person",
    .organisation: "organisation", .people: "group of people",
  ]
}
