internal import BriefingModel

/// Says what today's corrections put right in earlier editions, which get a dated note of it (R71).
///
/// A speaker who takes a statement back is none: that it was made was rightly printed.
struct CorrectionWriter {
  let context: EditionContext

  /// A note for each claim and edition of before, sorted by edition and claim; nil for none.
  func corrections() -> [EditionCorrection]? {
    let all = context.withdrawals.flatMap { withdrawal in
      withdrawal.corrects.filter { $0 < context.date }.map { edition in
        EditionCorrection(edition: edition, claim: withdrawal.entry.id, text: text(withdrawal))
      }
    }
    return all.isEmpty ? nil : all.sorted { ($0.edition, $0.claim) < ($1.edition, $1.claim) }
  }

  private func text(_ withdrawal: Withdrawal) -> String {
    context.phrases(
      withdrawal.isWhole ? .correctionWhole : .correctionPart,
      ["who": withdrawal.who, "date": CivilDate.words(context.date)])
  }
}
