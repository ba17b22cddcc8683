internal import BriefingModel

/// A merged claim with its ratings and the disagreements that it stands in.
struct RatedClaim: Sendable {
  let merged: MergedClaim
  let reliability: String
  let credibility: Int
  let reason: String
  /// Labels of disagreements (`D1`).
  var disputes: [String]
  /// The other claims that say the same of the same actor and target.
  let agreeing: [MergedClaim]

  var id: String { merged.id }
  var type: ClaimType { merged.type }
  var actor: String? { merged.actor }
  var target: String? { merged.target }

  /// What the claim says, whoever says it.
  var proposition: Proposition {
    Proposition(
      actor: merged.key.actor, target: merged.key.target, type: type, slot: merged.key.slot)
  }

  /// The article and sentences that carry it first.
  var spans: [(article: ArticleText, sentences: [Int])] {
    merged.reports.map { ($0.article, $0.sentences) }
  }
}

/// What a claim says, apart from who says it.
struct Proposition: Hashable, Sendable {
  let actor: String
  let target: String
  let type: ClaimType
  let slot: String
}

/// Two or more claims that do not agree, before they are put in words.
struct FoundDisagreement: Sendable {
  let id: String
  var label: String
  let grade: DisputeGrade
  let about: String
  /// Whether it is not known what the accounts differ on.
  var isVague: Bool { about.hasPrefix("what ") }
  /// The merged claims' identifiers, with the article and run that gives each account, in order.
  let accounts: [FoundAccount]
}

extension FoundDisagreement {
  /// Whether it puts a claim of a type in doubt: whether two accounts tell of that, or of a figure.
  func bears(on type: ClaimType) -> Bool {
    accounts.filter { $0.claim == nil || $0.claim?.type == type }.count > 1
  }
}

/// One side of a disagreement, before it is put in words.
struct FoundAccount: Sendable {
  let claimID: String
  let article: ArticleText
  let claim: Claim?
  /// The number given and the sentence, where the account is a figure of an event.
  let figure: Int?
  let sentence: Int
  /// Where an earlier edition had the figure, which this article's differs from; nil for an account
  /// of this edition.
  var earlier: FigureStep?
}
