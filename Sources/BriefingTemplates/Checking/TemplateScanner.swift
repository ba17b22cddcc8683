/// Finds the tags of a template with their lines and columns.
enum TemplateScanner {
  static func tags(in source: String) -> [TemplateTag] {
    let scalars = Array(source.unicodeScalars)
    var tags: [TemplateTag] = []
    var line = 1
    var column = 1
    var index = 0
    while index < scalars.count {
      if scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
        let (tag, end) = tag(scalars, at: index, line: line, column: column)
        tags.append(tag)
        guard let end else { return tags }
        for scalar in scalars[index..<end] { advance(scalar, &line, &column) }
        index = end
      } else {
        advance(scalars[index], &line, &column)
        index += 1
      }
    }
    return tags
  }

  private static func advance(_ scalar: Unicode.Scalar, _ line: inout Int, _ column: inout Int) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private static func tag(_ scalars: [Unicode.Scalar], at start: Int, line: Int, column: Int)
    -> (TemplateTag, end: Int?)
  {
    var index = start + 2
    while index + 1 < scalars.count, !(scalars[index] == "}" && scalars[index + 1] == "}") {
      index += 1
    }
    guard index + 1 < scalars.count else {
      return (TemplateTag(kind: .unclosed, name: "", line: line, column: column), nil)
    }
    var end = index + 2
    let isTriple = start + 2 < scalars.count && scalars[start + 2] == "{"
    if isTriple, end < scalars.count, scalars[end] == "}" { end += 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[(start + 2)..<index])
    let (kind, name) = kind(of: String(view))
    return (TemplateTag(kind: kind, name: name, line: line, column: column), end)
  }

  private static func kind(of content: String) -> (TemplateTag.Kind, String) {
    let signs: [Character: TemplateTag.Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "!": .comment, "{": .raw,
      "&": .raw, "=": .unsupported, "%": .unsupported, "<": .unsupported, "$": .unsupported,
    ]
    let bare = content.drop { $0 == " " }
    let sign = bare.first.flatMap { signs[$0] }
    let name = (sign == nil ? bare : bare.dropFirst()).filter { !$0.isWhitespace }
    return (sign ?? .variable, String(name))
  }
}
