internal import BriefingModel

/// What is dated, on an axis: a day is a point, a month or a year a bar of its own length, so that
/// the drawing is never more precise than the text (R45).
struct TimelineFigure {
  let entries: [TimelineEntry]

  private struct Span {
    let entry: TimelineEntry
    let first: Int
    let last: Int
  }

  private static let maximumRows = 20
  private static let left = 178
  private static let right = 410

  /// Nil where fewer than two dates can be placed, or all are the same.
  var figure: Figure? {
    let spans = entries.compactMap(Self.span).prefix(Self.maximumRows)
    guard spans.count >= 2, let first = spans.map(\.first).min(),
      let last = spans.map(\.last).max(),
      last - first >= 2
    else { return nil }
    var drawing = axis(first, last)
    var text: [String] = []
    for (row, span) in spans.enumerated() {
      let y = 40 + row * 22
      let written = span.entry.written ?? span.entry.date ?? ""
      drawing +=
        "<text x=\"0\" y=\"\(y)\" font-size=\"12\">\("\(written), \(span.entry.type)".cut(to: 26))</text>\n"
      drawing += mark(span, first: first, last: last, y: y - 4)
      text.append("\(span.entry.date ?? "")  \(span.entry.type)  \(span.entry.sentence.text)")
    }
    return Figure(
      name: "timeline", title: "What is dated",
      description: "Dated events on an axis; the length of a bar is how exact the date is.",
      height: 40 + spans.count * 22, drawing: drawing,
      key: "A point is a day; a bar is a month or a year of which the day is not known.",
      text: text.joined(separator: "\n") + "\n")
  }

  private func axis(_ first: Int, _ last: Int) -> HTML {
    let start = Self.date(first, isLong: last - first > 62)
    let end = Self.date(last, isLong: last - first > 62)
    return """
      <line class="rule" x1="\(Self.left)" x2="\(Self.right)" y1="20" y2="20"/>
      <text class="quiet" x="\(Self.left)" y="12" font-size="12">\(start)</text>
      <text class="quiet" x="\(Self.right)" y="12" font-size="12" text-anchor="end">\(end)</text>

      """
  }

  private func mark(_ span: Span, first: Int, last: Int, y: Int) -> HTML {
    func x(_ day: Int) -> Int {
      Self.left + (day - first) * (Self.right - Self.left) / max(1, last - first)
    }
    if span.first == span.last {
      return "<circle class=\"mark\" cx=\"\(x(span.first))\" cy=\"\(y)\" r=\"5\"/>\n"
    }
    let width = max(6, x(span.last) - x(span.first))
    return
      "<rect class=\"open\" x=\"\(x(span.first))\" y=\"\(y - 4)\" width=\"\(width)\" height=\"8\"/>\n"
  }

  /// The days that a date can stand for; nil for one without a year.
  private static func span(_ entry: TimelineEntry) -> Span? {
    let parts = (entry.date ?? "").split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, (1000...9999).contains(year), entry.date?.first != "-" else {
      return nil
    }
    let month = parts.count > 1 ? parts[1] : nil
    guard (1...12).contains(month ?? 1) else { return nil }
    if parts.count > 2 {
      let day = DateText.number(year, month ?? 1, parts[2])
      return Span(entry: entry, first: day, last: day)
    }
    let first = DateText.number(year, month ?? 1, 1)
    let next = month.map {
      $0 == 12 ? DateText.number(year + 1, 1, 1) : DateText.number(year, $0 + 1, 1)
    }
    return Span(entry: entry, first: first, last: (next ?? DateText.number(year + 1, 1, 1)) - 1)
  }

  /// A day in words: the month alone where the axis is long, since the day would crowd it.
  private static func date(_ day: Int, isLong: Bool) -> String {
    var year = day * 400 / 146_097 + 1
    while DateText.number(year, 1, 1) > day { year -= 1 }
    let month = (1...12).last { DateText.number(year, $0, 1) <= day } ?? 1
    let period = DateText.month("\(year)-\(month)")
    return isLong ? period : "\(day - DateText.number(year, month, 1) + 1) \(period)"
  }
}
