public import BriefingModel

/// Editions built by hand about an invented group, for the tests of what comes after the assessment.
public enum FixtureEdition {
  /// The key of the article that both editions cite.
  public static let article = "0f1e2d3c4b5a6978"

  /// A day with one article, three claims, a judgement and a disagreement.
  public static func rich(date: String = "2026-11-23", number: Int = 1, previous: String? = nil)
    -> Edition
  {
    Edition(
      date: date, number: number, previous: previous,
      header: EditionHeader(
        title: "Daily threat briefing", dateline: "\(date.suffix(2)) November 2026",
        marking: "TLP:CLEAR", articles: 1, sentences: 6, claims: 3,
        runTime: "\(date)T06:00:00Z", cutOff: "\(date)T05:30:00Z",
        notices: [
          Notice(
            kind: "old-material", heading: "Old material",
            sentences: [
              fixed("The article carries no date; its latest dated event is read as 2015.")
            ])
        ]),
      bottomLine: [
        said(
          "Iceland's coast guard chief Runa Veld said that the Grey Lantern Front threatens Iceland.",
          1, 3),
        said("Accounts of the size of the group differ.", 4, 5),
      ],
      judgements: EditionPart(items: [judgement]),
      changes: EditionPart(
        introduction: [fixed("First edition: there is none before it to compare with.")]),
      claims: EditionPart(items: [
        ClaimGroup(
          heading: "Grey Lantern Front → Iceland", actor: lantern, targets: [iceland],
          claims: claims)
      ]),
      disagreements: EditionPart(items: [disagreement]), actors: actors, timeline: timeline,
      gaps: EditionPart(items: [
        Gap(
          label: "G1", id: "Gaaa111", rule: "size", judgements: ["J1"],
          sentence: absence("How many members the group has is not stated."))
      ]),
      assumptions: EditionPart(items: [
        Assumption(
          label: "K1", rule: "year-from-context",
          sentence: said("\"March 4\" is read as 4 March 2015.", 2),
          consequence: fixed("If wrong, the timeline moves."), claims: ["Caaa111"])
      ]),
      signposts: EditionPart(items: [
        Signpost(
          rule: "second-publisher", reopens: ["J1"],
          sentence: fixed("A second publisher reports the same statement."))
      ]),
      sources: EditionPart(
        introduction: [count("One article, publisher given, supports everything here.")],
        items: [source(date)]),
      scale: LikelihoodScale(
        name: "ICD 203",
        bands: [
          LikelihoodBand(term: "unlikely", low: 20, high: 45),
          LikelihoodBand(term: "likely", low: 55, high: 80),
        ]),
      ratings: RatingsKey(
        reliability: [KeyEntry(symbol: "F", meaning: "reliability cannot be judged")],
        credibility: [KeyEntry(symbol: "3", meaning: "one named speaker, none against")],
        confidence: [KeyEntry(symbol: "low", meaning: "one publisher")]))
  }

  /// A day on which nothing came in.
  public static func poor(date: String = "2026-11-24", number: Int = 2, previous: String? = nil)
    -> Edition
  {
    let none = [fixed("None reported.")]
    return Edition(
      date: date, number: number, previous: previous,
      header: EditionHeader(
        title: "Daily threat briefing", dateline: "\(date.suffix(2)) November 2026",
        marking: "TLP:CLEAR", runTime: "\(date)T06:00:00Z"),
      bottomLine: [fixed("Nothing new was reported.")], judgements: EditionPart(introduction: none),
      changes: EditionPart(introduction: none), claims: EditionPart(introduction: none),
      disagreements: EditionPart(introduction: none),
      actors: ActorsPart(
        threatActors: EditionPart(introduction: none), threatened: EditionPart(introduction: none),
        membersOnly: EditionPart(introduction: none), alliances: EditionPart(introduction: none)),
      timeline: EditionPart(introduction: none), gaps: EditionPart(introduction: none),
      assumptions: EditionPart(introduction: none), signposts: EditionPart(introduction: none),
      sources: EditionPart(introduction: none),
      scale: LikelihoodScale(
        name: "ICD 203", bands: [LikelihoodBand(term: "likely", low: 55, high: 80)]),
      ratings: RatingsKey())
  }

