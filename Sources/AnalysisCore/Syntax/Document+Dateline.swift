import Language

extension Document {
  /// One past the dash of the dateline with which a stretch begins ("VESK, March 4 (Wire) - "), a token
  /// index; nil where it begins with none.
  func datelineEnd(_ range: Range<Int>) -> Int? {
    guard let first = range.first, tokens[first].shape.contains(.startsParagraph),
      tokens[first].shape.contains(.allCapitals)
    else { return nil }
    let dash = range.dropFirst().prefix(20).first { token in
      tokens[token - 1].shape.contains(.spaceAfter) && tokens[token].shape.contains(.spaceAfter)
        && ["-", "--", "–", "—"].contains(form(token))
    }
    return dash.map { $0 + 1 }
  }
}
