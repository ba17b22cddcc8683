internal import Language

/// A stretch of text that may be what a cue reports, with the constructions that propose it.
struct ContentCandidate: Hashable {
  /// The tokens, trimmed.
  var tokens: Range<Int>
  /// The constructions that give this very stretch.
  var constructions: [Construction]
  /// The token that links content and cue: a clause's verb, an object's noun, a preposition's noun.
  var link: Int

  /// How content hangs on its cue.
  enum Construction: UInt8, CaseIterable {
    case clause, openClause, object, objectPhrase, oblique, phrase
    case sentenceBefore, clauseBefore, sentenceAfter, clauseAfter, thatClause
    case quoteBefore, quoteAfter, nominalClause, nominalPhrase, relative, clauseRest

    /// The identifier that a claim carries.
    var rule: String { "attribution.\(Self.names[Int(rawValue)])" }

    /// Whether it gives a clause or a quotation, not a bare phrase.
    var isClausal: Bool {
      switch self {
      case .clause, .clauseRest, .quoteBefore, .quoteAfter, .thatClause, .sentenceBefore,
        .clauseBefore:
        true
      default: false
      }
    }

    private static let names = [
      "clause", "open-clause", "object", "object-phrase", "oblique", "phrase", "sentence-before",
      "clause-before", "sentence-after", "clause-after", "that-clause", "quote-before",
      "quote-after", "nominal-clause", "nominal-phrase", "relative", "clause-rest",
    ]
  }
}

/// Collects candidates, each stretch once.
struct CandidateCollector {
  private(set) var candidates: [ContentCandidate] = []
  let trimmer: ContentTrimmer
  let cue: Int

  init(trimmer: ContentTrimmer, cue: Int) {
    self.trimmer = trimmer
    self.cue = cue
  }

  /// Adds a stretch, unless nothing is left of it or it holds the cue itself.
  mutating func add(
    _ tokens: Range<Int>, _ construction: ContentCandidate.Construction, link: Int
  ) {
    let range = trimmer.trimmed(tokens)
    guard !range.isEmpty, !range.contains(cue) else { return }
    if let same = candidates.firstIndex(where: { $0.tokens == range }) {
      if !candidates[same].constructions.contains(construction) {
        candidates[same].constructions.append(construction)
      }
    } else if candidates.count < 28 {
      candidates.append(
        ContentCandidate(tokens: range, constructions: [construction], link: link))
    }
  }
}
