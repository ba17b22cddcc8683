internal import BriefingModel
internal import Language
internal import ReferenceData

/// What tells at once that no rule of `StanceDisputes` can hold of two accounts: hardly one pair in a
/// hundred is looked at further.
struct StanceSide {
  /// Its tokens, and the sentences of the first and the last.
  let tokens: Range<Int>
  let firstSentence: Int
  let lastSentence: Int
  /// The number of its source; nil for the article's own voice.
  let speaker: Int?
  /// Its stances, and those opposed to them, as bits.
  let stances: UInt64
  let opposites: UInt64
  let lessens: Bool
  let mayDeny: Bool
  /// Whether its speaker claims a deed.
  let claimsDeed: Bool
  /// Whether it says that something is not a thing of a kind ("not an attack").
  let deniesNoun: Bool
  /// Whether a word of contrast stands before or in it, and a word for what follows in it.
  let isContrasted: Bool
  let implies: Bool
  /// Whether the sentence before tells of a quarrel.
  let followsQuarrel: Bool

  /// The sentences between it and a later one.
  func gap(to other: StanceSide) -> Int { max(0, other.firstSentence - lastSentence) }

  /// Whether some rule may hold of it and a later one.
  func mayOppose(_ other: StanceSide) -> Bool {
    if tokens.overlaps(other.tokens) {
      return speaker != nil && other.speaker != nil && speaker != other.speaker
    }
    let gap = gap(to: other)
    guard speaker != nil || other.speaker != nil else {
      return gap == 0 && (stances | other.stances) & Self.disbelief != 0
    }
    guard speaker != other.speaker else { return false }
    let areTold = speaker != nil && other.speaker != nil
    return lessens || other.lessens || gap <= 4 && opposes(other)
      || answers(other) || other.answers(self) || blames && gap <= 2
      || areTold && (other.isContrasted || gap == 1 && followsQuarrel)
  }

  private var blames: Bool { stances & Self.bit(.blame) != 0 }

  /// Whether it may answer what another blames somebody for.
  private func answers(_ other: StanceSide) -> Bool {
    other.blames && (claimsDeed || mayDeny || blames)
  }

  /// Whether the words of near accounts may take opposite sides.
  private func opposes(_ other: StanceSide) -> Bool {
    opposites & other.stances != 0 || other.stances & Self.disbelief != 0 || deniesNoun
      || other.deniesNoun || other.implies
  }

  private static let disbelief = bit(.untruth) | bit(.doubt)

  static func bit(_ stance: StanceKind) -> UInt64 {
    1 << UInt64(StanceKind.allCases.firstIndex(of: stance) ?? 0)
  }
}

extension StanceDisputes {
  /// Whether a relation tells that somebody claims a deed.
  static func claimsDeed(_ relation: Relation) -> Bool { relation.rule.contains("responsibility") }

  /// What of an account decides whether a pair is looked at; `deeds` tells of each relation whether
  /// somebody claims a deed by it.
  func side(
    of account: Assertion, deeds: [Bool], _ speakers: inout [String: Int]
  ) -> StanceSide {
    let tokens = account.tokens
    let first = sentence(tokens.lowerBound)
    let opening = sentence(account.reach.lowerBound)
    let around = tree.document.sentences[opening].tokens
    let before = around.lowerBound..<max(around.upperBound, tokens.lowerBound)
    return StanceSide(
      tokens: tokens, firstSentence: first, lastSentence: sentence(tokens.upperBound - 1),
      speaker: account.source.map { source in
        let number = speakers[source] ?? speakers.count
        speakers[source] = number
        return number
      },
      stances: account.stances.reduce(0) { $0 | StanceSide.bit($1) },
      opposites: account.stances.reduce(0) { $0 | ($1.opposite.map(StanceSide.bit) ?? 0) },
      lessens: account.act == .lessens,
      mayDeny: account.act == .denies || account.deniesDoing,
      claimsDeed: account.draft.map { drafts[$0].relations.contains { deeds[$0] } } ?? false,
      deniesNoun: tokens.contains { tree.token($0).tag == .noun && isDenied($0, in: tokens) },
      isContrasted: before.contains { Self.contrast.contains(tree.form($0)) },
      implies: tokens.contains { Self.implying.contains(tree.lemma($0)) },
      followsQuarrel: first > 0
        && tree.document.sentences[first - 1].tokens.contains {
          Self.quarrels.contains(tree.lemma($0))
        })
  }
}
