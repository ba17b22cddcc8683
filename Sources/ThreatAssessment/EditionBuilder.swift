public import BriefingModel
public import ReferenceData

/// Builds the edition of a day from the model of its articles. Pure: the time, the last edition and
/// the settings come in, and the same values give the same edition.
public struct EditionBuilder: Sendable {
  private let settings: EditionSettings
  private let reference: ReferenceLibrary

  /// A builder with settings and the reference data that mark what no article says.
  public init(
    settings: EditionSettings = EditionSettings(), reference: ReferenceLibrary = .shipped
  ) {
    self.settings = settings
    self.reference = reference
  }

  /// For how many days claims are known as reported before.
  public static let ledgerDays = 30

  /// Builds the edition.
  ///
  /// - Parameters:
  ///   - model: the articles taken in since the last edition.
  ///   - previous: the last edition of an earlier date, with the ledger of all of the days before that
  ///     count; nil for the first.
  ///   - date: the edition's date, `YYYY-MM-DD`.
  ///   - number: its number, from 1.
  ///   - now: the run time, RFC 3339 in UTC.
  ///   - cutOff: when the newest article was taken in, RFC 3339 in UTC; nil without articles.
  ///   - unread: inputs that could not be read, for the header.
  ///   - corrections: dated notes on changes after publication.
  public func build(
    _ model: ThreatModel, previous: Edition?, date: String, number: Int, now: String,
    cutOff: String?, unread: [UnreadInput] = [], corrections: [Correction] = []
  ) -> Edition {
    let context = EditionContext(
      model, date: date, previous: previous, settings: settings, reference: reference)
    let fresh = ClaimWriter(phrases: context.phrases, names: context.names)
    var bottomLine = BottomLineBuilder(context: context, writer: fresh)
    let bottom = bottomLine.build()
    var claimsBuilder = ClaimsBuilder(context, budget: bottomLine.writer.budget)
    let claims = claimsBuilder.build()
    var disputes = DisagreementBuilder(context: context, writer: claimsBuilder.writer)
    let disagreements = disputes.build()
    let printed = claims.items.flatMap(\.claims)
    let judgements = JudgementBuilder(context: context).build().map { made in
      var made = made
      let known = Set(printed.map(\.id))
      made.judgement.claims = made.judgement.claims.filter { known.contains($0) }
      return made
    }
    let actors = ActorsBuilder(context: context, claims: printed).build()
    let gaps = GapBuilder(
      context: context, judgements: judgements, threatened: actors.threatened.items
    ).build()
    let none = SentenceMaker.absent(context.phrases(.judgementsNone), in: context.articles)
    var edition = Edition(
      date: date, number: number, previous: previous?.date,
      header: HeaderBuilder(
        context: context, number: number, claims: printed.count, now: now, cutOff: cutOff,
        unread: unread
      ).build(),
      bottomLine: bottom,
      judgements: EditionPart(
        introduction: judgements.isEmpty ? [none] : [], items: judgements.map(\.judgement)),
      changes: ChangeBuilder(
        context: context, claims: printed, judgements: judgements.map(\.judgement),
        disagreements: disagreements.items
      ).build(),
      claims: claims, disagreements: disagreements, actors: actors,
      timeline: TimelineBuilder(context: context, claims: printed).build(), gaps: gaps,
      assumptions: AssumptionBuilder(context: context, claims: printed).build(),
      signposts: SignpostBuilder(
        context: context, judgements: judgements, disagreements: disagreements.items
      ).build(),
      sources: EditionPart(), scale: KeyBuilder.scale(settings.scale),
      ratings: KeyBuilder.ratings(), corrections: corrections,
      ledger: LedgerBuilder(context: context, claims: printed).build(),
      followed: FollowUpBuilder(context: context, printed: disagreements.items).build(),
      watch: WatchBuilder(context: context, claims: printed).build(),
      figures: context.figures.isEmpty ? nil : context.figures,
      corrects: CorrectionWriter(context: context).corrections())
    let stories = StoriesBuilder(context: context).build()
    edition.stories = stories.isEmpty ? nil : stories
    edition.sources =
      SourcesBuilder(
        context: context, cited: Set(edition.citations), mainGap: MainGap.of(edition)
      ).build()
    return edition
  }
}
