import BriefingModel
import MarkdownTree

@testable import RuleChecker

/// An edition that keeps every rule, and the ways to break it.
struct CheckedEdition {
  var data: Edition
  var markdown: String
  var articles: [String: CitedArticle]
  var outputs = EditionOutputs()

  /// The numbers of the rules that it breaks.
  func brokenRules() throws -> Set<String> { Set(try breaches().map(\.rule)) }

  func breaches() throws -> [Breach] {
    HouseRules.breaches(
      in: WrittenEdition(
        path: "edition.md", document: try MarkdownDocument(parsing: markdown), data: data,
        articles: articles, outputs: outputs))
  }

  /// Changes the Markdown; a text that is not there would be a test that tests nothing.
  mutating func replace(_ old: String, _ new: String) throws {
    guard let range = markdown.range(of: old) else { throw Missing(text: old) }
    markdown.replaceSubrange(range, with: new)
  }

  struct Missing: Error { let text: String }

  /// Changes the one reported claim of the kind.
  mutating func claim(_ number: Int, _ change: (inout ReportedClaim) -> Void) {
    for group in data.claims.items.indices {
      for index in data.claims.items[group].claims.indices
      where data.claims.items[group].claims[index].number == number {
        change(&data.claims.items[group].claims[index])
      }
    }
  }

  static let key = "0123456789abcdef"
  private static let sentences = [
    "Minister Orla Brandt said on March 4 that the Tin Anchor League threatens Freedonia.",
    "She told parliament that the League reportedly had \"a dozen or so boats\" off Port Marrow.",
    "Harbour officers said the League had no boats there.",
    "Dozens of fishermen fled.",
    "The Pact names Sylvania as a member.",
  ]

  static var good: CheckedEdition {
    CheckedEdition(
      data: edition, markdown: goodMarkdown,
      articles: [
        key: CitedArticle(
          text: sentences.joined(separator: " "),
          sentences: Dictionary(uniqueKeysWithValues: zip(1..., sentences)),
          removed: ["Share this story"])
      ])
  }

  static func said(_ text: String, _ numbers: Int...) -> CitedSentence {
    CitedSentence(
      text: text,
      citations: numbers.map { Citation(label: "A1.\($0)", article: key, sentence: $0) })
  }

  static func fixed(_ text: String) -> CitedSentence { CitedSentence(text: text, basis: .fixed) }

  static let league = EntityReference(
    id: "tin-anchor-league", name: "Tin Anchor League", names: ["Tin Anchor League", "the League"],
    kind: .armedGroup)
  static let freedonia = EntityReference(
    id: "freedonia", name: "Freedonia", names: ["Freedonia"], kind: .state, iso3: "FRD")
  static let brandt = SpeakerReference(
    id: "orla-brandt", name: "Orla Brandt", role: "Minister", iso3: "FRD", kind: .official,
    named: true)

  private static func report(_ claim: String, _ sentence: Int) -> SupportingReport {
    SupportingReport(
      claim: "\(key).\(claim)", article: key, label: "A1", sentences: [sentence], origin: key,
      outlet: "Marrow Gazette", edition: "2026-11-23")
  }

  private static var claims: [ReportedClaim] {
    [
      ReportedClaim(
        number: 1, id: "Caaa", heading: "Threat to Freedonia", short: "League -> Freedonia",
        sentences: [said("Orla Brandt said that the Tin Anchor League threatens Freedonia.", 1)],
        speaker: brandt, depth: 1, type: .threat, actor: league, target: freedonia,
        states: ["FRD"], negated: false, reliability: "F", credibility: 3,
        ratingReason: "one named speaker", interest: fixed("Her state is a party to this claim."),
        reports: [report("c1", 1)], change: .new),
      ReportedClaim(
        number: 2, id: "Cbbb", heading: "Boats", short: "League: boats",
        sentences: [said("Brandt told parliament of \"a dozen or so boats\", reportedly.", 2)],
        speaker: brandt, depth: 2, type: .presence, actor: league, states: [], negated: false,
        hedges: ["reportedly"], reliability: "F", credibility: 4, ratingReason: "contradicted",
        reports: [report("c2", 2)], disputes: ["D1"], change: .new),
      ReportedClaim(
        number: 3, id: "Cccc", heading: "Boats", short: "League: no boats",
        sentences: [said("Harbour officers, not named, said that the League had no boats.", 3)],
        speaker: SpeakerReference(
          id: "\(key).officers", name: "Harbour officers", kind: .unnamed, named: false),
        depth: 1, type: .presence, actor: league, states: [], negated: true, reliability: "F",
        credibility: 6, ratingReason: "not named", reports: [report("c3", 3)], disputes: ["D1"],
        change: .new),
    ]
  }
}

