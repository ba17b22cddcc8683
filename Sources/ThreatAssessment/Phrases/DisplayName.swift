internal import BriefingModel

/// Words for somebody without a name ("dozens of militants"), made fit to stand in a sentence.
///
/// The words come from an article and may be cut at any place: quotation marks are closed, what
/// hangs on with its own verb or time is left off, and nothing that the edition's own voice may not
/// say stays in.
enum DisplayName {
  static let longest = 8

  /// A full name with the acronym that articles use for it.
  struct Acronym: Sendable {
    let full: String
    let short: String
    let words: FoldedWords

    init(full: String, short: String) {
      self.full = full
      self.short = short
      words = FoldedWords(full)
    }
  }

  /// The words made fit; nil where nothing of them can be printed.
  static func fit(_ raw: String, acronyms: [Acronym] = []) -> String? {
    var text = Wording.withoutFinalMarks(Wording.cleaned(raw))
    text = closingQuotation(text)
    let folded = FoldedWords(text)
    for acronym in acronyms where folded.holds(acronym.words) {
      let both = "\(acronym.full) (\(acronym.short))"
      text = Wording.replacing(both, in: text, with: acronym.short)
      text = Wording.replacing(acronym.full, in: text, with: acronym.short)
    }
    text = withoutOpening(text)
    text = cutBeforeGuarded(text)
    text = cutAtClause(text)
    text = withoutTime(text)
    text = withoutLooseEnd(shortened(text))
    let words = Wording.words(text)
    guard let first = words.first, text.contains(where: \.isLetter), !Wording.isGuarded(text),
      Wording.quotedParts(text).count % 2 == 1,
      // "No detainees" is nobody.
      first.lowercased() != "no", !Wording.isKind("pointing", first),
      !Wording.isKind("bare-noun", text)
    else { return nil }
    return text
  }

  /// A mark that was opened is closed; one that was only closed goes.
  private static func closingQuotation(_ text: String) -> String {
    guard Wording.quotedParts(text).count == 2, let mark = text.firstIndex(of: "\"") else {
      return text
    }
    let isOpening = mark == text.startIndex || text[text.index(before: mark)] == " "
    return isOpening ? text + "\"" : Wording.replacing("\"", in: text, with: "")
  }

  /// Without words that only lead up to the name; "least seven" gets its "at" again.
  private static func withoutOpening(_ text: String) -> String {
    var text = text
    for opener in ["including ", "among ", "and ", "or ", "also "]
    where text.lowercased().hasPrefix(opener) { text = String(text.dropFirst(opener.count)) }
    for bound in ["least ", "most "] where text.lowercased().hasPrefix(bound) {
      let next = Wording.firstWord(text.dropFirst(bound.count).description)
      if next.first?.isNumber == true || Wording.isKind("number-word", next) { text = "at " + text }
    }
    return text
  }

  /// Cut before the preposition that leads to a word which may not be said.
  private static func cutBeforeGuarded(_ text: String) -> String {
    guard Wording.isGuarded(text) else { return text }
    let words = Wording.words(text)
    let end =
      words.indices.first { Wording.isGuarded(words[...$0].joined(separator: " ")) } ?? words.count
    let cut = words[..<end].lastIndex { Wording.isKind("preposition", $0) } ?? end
    return words[..<cut].joined(separator: " ")
  }

  private static func cutAtClause(_ text: String) -> String {
    var text = text
    for opener in [", ", "; ", " who ", " which ", " that ", " where ", " when ", " - ", " ("] {
      if let cut = Wording.place(of: opener, in: text) { text = String(text[..<cut.lowerBound]) }
    }
    return text
  }

  /// Without the day that closes it ("the convoy near Kandi on Thursday").
  static func withoutTime(_ text: String) -> String {
    let words = withoutTimeOfDay(Wording.words(text))
    guard
      let index = words.indices.dropFirst().first(where: { index in
        let next = words.indices.contains(index + 1) ? words[index + 1] : ""
        let isTime =
          Wording.isKind("weekday", next) || CivilDate.months.contains(String(next))
          || ["dawn", "dusk", "night", "noon"].contains(next.lowercased())
        return ["on", "in", "at", "last", "since"].contains(words[index].lowercased()) && isTime
      })
    else {
      let isDay = words.count > 1 && Wording.isKind("weekday", words[words.count - 1])
      return (isDay ? words.dropLast() : words[...]).joined(separator: " ")
    }
    return words[..<index].joined(separator: " ")
  }

  /// Without the part of a day behind the day ("Friday night").
  private static func withoutTimeOfDay(_ words: [Substring]) -> [Substring] {
    guard words.count > 2, Wording.isKind("weekday", words[words.count - 2]),
      ["morning", "afternoon", "evening", "night"].contains(words[words.count - 1].lowercased())
    else { return words }
    return words.dropLast()
  }

  /// Without a preposition or an article that nothing follows.
  private static func withoutLooseEnd(_ text: String) -> String {
    var words = Wording.words(text)
    while let last = words.last,
      Wording.isKind("preposition", last) || Wording.isKind("determiner", last)
    { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// At most eight words, cut before a preposition.
  private static func shortened(_ text: String) -> String {
    var words = Wording.words(text)
    while words.count > longest {
      guard let cut = words.dropFirst().lastIndex(where: { Wording.isKind("preposition", $0) })
      else { break }
      words = Array(words[..<cut])
    }
    return words.joined(separator: " ")
  }
}