  /// The group that the fixture invents.
  public static let lantern = EntityReference(
    id: "grey-lantern-front", name: "Grey Lantern Front",
    names: ["Grey Lantern Front", "the Lantern"], kind: .armedGroup)
  /// A state that it is said to threaten.
  public static let iceland = EntityReference(
    id: "iceland", name: "Iceland", names: ["Iceland"], kind: .state, iso3: "ISL")
  /// The fixture's speaker.
  public static let veld = SpeakerReference(
    id: "runa-veld", name: "Runa Veld", role: "coast guard chief", affiliation: ["Iceland"],
    iso3: "ISL", kind: .official, named: true)

  /// A sentence that cites sentences of the fixture's article.
  public static func said(_ text: String, _ sentences: Int...) -> CitedSentence {
    CitedSentence(
      text: text,
      citations: sentences.map { Citation(label: "A1.\($0)", article: article, sentence: $0) })
  }

  private static func fixed(_ text: String) -> CitedSentence {
    CitedSentence(text: text, basis: .fixed)
  }

  private static func count(_ text: String) -> CitedSentence {
    CitedSentence(text: text, basis: .count)
  }

  private static func absence(_ text: String) -> CitedSentence {
    CitedSentence(
      text: text, citations: [Citation(label: "A1", article: article)], basis: .absence)
  }
}

extension FixtureEdition {
  private static var judgement: Judgement {
    Judgement(
      label: "J1", id: "Jaaa111", topic: "Grey Lantern Front was present off Iceland",
      statement: said("The Grey Lantern Front was likely present off Iceland.", 1, 2),
      likelihood: "likely", basis: [said("A named official said so.", 1)], confidence: "low",
      confidenceReason: [fixed("All reports reach us through one publisher.")], change: .new,
      rules: ["presence-named"], claims: ["Caaa111"])
  }

  private static var claims: [ReportedClaim] {
    [
      ReportedClaim(
        number: 1, id: "Caaa111", heading: "Threat to Iceland",
        short: "Grey Lantern Front -> Iceland",
        sentences: [said("Runa Veld said that the Grey Lantern Front threatens Iceland.", 1, 3)],
        speaker: veld, depth: 1, type: .threat, actor: lantern, target: iceland, states: ["ISL"],
        negated: false, reliability: "F", credibility: 3, ratingReason: "one named speaker",
        reports: [report("c1", [1, 3])], change: .new, rules: ["verb-threaten"], date: "2015-03-04"),
      ReportedClaim(
        number: 2, id: "Cbbb222", heading: "Size", short: "Grey Lantern Front: \"a handful\"",
        sentences: [said("Veld called the group \"a handful\".", 4)], speaker: veld, depth: 1,
        type: .attribute, actor: lantern, states: [], negated: false, reliability: "F",
        credibility: 6, ratingReason: "weak conflict", reports: [report("c2", [4])],
        disputes: ["D1"], change: .new, rules: ["size"], date: nil),
      ReportedClaim(
        number: 3, id: "Cccc333", heading: "Size", short: "Grey Lantern Front: \"hundreds\"",
        sentences: [said("Fishermen, not named, are reported to have seen \"hundreds\".", 5)],
        depth: 9, type: .attribute, actor: lantern, states: [], negated: false,
        hedges: ["reportedly"], reliability: "F", credibility: 6, ratingReason: "unnamed source",
        reports: [report("c3", [5])], disputes: ["D1"], change: .new, rules: ["size"], date: nil),
    ]
  }

