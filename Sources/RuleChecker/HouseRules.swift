/// All house rules that a written edition is held against.
public enum HouseRules {
  /// The rules in the order of their numbers.
  public static let all: [any HouseRule] = [
    Rule01Parts(), Rule02EmptyParts(), Rule03BottomLineLength(), Rule04BottomLineSubject(),
    Rule05JudgementCount(), Rule06JudgementFields(), Rule07EmptyDay(), Rule08Citations(),
    Rule09CitationsResolve(), Rule10Containment(), Rule11Speakers(), Rule12ReportedSpeech(),
    Rule13NeutralVerbs(), Rule14Hedges(), Rule15Negation(), Rule16HearsayDepth(),
    Rule17ActorsApart(), Rule18VictimsGroup(), Rule19MembershipNoThreat(), Rule20AllianceMembers(),
    Rule21VerbatimQuotations(), Rule22UneditedQuotations(), Rule23QuotationLength(),
    Rule24VagueCounts(), Rule25TitlesAsGiven(), Rule26RatingsApart(), Rule27CredibilityTable(),
    Rule28ReliabilityMoves(), Rule29CopiesCountOnce(), Rule30InterestNote(), Rule31OneScale(),
    Rule32LikelihoodAndConfidence(), Rule33LikelihoodPlace(), Rule34NoModals(),
    Rule35LikelihoodGround(), Rule36ConfidenceTable(), Rule37ConfidenceReason(), Rule38ScaleKey(),
    Rule39DisagreementsListed(), Rule40DisagreementGrades(), Rule41NeverResolve(),
    Rule42DisputedMarked(), Rule43DatesAsWritten(), Rule44YearBasis(), Rule45DatePrecision(),
    Rule46OldMaterial(), Rule47NoPresentTime(), Rule48CutOff(), Rule49GapsOfJudgements(),
    Rule50InferencesListed(), Rule51OwnVoices(), Rule52SignpostsOfJudgements(),
    Rule53ChangesListed(), Rule54ArrowsSaySo(), Rule55FirstEdition(), Rule56SourceFields(),
    Rule57SourceSummary(), Rule58FurnitureNotCited(), Rule59NoSourceNoSentence(),
    Rule60MachineText(), Rule61NoAlarmNoAdvice(), Rule62ArticleNames(), Rule63Religion(),
    Rule64PrivatePersons(), Rule65SentenceLength(), Rule66SameBytes(), Rule67Marking(),
    Rule68NoRawHTML(), Rule71CorrectionNotes(), Rule72TerminalSummary(), Rule73SameClaims(),
    Rule74PlacesNoFiner(),
  ]

  /// The rules that a site is held against, in the order of their numbers.
  public static let site: [any SiteRule] = [
    Rule69Pages(), Rule70OwnHost(), Rule71Permalinks(),
  ]

  /// Every breach of a site, by page, line and rule.
  public static func breaches(in site: WrittenSite) -> [Breach] {
    self.site.flatMap { $0.breaches(in: site) }
      .sorted {
        ($0.place.path, $0.place.line ?? 0, $0.rule, $0.message)
          < ($1.place.path, $1.place.line ?? 0, $1.rule, $1.message)
      }
  }

  /// Every breach of an edition, by line and rule.
  public static func breaches(in edition: WrittenEdition) -> [Breach] {
    inOrder(all.flatMap { $0.breaches(in: edition) })
  }

  /// Breaches of one edition by line and rule, those of one rule as it found them.
  public static func inOrder(_ breaches: [Breach]) -> [Breach] {
    breaches.sorted {
      ($0.place.line ?? 0, $0.rule, $0.sentence) < ($1.place.line ?? 0, $1.rule, $1.sentence)
    }
  }
}
