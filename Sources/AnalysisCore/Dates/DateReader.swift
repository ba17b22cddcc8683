internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads date expressions against the publication date or the years that the text states (R43-R45).
///
/// A year is taken from the expression itself; else from the publication date, as the latest such
/// date that is not after it; else from the nearest year stated in the text, where the article
/// tells of nothing later; else no year is given (`--MM-DD`). Nothing is made more precise.
struct DateReader {
  private let tree: SyntaxTree
  private let published: ReferenceDate?
  private let stated: [(year: Int, expression: DateExpression)]

  init(tree: SyntaxTree, published: String?, expressions: [DateExpression]) {
    self.tree = tree
    self.published = published.flatMap { ReferenceDate(String($0.prefix(10))) }
    stated = expressions.compactMap { expression in
      guard case .calendar(let year?, _, _) = expression.content else { return nil }
      return (year, expression)
    }
  }

  /// What an expression says; nil where no part of a date can be read.
  func read(_ expression: DateExpression) -> DateReading? {
    let text = tree.document.text(tree.document.byteRange(tokens: expression.tokens))
    switch expression.content {
    case .calendar(let year, let month, let day):
      return calendar(expression, text, year, month, day)
    case .weekday(let weekday):
      guard let number = publishedDay else { return nil }
      let back = ((number + 3) % 7 - weekday + 7) % 7
      return reading(
        dayNumber: number - back, text, "day of the week before the publication date",
        "date.weekday")
    case .relative(let days):
      guard let number = publishedDay else { return nil }
      return reading(
        dayNumber: number + days, text, "counted from the publication date", "date.relative")
    }
  }

  private var publishedDay: Int? {
    guard let published, let month = published.month, let day = published.day else { return nil }
    return CalendarDay.number(year: published.year, month: month, day: day)
  }

  private func reading(
    dayNumber: Int, _ text: String, _ basis: String, _ rule: String
  ) -> DateReading {
    let (year, month, day) = CalendarDay.date(dayNumber)
    return DateReading(
      date: Self.format(year, month, day) ?? "", precision: "day", basis: basis, text: text,
      rule: rule)
  }

  private func calendar(
    _ expression: DateExpression, _ text: String, _ year: Int?, _ month: Int?, _ day: Int?
  ) -> DateReading? {
    let precision = day != nil ? "day" : month != nil ? "month" : "year"
    if year != nil {
      guard let date = Self.format(year, month, day) else { return nil }
      return DateReading(
        date: date, precision: precision, basis: "stated", text: text, rule: "date.stated")
    }
    guard let month else { return nil }
    if let published {
      let year = latestYear(month, day, notAfter: published)
      guard let date = Self.format(year, month, day) else { return nil }
      return DateReading(
        date: date, precision: precision, basis: "year from the publication date", text: text,
        rule: "date.published")
    }
    if let (year, words) = contextYear(expression, month),
      let date = Self.format(year, month, day)
    {
      return DateReading(
        date: date, precision: precision, basis: "year from \"\(words)\"", text: text,
        rule: "date.context")
    }
    guard let day else { return nil }
    return DateReading(
      date: "--\(Self.pad(month))-\(Self.pad(day))", precision: "day", basis: "year not known",
      text: text, rule: "date.no-year")
  }

  private func latestYear(_ month: Int, _ day: Int?, notAfter date: ReferenceDate) -> Int {
    let isLater = (month, day ?? 1) > (date.month ?? 12, date.day ?? 31)
    return isLater ? date.year - 1 : date.year
  }

  /// The nearest stated year, where no later one is stated.
  ///
  /// A month that comes earlier in the year than the stated season ("late in 2014") is of the year
  /// after it, for the article looks back on that year.
  private func contextYear(_ expression: DateExpression, _ month: Int) -> (Int, String)? {
    let here = expression.tokens.lowerBound
    let nearest = stated.min {
      abs($0.expression.tokens.lowerBound - here) < abs($1.expression.tokens.lowerBound - here)
    }
    guard let nearest, !stated.contains(where: { $0.year > nearest.year }) else { return nil }
    let words = wordsOfYear(nearest.expression)
    let statedMonth = Self.month(of: nearest.expression, words: words)
    guard let statedMonth else {
      return isRecent(nearest.expression) ? (nearest.year, words) : nil
    }
    return (month < statedMonth - 2 ? nearest.year + 1 : nearest.year, words)
  }

  /// Whether a stated year is told as a near past, not as history ("since 1994", "the war of 1979").
  private func isRecent(_ expression: DateExpression) -> Bool {
    let before = expression.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    return ClosedClass.hashes("in this").contains(tree.form(before))
      && stated.count == 1 && tree.relation(expression.tokens.lowerBound) == .obl
  }

  private func wordsOfYear(_ expression: DateExpression) -> String {
    var low = expression.tokens.lowerBound
    let marks = ClosedClass.hashes("late early mid in")
    while low > 0, marks.contains(tree.form(low - 1)),
      tree.token(low - 1).sentence == tree.token(low).sentence
    {
      low -= 1
    }
    return tree.document.text(
      tree.document.byteRange(tokens: low..<expression.tokens.upperBound))
  }

  private static func month(of expression: DateExpression, words: String) -> Int? {
    if case .calendar(_, let month?, _) = expression.content { return month }
    let lower = words.lowercased()
    if lower.contains("late") { return 11 }
    if lower.contains("early") { return 2 }
    if lower.contains("mid") { return 6 }
    return nil
  }

  private static func format(_ year: Int?, _ month: Int?, _ day: Int?) -> String? {
    guard let year else { return nil }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(pad(month))" }
    guard day <= CalendarDay.days(inMonth: month, year: year) else { return nil }
    return "\(year)-\(pad(month))-\(pad(day))"
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