  private static func report(_ claim: String, _ sentences: [Int]) -> SupportingReport {
    SupportingReport(
      claim: "\(article).\(claim)", article: article, label: "A1", sentences: sentences,
      origin: article, outlet: "Harbour Post", edition: "2026-11-23")
  }

  private static var disagreement: Disagreement {
    Disagreement(
      label: "D1", id: "Daaa111", grade: .degree, about: "Size of the Grey Lantern Front",
      accounts: [
        Account(
          claim: "Cbbb222", speaker: veld, speakerText: "Runa Veld, coast guard chief",
          sentence: said("the group is \"a handful\".", 4)),
        Account(
          claim: "Cccc333", speakerText: "Fishermen, unnamed",
          sentence: said("\"hundreds\" were seen.", 5)),
      ],
      notes: [fixed("Both accounts stand.")], change: .new)
  }

  private static var actors: ActorsPart {
    ActorsPart(
      threatActors: EditionPart(items: [
        ActorEntry(
          entity: lantern, change: .new, claims: ["Caaa111"],
          sentence: said("Grey Lantern Front, also \"the Lantern\".", 1))
      ]),
      threatened: EditionPart(items: [
        ThreatenedEntry(
          entity: iceland, states: ["ISL"], actors: ["grey-lantern-front"], hasOwnVoice: true,
          sentence: said("Iceland, per Runa Veld.", 1))
      ]),
      membersOnly: EditionPart(items: [
        MemberEntry(
          iso3: "NOR", name: "Norway", alliance: "nato",
          sentence: said("Norway is named as a member of NATO only.", 6))
      ]),
      alliances: EditionPart(items: [
        AllianceEntry(
          id: "nato", name: "North Atlantic Treaty Organization", membersNamed: ["NOR"],
          membersReference: ["ISL", "NOR"], defenceClause: "Article 5",
          sentences: [said("The article names Norway as a member of NATO.", 6)])
      ]))
  }

  private static var timeline: EditionPart<TimelineEntry> {
    EditionPart(items: [
      TimelineEntry(
        date: "2015-02", precision: "month", written: "February", reading: "read as 2015",
        type: "sighting", places: ["off Iceland"], iso3: "ISL", actors: ["grey-lantern-front"],
        sentence: said("In February, fishermen reported boats.", 5)),
      TimelineEntry(
        date: "2015-03-04", precision: "day", written: "March 4", reading: "read as 2015",
        type: "statement", sentence: said("On March 4, Runa Veld spoke in Reykjavik.", 2)),
    ])
  }

  private static func source(_ date: String) -> SourceEntry {
    SourceEntry(
      label: "A1", article: article, id: "harbour-1", title: "Coast guard warns of Lantern",
      firstWords: "Iceland's coast guard chief", outlet: "Harbour Post", author: nil,
      published: nil, publishedBasis: nil, url: "https://harbour.example/a?b=1&c=2",
      path: "harbour-1.txt", sha256: String(repeating: "ab", count: 32),
      retrieved: "\(date)T05:30:00Z", language: "en", analysed: true,
      removed: [RemovedText(text: "Subscribe now", reason: "advertisement", start: 0, end: 13)],
      reliability: "F", reliabilityReason: "no history with this source", descriptor: "",
      origin: article, copies: [], edition: date, sentences: sentences,
      citedSentences: [1, 2, 3, 4, 5])
  }

  private static var sentences: [ArticleSentence] {
    [
      "Iceland's coast guard chief Runa Veld said boats of the Grey Lantern Front were off the coast.",
      "She spoke in Reykjavik on March 4.", "The Front is a threat to Iceland, she said.",
      "Veld called it \"a handful\" of people.",
      "In February fishermen reportedly saw \"hundreds\" aboard.",
      "This sentence about NATO and its member Norway is cited by nobody.",
    ].enumerated().map { ArticleSentence(number: $0 + 1, paragraph: 1, text: $1) }
  }

