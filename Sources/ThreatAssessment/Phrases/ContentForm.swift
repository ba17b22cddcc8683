internal import BriefingModel

/// How the content of a claim can be printed after its speaker, verbatim as far as the rules allow.
enum ContentForm: Hashable {
  /// After "that".
  case clause(String)
  /// Straight after the verb, as the article has it.
  case complement(String)
  /// After "spoke of": it has no verb of its own.
  case topic(String)
  /// Word for word in quotation marks.
  case quotation(String)
  /// A few words in quotation marks that make no sentence.
  case fragment(String)
  /// The whole sentence that holds it, by the publisher's word: it keeps its speaker.
  case wholeSentence(String)
  /// In none of these ways.
  case unprintable

  /// The most words that fit beside a speaker in a sentence of 45 (R65).
  private static let longestClause = 32

  /// Finds the form for a claim of an article; a cue that is no known verb gives no verb.
  init(_ claim: Claim, in article: ArticleText, verb: AttributionVerbs.Verb?) {
    let raw = Wording.cleaned(Self.telling(claim, in: article))
    let content = Self.stripped(raw, claim: claim, in: article)
    let isOdd = verb == nil || Wording.isKind("finite", Wording.firstWord(content))
    if !isOdd, claim.quote == .direct || Wording.isGuarded(content), let quoted = Self.quoted(raw),
      quoted.tells(claim, in: article)
    {
      self = quoted
      return
    }
    let isOwn = claim.source == nil || claim.quote == .none
    if !isOdd, !isOwn, !Wording.isGuarded(content), claim.quote != .direct,
      let whole = Self.shortened(content, keeping: claim)
    {
      let text = article.decapitalised(whole)
      self = Self.form(of: text, claim: claim, in: article, takesClause: verb?.takesClause ?? true)
      return
    }
    self = Self.ownVoice(claim, content: content, in: article)
  }

  /// The words of a claim; of one that runs over several sentences those of the one that tells
  /// what the claim is about.
  private static func telling(_ claim: Claim, in article: ArticleText) -> String {
    guard let relation = claim.relations.first(where: { $0.type == claim.type }),
      relation.sentence != claim.sentence, let span = article.span(relation.sentence),
      span.start > claim.start, span.start < claim.end
    else { return claim.text }
    return article.text(span.start, min(span.end, claim.end))
  }

  private static func form(
    of text: String, claim: Claim, in article: ArticleText, takesClause: Bool
  ) -> ContentForm {
    if followsThat(claim, in: article) { return .clause(text) }
    let word = Wording.firstWord(Wording.cleaned(claim.text))
    let isPreposition = Wording.isKind("preposition", word) && word.first?.isLowercase == true
    if startsSentence(claim, in: article) || (takesClause && !isPreposition) {
      return Wording.hasPredicate(text) ? .clause(text) : .topic(text)
    }
    return .complement(text)
  }

  /// What the article says itself: the run after "that", else the whole sentence, else the run.
  private static func ownVoice(_ claim: Claim, content: String, in article: ArticleText)
    -> ContentForm
  {
    let isFit = Wording.count(content) <= longestClause && !Wording.isGuarded(content)
    if claim.source == nil, isFit, followsThat(claim, in: article) {
      return .clause(article.decapitalised(content))
    }
    let sentence = Wording.withoutConnectives(
      Dateline.removed(
        from: Wording.withoutFinalMarks(Wording.cleaned(article.sentence(claim.sentence)))))
    if Wording.count(sentence) <= longestClause, !Wording.isGuarded(sentence),
      Wording.quotedParts(sentence).count % 2 == 1, Wording.hasSubject(sentence)
    {
      // "It" of another sentence would be read as the publisher: the words stand as the article's own.
      if claim.source == nil, Wording.isKind("opening-pronoun", Wording.firstWord(sentence)),
        let quoted = quoted(
          Wording.withoutFinalMarks(Wording.cleaned(article.sentence(claim.sentence)))),
        quoted.tells(claim, in: article)
      {
        return quoted
      }
      let body = article.decapitalised(
        Wording.replacing(",\"", in: sentence, with: "\","))
      return claim.source == nil ? .clause(body) : .wholeSentence(body)
    }
    guard claim.source == nil else { return .unprintable }
    if isFit, startsSentence(claim, in: article), Wording.hasFiniteVerb(content) {
      return .clause(article.decapitalised(content))
    }
    return .unprintable
  }

