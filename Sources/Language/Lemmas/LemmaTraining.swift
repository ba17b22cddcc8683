/// Counts lemma rules from treebanks.
public struct LemmaTraining {
  /// A form with its tag and lemma, in lower case.
  private struct Word: Hashable {
    var tag: PennTag
    var form: String
    var lemma: String
  }

  private struct Ending: Hashable {
    var tag: PennTag
    var text: String
  }

  private struct TextEdit: Hashable, Comparable {
    var cut: Int
    var added: String

    init(cut: Int, added: String) {
      self.cut = cut
      self.added = added
    }

    init(_ edit: Lemmatizer.Edit) {
      self.init(cut: edit.cut, added: String(decoding: edit.added, as: UTF8.self))
    }

    static func < (left: TextEdit, right: TextEdit) -> Bool {
      (left.cut, left.added) < (right.cut, right.added)
    }
  }

  private static let inflecting: Set<PennTag> = [
    .vbz, .vbd, .vbg, .vbn, .nns, .nnps, .jjr, .jjs, .rbr, .rbs,
  ]

  private var counts: [Word: Int] = [:]

  /// Makes a training without words.
  public init() {}

  /// Counts the words of a treebank.
  public mutating func add(_ treebank: Treebank) {
    for sentence in treebank.sentences {
      for word in sentence.words where !word.lemma.isEmpty {
        counts[
          Word(
            tag: word.pennTag, form: word.form.lowercased(), lemma: word.lemma.lowercased()),
          default: 0] += 1
      }
    }
  }

  /// The rows of the table: tag, ending ("^" before a whole word), bytes to cut, letters to add.
  public func rows() -> [String] {
    let words = majority()
    var rules: [Ending: TextEdit] = [:]
    for length in 1...Lemmatizer.longestEnding { addRules(length, words, &rules) }
    var rows = rules.map { row($0.key.tag, $0.key.text, $0.value) }
    let verbs = baseForms()
    for verb in verbs { rows.append(row(.vb, "^" + verb, TextEdit(cut: 0, added: ""))) }
    for word in words where !(word.tag == .vb && verbs.contains(word.form)) {
      let wanted = edit(word)
      let ruled =
        regular(word, verbs) ?? rule(word, rules, upTo: Lemmatizer.longestEnding)
        ?? TextEdit(cut: 0, added: "")
      if ruled != wanted { rows.append(row(word.tag, "^" + word.form, wanted)) }
    }
    return rows.sorted()
  }

  /// The verbs that are known: the lemmas of words tagged as verbs, where they are words of letters.
  private func baseForms() -> Set<String> {
    let tags: Set<PennTag> = [.vb, .vbp, .vbd, .vbn, .vbg, .vbz]
    let lemmas = counts.keys.filter { tags.contains($0.tag) }.map(\.lemma)
    return Set(lemmas.filter { $0.count > 1 && $0.allSatisfy { $0.isASCII && $0.isLetter } })
  }

  /// The regular ending of a verb that is known, as the lemmatiser takes it off.
  private func regular(_ word: Word, _ verbs: Set<String>) -> TextEdit? {
    guard RegularEndings.inflects(word.tag) else { return nil }
    return RegularEndings.edits(of: Array(word.form.utf8), word.tag).lazy
      .map { TextEdit($0) }
      .first { verbs.contains(String(word.form.dropLast($0.cut)) + $0.added) }
  }

  /// The most frequent lemma of each form and tag.
  private func majority() -> [Word] {
    var best: [Ending: (word: Word, count: Int)] = [:]
    for (word, count) in counts where word.form.utf8.count < 30 {
      let key = Ending(tag: word.tag, text: word.form)
      if let old = best[key], (old.count, word.lemma) >= (count, old.word.lemma) { continue }
      best[key] = (word, count)
    }
    return best.values.filter { $0.count > 1 || Self.inflecting.contains($0.word.tag) }
      .map(\.word).sorted { ($0.form, $0.tag.rawValue) < ($1.form, $1.tag.rawValue) }
  }

  private func addRules(_ length: Int, _ words: [Word], _ rules: inout [Ending: TextEdit]) {
    var votes: [Ending: [TextEdit: Int]] = [:]
    for word in words where Self.inflecting.contains(word.tag) && word.form.utf8.count > length {
      let ending = Ending(
        tag: word.tag, text: String(decoding: word.form.utf8.suffix(length), as: UTF8.self))
      votes[ending, default: [:]][edit(word), default: 0] += 1
    }
    for (ending, edits) in votes {
      let sorted = edits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let best = sorted.first, best.value >= 2, best.key.cut <= length else { continue }
      let sample = Word(tag: ending.tag, form: "?" + ending.text, lemma: "")
      if rule(sample, rules, upTo: length - 1) != best.key { rules[ending] = best.key }
    }
  }

  private func rule(
    _ word: Word, _ rules: [Ending: TextEdit], upTo longest: Int
  ) -> TextEdit? {
    for length in stride(from: min(longest, word.form.utf8.count - 1), to: 0, by: -1) {
      let text = String(decoding: word.form.utf8.suffix(length), as: UTF8.self)
      if let edit = rules[Ending(tag: word.tag, text: text)], edit.cut < word.form.utf8.count {
        return edit
      }
    }
    return nil
  }

  private func edit(_ word: Word) -> TextEdit {
    TextEdit(Lemmatizer.Edit(from: word.form.utf8, to: word.lemma.utf8))
  }

  private func row(_ tag: PennTag, _ ending: String, _ edit: TextEdit) -> String {
    "\(tag.name)\t\(ending)\t\(edit.cut)\t\(edit.added)"
  }
}
