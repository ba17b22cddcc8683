/// A figure: a drawing and the same content as text.
struct Figure: Sendable {
  /// The word behind `figure` in a fenced block.
  let name: String
  let title: String
  /// One sentence on what it shows.
  let description: String
  let height: Int
  let drawing: HTML
  /// What the signs mean.
  let key: String
  /// The content, a line an entry.
  let text: String
  /// The width of the drawing in its own units.
  var viewWidth = Figure.width

  static let width = 420

  /// The figure as HTML; the text beneath is what a screen reader and a printer get too.
  var html: HTML {
    let names: HTML = "<title id=\"figure-\(name)\">\(title)</title><desc>\(description)</desc>\n"
    var html: HTML =
      "<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(name)\" "
    html +=
      "viewBox=\"0 0 \(viewWidth) \(height)\" role=\"group\" aria-labelledby=\"figure-\(name)\">\n"
    html += "\(names)\(drawing)</svg>\n<figcaption>\(title). \(key)\n"
    html +=
      "<details><summary>The same as text</summary>\n<pre class=\"figure-text\">\(text)</pre></details></figcaption>\n"
    html += "</figure>\n"
    return html
  }
}