  private static func followsThat(_ claim: Claim, in article: ArticleText) -> Bool {
    let before = Wording.folded(article.text(max(0, claim.start - 8), claim.start))
    return before == "that" || before.hasSuffix(" that")
      || claim.text.hasPrefix("that ")
  }

  private static func startsSentence(_ claim: Claim, in article: ArticleText) -> Bool {
    guard let start = article.span(claim.sentence)?.start else { return false }
    return (0...2).contains(claim.start - start)
  }

  /// The content without a leading "that" and without final marks; odd quotation marks are dropped.
  private static func stripped(_ raw: String, claim: Claim, in article: ArticleText) -> String {
    var text = Dateline.removed(from: Wording.withoutFinalMarks(raw))
    // "That attack came" begins a sentence of its own.
    if text.hasPrefix("that ") { text = String(text.dropFirst(5)) }
    text = withoutAddressee(text, cue: claim.cue)
    text = Wording.withoutConnectives(text)
    if Wording.quotedParts(text).count % 2 == 0 { text = closed(text, claim: claim, in: article) }
    return Wording.replacing(",\"", in: text, with: "\",")
  }

  /// Without whom it was told ("told a meeting that ..."), where the content begins with them.
  private static func withoutAddressee(_ text: String, cue: String?) -> String {
    guard cue.map({ Wording.holds($0, "told") || Wording.holds($0, "tell") }) ?? false,
      let that = Wording.place(of: " that ", in: text)
    else { return text }
    let head = String(text[..<that.lowerBound])
    guard Wording.count(head) <= 6, !Wording.hasFiniteVerb(head), !head.contains("\"") else {
      return text
    }
    return String(text[that.upperBound...])
  }

  /// With the quotation mark that stands just before or after the run; else without any.
  private static func closed(_ text: String, claim: Claim, in article: ArticleText) -> String {
    let after = Wording.cleaned(article.text(claim.end, claim.end + 3))
    if after.contains("\"") { return text + "\"" }
    let before = Wording.cleaned(article.text(max(0, claim.start - 1), claim.start))
    if before == "\"" { return "\"" + text }
    return Wording.replacing("\"", in: text, with: "")
  }

  /// The content, or its main clause where it is too long and nothing of weight is cut off.
  private static func shortened(_ text: String, keeping claim: Claim) -> String? {
    if Wording.count(text) <= longestClause { return text }
    let openers = [", which ", ", who ", ", where ", ", while ", ", including ", ", with ", "; "]
    for opener in openers {
      guard let cut = Wording.place(of: opener, in: text) else { continue }
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

  /// Whether a quotation that was cut still has the words on which the claim's relation stands.
  private func tells(_ claim: Claim, in article: ArticleText) -> Bool {
    guard case .quotation(let words) = self,
      let relation = claim.relations.first(where: { $0.type == claim.type })
    else { return true }
    let told = Wording.folded(Wording.cleaned(article.text(relation.start, relation.end)))
    let kept = Wording.folded(words)
    return kept.contains(told) || !Wording.folded(Wording.cleaned(claim.text)).contains(told)
  }

  /// The content as a quotation of at most thirty words: whole, or its first sentence or clause.
  private static func quoted(_ raw: String) -> ContentForm? {
    var text = raw
    while let mark = text.last, "\", ".contains(mark) { text.removeLast() }
    while text.first == "\"" { text.removeFirst() }
    guard !text.contains("\""), !text.isEmpty else { return nil }
    if Wording.count(text) <= 10, text.first?.isLowercase == true, !Wording.hasFiniteVerb(text) {
      return .fragment(text)
    }
    if Wording.countQuoted(text) <= QuotationBudget.longest { return .quotation(text) }
    for mark in [". ", "; ", ", "] {
      var head = ""
      for part in text.split(separator: mark) {
        let longer = head.isEmpty ? String(part) : head + mark + part
        if Wording.countQuoted(longer) > QuotationBudget.longest { break }
        head = longer
      }
      if Wording.count(head) >= 8 { return .quotation(head) }
    }
    return nil
  }
}
