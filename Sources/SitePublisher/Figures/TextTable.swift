/// A table written as text: a line a row, cells parted by `|`, the first row the headings.
///
/// A line of hyphens under the headings is passed over.
struct TextTable {
  let rows: [[String]]

  init(_ text: String) {
    rows = text.split(separator: "\n").compactMap { line in
      if line.allSatisfy({ "-|+ ".contains($0) }) { return nil }
      return line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }
    }
  }

  var html: HTML {
    guard let head = rows.first else { return "" }
    var html: HTML =
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead><tr>"
    for cell in head { html += "<th scope=\"col\">\(cell)</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows.dropFirst() {
      html += "<tr>"
      for column in head.indices {
        let cell = column < row.count ? row[column] : ""
        html += column == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table></div>\n"
    return html
  }
}