  /// Markdown for the rich edition, as a template might write it.
  public static let markdown = """
    # Daily threat briefing, 23 November 2026

    **TLP:CLEAR** | Edition 1 | 1 new article, 6 sentences, 3 claims | Compiled by rule from cited text. No person has reviewed it.

    > **Old material.** The article carries no date; its latest dated event is read as 2015.

    ## Bottom line

    Iceland's coast guard chief Runa Veld said that the Grey Lantern Front threatens Iceland [A1.1] [A1.3]. Accounts of the size of the group differ [A1.4] [A1.5].

    ## Judgements

    **J1.** The Grey Lantern Front was likely present off Iceland [A1.1] [A1.2]. *Basis:* a named official said so [A1.1]. *Confidence:* low. All reports reach us through one publisher. *Change from last edition:* new.

    ## What changed

    First edition: there is none before it to compare with.

    ## Reported claims

    Each item says who said what. Inclusion does not mean that we hold it to be true.

    ### Grey Lantern Front → Iceland

    1. **Threat to Iceland.** Runa Veld said that the Grey Lantern Front threatens Iceland [A1.1] [A1.3]. Rated F3.
    2. **Size.** Veld called the group "a handful" [A1.4]. Rated F6. Disputed: [D1](#D1).
    3. **Size.** Fishermen, not named, are reported to have seen "hundreds" [A1.5]. Rated F6. Disputed: [D1](#D1).

    ## Where sources disagree

    **D1. Size of the Grey Lantern Front.** *Difference of degree; unresolved.*

    - Runa Veld, coast guard chief: the group is "a handful" [A1.4].
    - Fishermen, unnamed: "hundreds" were seen [A1.5].

    ## Actors, states and alliances

    - **Threat actors:** Grey Lantern Front (also "the Lantern") ● new [A1.1].
    - **Said to be threatened:** Iceland [A1.1].
    - **Named as NATO member only:** Norway [A1.6].

    ## Timeline

    ```figure timeline
    2015-02     sighting   fishermen reported boats
    2015-03-04  statement  Runa Veld spoke in Reykjavik
    ```

    - **February** (read as 2015): fishermen reported boats [A1.5].
    - **March 4** (read as 2015): Runa Veld spoke in Reykjavik [A1.2].

    ## What we do not know

    - **G1.** How many members the group has [A1].

    ## Assumptions

    - **K1.** "March 4" is read as 4 March 2015 [A1.2]. *If wrong:* the timeline moves.

    ## What would change this

    - A second publisher reports the same statement: [J1](#J1) is reopened.

    ## Sources

    Summary: one article, publisher given, supports everything here.

    ```table
    Article | Publisher | Reliability
    A1 | Harbour Post | F
    ```

    - **A1.** "Coast guard warns of Lantern". Harbour Post. Address: <https://harbour.example/a?b=1&c=2>. File `harbour-1.txt`.

    Data for this edition: [JSON](data.json), [plain text](index.txt).

    **TLP:CLEAR**

    [A1]: ../../../../articles/0f1e2d3c4b5a6978/
    [A1.1]: ../../../../articles/0f1e2d3c4b5a6978/#s1
    [A1.2]: ../../../../articles/0f1e2d3c4b5a6978/#s2
    [A1.3]: ../../../../articles/0f1e2d3c4b5a6978/#s3
    [A1.4]: ../../../../articles/0f1e2d3c4b5a6978/#s4
    [A1.5]: ../../../../articles/0f1e2d3c4b5a6978/#s5
    [A1.6]: ../../../../articles/0f1e2d3c4b5a6978/#s6

    """

  /// Markdown for the poor edition.
  public static let poorMarkdown = """
    # Daily threat briefing, 24 November 2026

    **TLP:CLEAR** | Edition 2 | no new article

    ## Bottom line

    Nothing new was reported.

    ## Judgements

    None reported.

    """
}
