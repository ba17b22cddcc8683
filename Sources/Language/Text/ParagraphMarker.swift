/// Marks the tokens that paragraphs begin with.
///
/// A blank line always begins one. A single line break does so too, unless the text is hard-wrapped:
/// most of its lines of about one length, as in plain-text mail.
struct ParagraphMarker {
  let lineStarts: [Tokenizer.LineStart]

  /// Sets `startsParagraph` on tokens.
  func mark(_ tokens: inout [Token], reader: CharacterReader) {
    let width = wrapWidth(tokens)
    for (number, line) in lineStarts.enumerated() where line.token < tokens.count {
      let breaks = line.newlines >= 2 || width == 0
      if breaks || endsShort(number - 1, width: width, tokens, reader) {
        tokens[line.token].shape.insert(.startsParagraph)
      }
    }
  }

  /// The greatest line length of hard-wrapped text; 0 where the text is not wrapped.
  private func wrapWidth(_ tokens: [Token]) -> Int {
    var full = 0
    var short = 0
    var greatest = 0
    for number in lineStarts.indices.dropLast() where lineStarts[number + 1].newlines == 1 {
      let length = self.length(number, tokens)
      greatest = max(greatest, length)
      if length >= 50, length <= 110 { full += 1 } else { short += 1 }
    }
    return full >= 2 && full > short * 2 && greatest <= 140 ? greatest : 0
  }

  private func length(_ number: Int, _ tokens: [Token]) -> Int {
    guard number >= 0 else { return 0 }
    let first = lineStarts[number].token
    let next = number + 1 < lineStarts.count ? lineStarts[number + 1].token : tokens.count
    guard next > first else { return 0 }
    return Int(tokens[next - 1].end - tokens[first].start)
  }

  /// Whether a wrapped line ends a paragraph: much shorter than the others, with a full stop.
  private func endsShort(
    _ number: Int, width: Int, _ tokens: [Token], _ reader: CharacterReader
  ) -> Bool {
    guard number >= 0, length(number, tokens) * 10 < width * 7 else { return false }
    let last = lineStarts[number + 1].token - 1
    guard last >= 0 else { return true }
    switch reader.kind(Int(tokens[last].start)) {
    case .period, .exclamation, .question, .closeDouble, .doubleQuote, .colon: return true
    default: return false
    }
  }
}
