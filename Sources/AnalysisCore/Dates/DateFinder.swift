internal import Language
internal import ReferenceData

/// Finds the words of an article that give dates.
struct DateFinder {
  let tree: SyntaxTree

  private static let months: HashTable<Int> = {
    let names = [
      "january jan jan.", "february feb feb.", "march", "april apr apr.", "may", "june jun jun.",
      "july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct.",
      "november nov nov.", "december dec dec.",
    ]
    var result = HashTable<Int>()
    for (place, forms) in names.enumerated() {
      for form in forms.split(separator: " ") {
        result.set(WordHash.of(String(form)), to: place + 1)
      }
    }
    return result
  }()
  private static let weekdays: HashTable<Int> = {
    let names = "monday tuesday wednesday thursday friday saturday sunday".split(separator: " ")
    var result = HashTable<Int>()
    for (place, name) in names.enumerated() {
      result.set(WordHash.of(String(name)), to: place)
    }
    return result
  }()
  private static let relatives = HashTable<Int>([
    (WordHash.of("today"), 0), (WordHash.of("yesterday"), -1), (WordHash.of("tomorrow"), 1),
    (WordHash.of("tonight"), 0),
  ])
  private static let ordinals: HashTable<Int> = {
    let words =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
      + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    var result = HashTable<Int>()
    for (place, word) in words.split(separator: " ").enumerated() {
      result.set(WordHash.of(String(word)), to: place + 1)
    }
    return result
  }()

  /// Whether a word names a month.
  static func isMonth(_ form: UInt64) -> Bool { months[form] != nil }

  /// All date expressions in text order, not overlapping.
  func find() -> [DateExpression] {
    var result: [DateExpression] = []
    for sentence in tree.document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let found = expression(at: index, in: sentence.tokens) {
          result.append(found)
          index = found.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return result
  }

  private func expression(at start: Int, in sentence: Range<Int>) -> DateExpression? {
    let form = tree.form(start)
    if let days = Self.relatives[form] {
      return DateExpression(tokens: start..<(start + 1), content: .relative(days: days))
    }
    if let day = Self.weekdays[form], tree.token(start).shape.contains(.initialCapital) {
      return DateExpression(tokens: start..<(start + 1), content: .weekday(day))
    }
    if let found = dayFirst(at: start, in: sentence) { return found }
    if let month = month(at: start) { return monthFirst(month, at: start, in: sentence) }
    if let year = year(at: start), standsAsYear(start, in: sentence) {
      return DateExpression(
        tokens: start..<(start + 1), content: .calendar(year: year, month: nil, day: nil))
    }
    return isoDate(at: start)
  }

  private func month(at token: Int) -> Int? {
    guard tree.token(token).shape.contains(.initialCapital),
      let month = Self.months[tree.form(token)]
    else { return nil }
    return month
  }

  /// "March", "March 4", "March 4, 2015", "September the eleventh", "March 2015".
  private func monthFirst(_ month: Int, at start: Int, in sentence: Range<Int>) -> DateExpression? {
    var end = start + 1
    var day: Int?
    if end < sentence.upperBound, let found = dayNumber(at: end) {
      day = found
      end += 1
    } else if end + 1 < sentence.upperBound, tree.form(end) == WordHash.of("the"),
      let found = dayNumber(at: end + 1) ?? Self.ordinals[tree.form(end + 1)]
    {
      day = found
      end += 2
    }
    var year: Int?
    var yearAt = end
    if yearAt < sentence.upperBound, tree.document.form(yearAt) == "," { yearAt += 1 }
    if yearAt < sentence.upperBound, day != nil || yearAt == end, let found = self.year(at: yearAt)
    {
      year = found
      end = yearAt + 1
    }
    guard day != nil || year != nil || isDateWord(start, in: sentence) else { return nil }
    return DateExpression(
      tokens: start..<end, content: .calendar(year: year, month: month, day: day))
  }

  /// "May" and "March" alone are dates only behind a preposition or a word such as "last".
  private func isDateWord(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard Self.doubtfulMonths.contains(tree.form(token)) else { return true }
    guard token > sentence.lowerBound else { return false }
    return Self.beforeMonths.contains(tree.form(token - 1))
  }

  private static let doubtfulMonths = ClosedClass.hashes("may march august")
  private static let beforeMonths = ClosedClass.hashes(
    "in since last next this until by late early mid of from during")
  private static let beforeYears = ClosedClass.hashes(
    "in since late early mid during of from until by before after and to between through")

  /// "4 March", "4th of March 2015".
  private func dayFirst(at start: Int, in sentence: Range<Int>) -> DateExpression? {
    guard let day = dayNumber(at: start) else { return nil }
    var next = start + 1
    if next < sentence.upperBound, tree.form(next) == WordHash.of("of") { next += 1 }
    guard next < sentence.upperBound, let month = month(at: next) else { return nil }
    var end = next + 1
    var year: Int?
    if end < sentence.upperBound, let found = self.year(at: end) {
      year = found
      end += 1
    }
    return DateExpression(
      tokens: start..<end, content: .calendar(year: year, month: month, day: day))
  }

  private func dayNumber(at token: Int) -> Int? {
    guard tree.token(token).shape.contains(.hasDigit) else { return nil }
    var text = tree.document.form(token).lowercased()
    for suffix in ["st", "nd", "rd", "th"] where text.hasSuffix(suffix) {
      text = String(text.dropLast(2))
    }
    guard let day = Int(text), (1...31).contains(day), text.utf8.count <= 2 else { return nil }
    return day
  }

  private func year(at token: Int) -> Int? {
    guard tree.token(token).end - tree.token(token).start == 4,
      let year = Int(tree.document.form(token)), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  /// "in 2014", "since 1994", "late 2014": a number that is no count.
  private func standsAsYear(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound else { return false }
    return Self.beforeYears.contains(tree.form(token - 1)) && tree.relation(token) != .nummod
  }

  private func isoDate(at token: Int) -> DateExpression? {
    // A day needs ten characters, so that hardly any word is made a string.
    guard tree.token(token).end - tree.token(token).start == 10,
      let date = ReferenceDate(tree.document.form(token)), let day = date.day
    else {
      return nil
    }
    return DateExpression(
      tokens: token..<(token + 1),
      content: .calendar(year: date.year, month: date.month, day: day))
  }
}