extension CheckedEdition {
  private static var edition: Edition {
    Edition(
      date: "2026-11-23", number: 1, previous: nil,
      header: EditionHeader(
        title: "Daily threat briefing", dateline: "23 November 2026", marking: "TLP:CLEAR",
        articles: 1, sentences: 5, claims: 3, runTime: "2026-11-23T06:00:00Z",
        cutOff: "2026-11-23T05:30:00Z",
        notices: [
          Notice(kind: "old-material", heading: "Old material", sentences: [fixed("It is old.")])
        ]),
      bottomLine: [said("Orla Brandt said that the Tin Anchor League threatens Freedonia.", 1)],
      judgements: EditionPart(items: [
        Judgement(
          label: "J1", id: "Jaaa", topic: "The League off Port Marrow",
          statement: said("The League was likely present off Port Marrow.", 2),
          likelihood: "likely", basis: [said("A named official said so.", 2)], confidence: "low",
          confidenceReason: [fixed("One publisher carries it.")], change: .new,
          rules: ["presence"], claims: ["Cbbb"])
      ]),
      changes: EditionPart(introduction: [fixed("First edition: every item is new.")]),
      claims: EditionPart(items: [
        ClaimGroup(heading: "League", actor: league, targets: [freedonia], claims: claims)
      ]),
      disagreements: EditionPart(items: [
        Disagreement(
          label: "D1", id: "Daaa", grade: .contradiction, about: "Boats",
          accounts: [
            Account(
              claim: "Cbbb", speaker: brandt, speakerText: "Orla Brandt",
              sentence: said("Brandt spoke of \"a dozen or so boats\".", 2)),
            Account(
              claim: "Cccc", speakerText: "Harbour officers",
              sentence: said("Harbour officers said that there were no boats.", 3)),
          ], change: .new)
      ]),
      actors: actors,
      timeline: EditionPart(items: [
        TimelineEntry(
          date: "2015-03-04", precision: "day", written: "March 4", reading: "read as 2015",
          basis: "year from context", type: "statement",
          sentence: said("Orla Brandt spoke of a threat to Freedonia.", 1))
      ]),
      gaps: EditionPart(items: [
        Gap(
          label: "G1", id: "Gaaa", rule: "voice", judgements: ["J1"],
          sentence: fixed("What Freedonia itself says."))
      ]),
      assumptions: EditionPart(items: [
        Assumption(
          label: "K1", rule: "date", sentence: said("\"March 4\" was read as 2015.", 1),
          consequence: fixed("The timeline moves."))
      ]),
      signposts: EditionPart(items: [
        Signpost(rule: "second", reopens: ["J1"], sentence: fixed("A second publisher reports it."))
      ]),
      sources: EditionPart(introduction: [fixed("One article supports it.")], items: [source]),
      scale: LikelihoodScale(
        name: "ICD 203", bands: [LikelihoodBand(term: "likely", low: 55, high: 80)]),
      ratings: RatingsKey())
  }

  private static var actors: ActorsPart {
    ActorsPart(
      threatActors: EditionPart(items: [
        ActorEntry(entity: league, change: .new, sentence: said("Tin Anchor League.", 1))
      ]),
      threatened: EditionPart(items: [
        ThreatenedEntry(
          entity: freedonia, states: ["FRD"], actors: ["tin-anchor-league"], hasOwnVoice: false,
          sentence: said("Freedonia.", 1))
      ]),
      membersOnly: EditionPart(items: [
        MemberEntry(
          iso3: "SYL", name: "Sylvania", alliance: "pact", sentence: said("Sylvania.", 5))
      ]),
      alliances: EditionPart(items: [
        AllianceEntry(
          id: "pact", name: "The Pact", membersNamed: ["SYL"], membersReference: ["FRD"],
          sentences: [
            said("The articles name Sylvania.", 5),
            fixed("Reference data, not in the articles: Freedonia is a member."),
          ])
      ]))
  }

  private static var source: SourceEntry {
    SourceEntry(
      label: "A1", article: key, id: "one", title: "Minister warns of boats",
      firstWords: "Minister Orla Brandt", outlet: "Marrow Gazette", path: "one.txt",
      sha256: String(repeating: "0a", count: 32), retrieved: "2026-11-23T05:30:00Z",
      reliabilityReason: "no history with this source", descriptor: "one named speaker",
      origin: key, edition: "2026-11-23")
  }

  private static let goodMarkdown = """
    # Daily threat briefing, 23 November 2026

    **TLP:CLEAR** | Edition 1 | No sentence was written by a language model.

    Run time 2026-11-23 06:00 UTC.

    > **Old material.** It is old.

    ## Bottom line

    Orla Brandt said that the Tin Anchor League threatens Freedonia [A1.1].

    ## Judgements

    **J1.** The League was likely present off Port Marrow [A1.2]. *Basis:* A named official said so [A1.2]. *Confidence:* low. One publisher carries it. *Change from last edition:* new.

    ## What changed

    First edition: every item is new.

    ## Reported claims

    1. **Threat to Freedonia.** Orla Brandt said that the Tin Anchor League threatens Freedonia [A1.1]. Rated F3.
    2. **Boats.** Brandt told parliament of "a dozen or so boats", reportedly [A1.2]. Disputed: see D1. Rated F4.
    3. **Boats.** Harbour officers, not named, said that the League had no boats [A1.3]. Disputed: see D1. Rated F6.

    ## Where sources disagree

    - Brandt spoke of "a dozen or so boats" [A1.2].
    - Harbour officers said that there were no boats [A1.3].

    ## Actors, states and alliances

    - Tin Anchor League [A1.1].

    ## Timeline

    - **March 4** (read as 2015): Orla Brandt spoke of a threat to Freedonia [A1.1].

    ## What we do not know

    - **G1.** What Freedonia itself says.

    ## Assumptions

    - **K1.** "March 4" was read as 2015 [A1.1]. *If wrong:* The timeline moves.

    ## What would change this

    - A second publisher reports it. Reopens J1.

    ## Sources

    One article supports it.

    - **A1.** "Minister warns of boats". Publisher: Marrow Gazette. File one.txt, SHA-256 \(String(repeating: "0a", count: 32)). Reliability F: no history with this source. Descriptor: one named speaker.

    Likelihood: likely (55-80%).

    **TLP:CLEAR**

    [A1.1]: ../../../../articles/0123456789abcdef/#s1
    [A1.2]: ../../../../articles/0123456789abcdef/#s2
    [A1.3]: ../../../../articles/0123456789abcdef/#s3
    [A1.4]: ../../../../articles/0123456789abcdef/#s4
    [A1.9]: ../../../../articles/0123456789abcdef/#s9
    """
}
