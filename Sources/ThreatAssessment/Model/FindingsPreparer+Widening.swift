internal import BriefingModel

extension FindingsPreparer {
  /// What follows "that" before a quotation is the speaker's too ("told them that X 'did Y'").
  func widen(_ claim: inout Claim, over own: Claim) {
    guard own.start < claim.start, own.sentence == claim.sentence else { return }
    let scalars = Array(findings.article.text.unicodeScalars)
    guard own.start >= 0, claim.end <= scalars.count else { return }
    func text(_ start: Int, _ end: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      return String(view)
    }
    let lead = text(own.start, claim.start)
    guard let that = lead.firstRange(of: " that ") else { return }
    let offset = lead[..<that.upperBound].unicodeScalars.count
    claim.start = own.start + offset
    claim.text = text(claim.start, claim.end)
    claim.quote = .mixed
  }
}
