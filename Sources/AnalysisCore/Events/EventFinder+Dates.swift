internal import BriefingModel
internal import Language
internal import ReferenceData

extension EventFinder {
  /// The date that stands nearest to a trigger in its clause, else in its sentence.
  func readDate(of act: Act, _ event: inout EventRecord) {
    let trigger = act.trigger
    let sentence = tree.sentence(of: trigger)
    let start = tree.document.datelineEnd(sentence) ?? sentence.lowerBound
    let inSentence = (expressions[tree.token(trigger).sentence] ?? []).filter {
      $0.tokens.lowerBound >= start && !namesOther($0, than: trigger)
    }
    let expression =
      inSentence.first { isOf($0, trigger) }
      ?? (act.isNominal ? inSentence.first { isNear($0, trigger) } : nil)
    guard let expression else { return }
    event.dateText = tree.document.text(tree.document.byteRange(tokens: expression.tokens))
    event.date = dates.read(expression)
  }

  /// "charged over the September 11 attacks": the date is part of the name of another event.
  func namesOther(_ expression: DateExpression, than trigger: Int) -> Bool {
    let next = expression.tokens.upperBound
    guard next < tree.document.tokens.count, case .calendar = expression.content,
      tree.token(next).sentence == tree.token(trigger).sentence
    else { return false }
    var last = next
    while last < next + 3, last + 1 < tree.document.tokens.count,
      [.adj, .noun].contains(tree.token(last).tag), tree.token(last + 1).tag == .noun
    {
      last += 1
    }
    return tree.token(last).tag == .noun && last != trigger
      && !(next...last).contains(trigger)
      && tree.document.form(max(0, next)) != ","
      && resolver.library.triggers[tree.lemma(last)].contains { $0.partOfSpeech == .noun }
  }

  /// Whether a date hangs on a trigger, at most three steps below it or below its verb.
  func isOf(_ expression: DateExpression, _ trigger: Int) -> Bool {
    var governors: Set<Int> = [trigger]
    var current = trigger
    for _ in 0..<3 {
      guard let head = tree.head(current),
        [.obj, .iobj, .nsubj, .nsubjPass, .obl, .nmod, .acl, .xcomp, .conj].contains(
          tree.relation(current))
      else { break }
      governors.insert(head)
      current = head
    }
    for token in expression.tokens {
      var current = token
      for _ in 0..<3 {
        guard let head = tree.head(current) else { break }
        if governors.contains(head) { return true }
        if isOtherDeed(head, below: trigger) { break }
        current = head
      }
    }
    return false
  }

  /// "The arrests have no link to the attack on Thursday": the day is that of the attack alone.
  private func isOtherDeed(_ noun: Int, below trigger: Int) -> Bool {
    guard tree.token(noun).tag == .noun,
      resolver.library.triggers[tree.lemma(noun)].contains(where: { $0.partOfSpeech == .noun })
    else { return false }
    var current = noun
    for _ in 0..<6 {
      guard let head = tree.head(current) else { return true }
      if head == trigger { return false }
      current = head
    }
    return true
  }

  /// "the September 11 attacks", "attacks of September 11": the date stands right beside the noun.
  func isNear(_ expression: DateExpression, _ trigger: Int) -> Bool {
    guard case .calendar = expression.content else { return false }
    let gap =
      trigger < expression.tokens.lowerBound
      ? expression.tokens.lowerBound - trigger : trigger - expression.tokens.upperBound + 1
    return gap <= 4
  }
}
