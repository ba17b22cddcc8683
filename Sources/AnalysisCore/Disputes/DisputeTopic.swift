internal import Language
internal import ReferenceData

/// Words what two accounts differ on: a phrase that can stand after "sources differ on".
struct DisputeTopic {
  let parties: PartyResolver
  private var tree: SyntaxTree { parties.tree }

  /// "the number of soldiers killed".
  func number(of noun: Int, doing: String) -> String {
    "the number of \(plural(noun)) \(doing)"
  }

  /// "the nationality of the militants killed".
  func nationality(of phrase: String) -> String { "the nationality of \(phrase)" }

  /// "the size of the IS presence in Afghanistan".
  func size(of noun: Int) -> String { "the size of \(definite(noun))" }

  /// "who carried out the attacks".
  func culprit(of noun: Int?) -> String {
    noun.map { "who carried out \(definite($0))" } ?? "who carried out the attack"
  }

  /// "who is to blame for the violence".
  func blame(_ first: Assertion, _ second: Assertion) -> String {
    guard let noun = sharedNoun(first, second) else { return "who is to blame" }
    return "who is to blame for \(definite(noun))"
  }

  /// "division over what to do": what the article says that they are divided on.
  func quarrel(in tokens: Range<Int>, _ words: HashSet) -> String? {
    for word in tokens where words.contains(tree.lemma(word)) {
      let end = tree.sentence(of: word).upperBound
      let next = word + 1
      guard next + 1 < end, Self.about.contains(tree.form(next)) else { continue }
      var last = next + 1
      while last < end, last < next + 14, tree.token(last).tag != .punct { last += 1 }
      return parties.text((next + 1)..<last)
    }
    return nil
  }

  private static let about = ClosedClass.hashes("about over on")

  /// The thing that both sides speak of, else what the first one speaks of.
  func thing(_ first: Assertion, _ second: Assertion) -> String {
    if let noun = sharedNoun(first, second) ?? mainNoun(first) ?? mainNoun(second) {
      return definite(noun)
    }
    return "what happened"
  }

  private func sharedNoun(_ first: Assertion, _ second: Assertion) -> Int? {
    let shared = first.topics.intersection(second.topics)
    let nouns = first.tokens.filter {
      tree.token($0).tag == .noun && shared.contains(tree.lemma($0))
        && ![.compound, .amod, .nmodDesc].contains(tree.relation($0))
    }
    return nouns.max { length($0) < length($1) }
  }

  private func mainNoun(_ side: Assertion) -> Int? {
    let nouns = side.tokens.filter {
      tree.token($0).tag == .noun
        && [.nsubj, .nsubjPass, .obj, .root, .obl].contains(tree.relation($0))
        && tree.child(of: $0, .det, .nmod, .compound, .amod) != nil
    }
    return nouns.first
  }

  private func length(_ head: Int) -> Int { phrase(head).count }

  private static let singular = ClosedClass.hashes("a an")

  /// A noun phrase of at most ten words, without the clauses behind it.
  private func phrase(_ head: Int) -> Range<Int> {
    let phrase = NounPhrase(tree, head: head)
    // "as a result people": a plural has no "a", so the words before it are not its own.
    let isPlural = [.nns, .nnps].contains(tree.token(head).pennTag)
    if isPlural, phrase.core.contains(where: { Self.singular.contains(tree.form($0)) }) {
      return head..<phrase.core.upperBound
    }
    return phrase.full.count <= 10 ? phrase.full : phrase.core
  }

  /// The phrase of a noun with "the", for both accounts speak of that thing.
  func definite(_ head: Int) -> String {
    let range = phrase(head)
    var low = range.lowerBound
    while low < head, tree.token(low).tag == .num || tree.token(low).tag == .adv { low += 1 }
    let first = tree.token(low)
    let words = parties.text(low..<range.upperBound)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if first.tag == .propn, tree.child(of: head, .det) == nil { return words }
    if tree.child(of: head, .nmodPoss) != nil, first.tag != .det { return words }
    guard first.tag == .det || tree.relation(low) == .det else { return "the \(words)" }
    let rest = parties.text((low + 1)..<max(low + 1, range.upperBound))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return rest.isEmpty ? "the \(words)" : "the \(rest)"
  }

  private func plural(_ noun: Int) -> String {
    let phrase = NounPhrase(tree, head: noun)
    var low = phrase.bare.lowerBound
    while low < noun, tree.token(low).tag == .num || tree.token(low).tag == .punct { low += 1 }
    return parties.text(low..<phrase.bare.upperBound)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
