internal import BriefingModel

extension ClaimWriter {
  /// The content in the words of the article, as its form allows; nil where none fits.
  func verbatim(
    _ form: ContentForm, _ claim: Claim, by printed: String, of speaker: SpeakerPhrase?,
    verb: AttributionVerbs.Verb, in article: ArticleText
  ) -> String? {
    let depth = speaker == nil ? (claim.depth == 0 ? 0 : 9) : claim.depth
    let key: PhraseKey
    let content: String
    var verb = verb
    switch form {
    case .clause(let text):
      key =
        switch depth {
        case 0 where speaker == nil: .claimOwn
        case 9 where speaker == nil: .claimUnstated
        case 2: .claimHearsay
        default: .claimSaid
        }
      content = text
    case .topic(let text):
      key =
        depth == 2
        ? .claimHearsayTopic : depth == 9 || speaker == nil ? .claimOwnTopic : .claimTopic
      content = text
    case .complement(let text) where Self.isCharge(text, verb):
      // "accused by X of ordering Y": X accused somebody of it.
      guard let speaker, depth < 2, let actor = claim.actor.flatMap({ names.usable($0) }),
        !Wording.holds(printed, actor)
      else { return nil }
      return phrases(
        .claimAsIs,
        [
          "speaker": printed, "verb": said(verb, by: speaker), "content": "\(actor) of \(text)",
        ])
    case .complement(let text) where Wording.isKind("topic-preposition", Wording.firstWord(text)):
      key = depth == 2 ? .claimHearsayTopic : speaker == nil ? .claimOwnTopic : .claimTopic
      content = String(text.drop { $0 != " " }.dropFirst())
    case .complement(let text):
      guard let form = Self.complement(text, depth: depth, verb: verb) else { return nil }
      key = form
      content = text
    case .wholeSentence(let text):
      return phrases(
        .claimOwn,
        [
          "publisher": Self.publisher(of: article),
          "content": Self.named(text, claim, by: speaker == nil ? nil : printed),
        ])
    case .fragment(let text):
      guard speaker != nil, depth != 2 else { return nil }
      key = .claimFragment
      content = text
    case .quotation(let text):
      if Self.isPhrase(text) {
        // "agreed to accept", "admitted planning": no speech, but what follows the verb.
        guard speaker != nil, depth < 2, verb != AttributionVerbs.said else { return nil }
        key = .claimAsIs
        content = "\"\(text)\""
        break
      }
      key =
        switch depth {
        case 0 where speaker == nil: .claimOwnQuote
        case 9 where speaker == nil: .claimUnstatedQuote
        case 2: .claimHearsayQuote
        default: .claimQuote
        }
      content = text
      // Nobody accuses or urges a sentence.
      if !verb.takesClause { verb = AttributionVerbs.said }
    case .unprintable: return nil
    }
    let text = phrases(
      key,
      [
        "speaker": printed, "publisher": printed, "verb": said(verb, by: speaker),
        "content": content, "be": speaker?.be ?? "was",
      ])
    return Self.withOneFinalMark(text)
  }

  /// An infinitive, a participle or a nominal: words that make no sentence after "said:".
  private static func isPhrase(_ text: String) -> Bool {
    let first = String(Wording.firstWord(text))
    guard first.first?.isLowercase == true else { return false }
    return first == "to" || first.hasSuffix("ing")
      || Wording.isKind("determiner", first) && !Wording.hasFiniteVerb(text)
  }

  /// "he linked a group to the attack": with the speaker's name for the pronoun by which the sentence begins.
  private static func named(_ text: String, _ claim: Claim, by printed: String?) -> String {
    let pronoun = String(Wording.firstWord(text))
    guard let printed, Wording.isKind("opening-pronoun", pronoun.lowercased()),
      claim.sourceText.map({ Wording.folded($0) == Wording.folded(pronoun) }) == true
    else { return text }
    return printed + String(text.dropFirst(pronoun.count))
  }

  /// "of ordering": what somebody was accused of.
  static func isCharge(_ text: String, _ verb: AttributionVerbs.Verb) -> Bool {
    verb.printed == "accused" && Wording.firstWord(text).hasSuffix("ing")
  }

  /// How what follows the verb as in the article is printed; of hearsay a regular verb stays ("was
  /// reported to have accused"), and without one an infinitive makes no sentence.
  private static func complement(_ text: String, depth: Int, verb: AttributionVerbs.Verb)
    -> PhraseKey?
  {
    guard depth == 2 else { return .claimAsIs }
    if verb.printed.hasSuffix("ed") { return .claimHearsayAsIs }
    guard Wording.firstWord(text).lowercased() != "to" else { return nil }
    return Wording.hasPredicate(text) ? .claimHearsay : .claimHearsayTopic
  }

  /// The verb in the number of its speaker ("were concerned").
  private func said(_ verb: AttributionVerbs.Verb, by speaker: SpeakerPhrase?) -> String {
    guard verb.printed.hasPrefix("was ") else { return verb.printed }
    return (speaker?.be ?? "was") + verb.printed.dropFirst(3)
  }

  /// A quotation keeps no full stop of its own: the sentence's stands after its citations.
  private static func withOneFinalMark(_ text: String) -> String {
    guard text.hasSuffix("\"") else { return text }
    return (text.hasSuffix(".\"") ? text.dropLast(2) + "\"" : text[...]) + "."
  }
}
