/// How many claims about an actor or a state each day's edition printed, as bars on the days between
/// the first and the last of them.
///
/// The axis ends with the last claim and not with the last edition, so that a page changes only when
/// there is something new to say.
struct ReportsSparkline {
  /// Each day that has claims once, with their number, the oldest first.
  let counts: [(date: String, count: Int)]

  /// As many days as fit at a width at which each can be told from the next.
  private static let maximumDays = 120
  private static let width = 420
  private static let height = 48

  /// Nil where fewer than two editions have claims: a single bar says no more than the list does.
  var html: HTML? {
    let days = counts.compactMap { date, count in
      DateText.number(ofDay: date).map { (date: date, day: $0, count: count) }
    }.sorted { $0.day < $1.day }
    guard let last = days.last else { return nil }
    let shown = days.filter { last.day - $0.day < Self.maximumDays }
    guard let first = shown.first, shown.count > 1, let most = shown.map(\.count).max() else {
      return nil
    }
    let step = min(14, Self.width / (last.day - first.day + 1))
    var bars: HTML =
      "<line class=\"rule\" x1=\"0\" x2=\"\(step * (last.day - first.day + 1))\" y1=\"\(Self.height)\" y2=\"\(Self.height)\"/>\n"
    for entry in shown {
      let tall = max(3, entry.count * (Self.height - 4) / most)
      bars +=
        "<rect class=\"bar\" x=\"\(step * (entry.day - first.day))\" y=\"\(Self.height - tall)\" width=\"\(max(2, step - 2))\" height=\"\(tall)\"/>\n"
    }
    let span = "\(DateText.day(first.date)) to \(DateText.day(last.date))"
    return figure(bars, span: span, most: most, days: shown.map { ($0.date, $0.count) })
  }

  private func figure(
    _ bars: HTML, span: String, most: Int, days: [(date: String, count: Int)]
  ) -> HTML {
    let title = "Claims in each edition, \(span)"
    let rows = days.map { "\($0.date)  \($0.count)" }.joined(separator: "\n")
    var html: HTML =
      "<figure class=\"spark\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(Self.height + 2)\" role=\"img\" aria-labelledby=\"figure-reports\">\n"
    html +=
      "<title id=\"figure-reports\">\(title)</title><desc>A bar for each day with claims; the tallest stands for \(most).</desc>\n"
    html += "\(bars)</svg>\n"
    html +=
      "<figcaption>\(title); the tallest bar is \(most). Days without a bar had none.\n<details><summary>The same as text</summary>\n<pre class=\"figure-text\">\(rows)\n</pre></details></figcaption>\n</figure>\n"
    return html
  }
}
