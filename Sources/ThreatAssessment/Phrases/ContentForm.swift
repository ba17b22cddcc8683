internal import BriefingModel

/// How the content of a claim can be printed after its speaker, verbatim as far as the rules allow.
enum ContentForm: Hashable {
  /// After "that".
  case clause(String)
  /// Straight after the verb, as the article has it.
  case complement(String)
  /// A phrase without a verb of its own.
  case noun(String)
  /// Word for word in quotation marks.
  case quotation(String)
  /// A few words in quotation marks that make no sentence.
  case fragment(String)
  /// In none of these ways.
  case unprintable

  /// The most words that fit beside a speaker in a sentence of 45 (R65).
  private static let longestClause = 32

  /// Finds the form for a claim of an article.
  init(_ claim: Claim, in article: ArticleText, verb: AttributionVerbs.Verb) {
    let raw = Wording.cleaned(claim.text)
    let content = Self.stripped(raw, claim: claim, in: article)
    if claim.quote == .direct || Wording.isGuarded(content) {
      self = Self.quoted(raw)
      return
    }
    guard let whole = Self.shortened(content, keeping: claim) else {
      self = .unprintable
      return
    }
    let text = Wording.decapitalised(whole, in: article.findings.article.text)
    self = Self.form(of: text, claim: claim, in: article, verb: verb)
  }

  private static func form(
    of text: String, claim: Claim, in article: ArticleText, verb: AttributionVerbs.Verb
  ) -> ContentForm {
    let before = Wording.folded(article.text(max(0, claim.start - 8), claim.start))
    let startsSentence = article.findings.sentences.contains {
      claim.start - $0.start >= 0 && claim.start - $0.start <= 2
    }
    if before.hasSuffix("that") || Wording.folded(claim.text).hasPrefix("that ") {
      return .clause(text)
    }
    let word = Wording.firstWord(Wording.cleaned(claim.text))
    let isPreposition = Wording.isKind("preposition", word) && word.first?.isLowercase == true
    if claim.source == nil || claim.quote == .none {
      return Wording.hasFiniteVerb(text) || startsSentence ? .clause(text) : .noun(text)
    }
    if startsSentence || (verb.takesClause && !isPreposition) { return .clause(text) }
    return .complement(text)
  }

  /// The content without a leading "that" and without final marks; odd quotation marks are dropped.
  private static func stripped(_ raw: String, claim: Claim, in article: ArticleText) -> String {
    var text = Wording.withoutFinalMarks(raw)
    if text.lowercased().hasPrefix("that ") { text = String(text.dropFirst(5)) }
    if Wording.quotedParts(text).count % 2 == 0 { text = closed(text, claim: claim, in: article) }
    return text.replacing(",\"", with: "\",")
  }

  /// With the quotation mark that stands just before or after the run; else without any.
  private static func closed(_ text: String, claim: Claim, in article: ArticleText) -> String {
    let after = Wording.cleaned(article.text(claim.end, claim.end + 3))
    if after.contains("\"") { return text + "\"" }
    let before = Wording.cleaned(article.text(max(0, claim.start - 1), claim.start))
    if before == "\"" { return "\"" + text }
    return text.replacing("\"", with: "")
  }

  /// The content, or its main clause where it is too long and nothing of weight is cut off.
  private static func shortened(_ text: String, keeping claim: Claim) -> String? {
    if Wording.count(text) <= longestClause { return text }
    let openers = [", which ", ", who ", ", where ", ", while ", ", including ", ", with ", "; "]
    for opener in openers {
      guard let cut = text.firstRange(of: opener) else { continue }
      let head = String(text[..<cut.lowerBound])
      let tail = String(text[cut.upperBound...])
      let keepsAll =
        !claim.hedges.contains { Wording.holds(tail, $0) && !Wording.holds(head, $0) }
        && !["not", "no", "never", "denied"].contains { Wording.holds(tail, $0) }
      let count = Wording.count(head)
      if count >= 8, count <= longestClause, keepsAll, Wording.quotedParts(head).count % 2 == 1 {
        return head
      }
    }
    return nil
  }

  /// The content as a quotation of at most thirty words: whole, or its first sentence or clause.
  private static func quoted(_ raw: String) -> ContentForm {
    var text = raw
    while let mark = text.last, "\", ".contains(mark) { text.removeLast() }
    while text.first == "\"" { text.removeFirst() }
    guard !text.contains("\""), !text.isEmpty else { return .unprintable }
    if Wording.count(text) <= 10, text.first?.isLowercase == true, !Wording.hasFiniteVerb(text) {
      return .fragment(text)
    }
    if Wording.count(text) <= QuotationBudget.longest { return .quotation(text) }
    for mark in [". ", "; ", ", "] {
      var head = ""
      for part in text.split(separator: mark) {
        let longer = head.isEmpty ? String(part) : head + mark + part
        if Wording.count(longer) > QuotationBudget.longest { break }
        head = longer
      }
      if Wording.count(head) >= 8 { return .quotation(head) }
    }
    return .unprintable
  }
}
