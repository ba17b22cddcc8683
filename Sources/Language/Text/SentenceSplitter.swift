/// Finds where sentences end: at the ends of paragraphs, and behind stops that the trained model
/// takes for ends (rules do where there is no model).
struct SentenceSplitter {
  let features: SentenceFeatures
  let model: SentenceModel?
  /// Whether colons and semicolons may end sentences.
  let hasColons: Bool

  /// The most tokens of a sentence. No prose has longer ones, and as all that reads a sentence is
  /// bounded by its length, time stays in line with that of any text.
  static let most = 400
  /// The most marks that close behind one stop.
  private static let mostClosers = 50

  private var reader: CharacterReader { features.reader }
  private var tokens: [Token] { features.tokens }

  /// The sentences of tokens whose paragraphs and quotations are marked.
  func split() -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph: Int32 = -1
    var scratch = SentenceModel.Scratch()
    walk { place, mustEnd in
      let isBoundary = mustEnd || isBoundary(place, &scratch)
      if isBoundary {
        let starts = tokens[place.first].shape.contains(.startsParagraph) || paragraph < 0
        if starts { paragraph += 1 }
        sentences.append(sentence(place.first..<place.next, paragraph: paragraph))
      }
      return isBoundary
    }
    return sentences
  }

  /// Calls `decide` for each place behind a stop and where a sentence must end (at the end of a
  /// paragraph, or grown too long); it says whether a sentence ends there.
  func walk(_ decide: (SentenceFeatures.Place, Bool) -> Bool) {
    var first = 0
    var depth = 0
    var index = 0
    while index < tokens.count {
      let isStop = isStop(index)
      let end = isStop ? endOfClosers(behind: index) : index + 1
      depth = depthAfter(index..<end, depth)
      let isParagraphEnd = end == tokens.count || tokens[end].shape.contains(.startsParagraph)
      let mustEnd = isParagraphEnd || end - first >= Self.most
      if isStop || mustEnd {
        let place = SentenceFeatures.Place(stop: index, next: end, first: first, depth: depth)
        if decide(place, mustEnd) {
          first = end
          depth = 0
        }
      }
      index = end
    }
  }

  private func depthAfter(_ range: Range<Int>, _ depth: Int) -> Int {
    var depth = depth
    for index in range {
      switch reader.kind(Int(tokens[index].start)) {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      default: break
      }
    }
    return depth
  }

  private func sentence(_ range: Range<Int>, paragraph: Int32) -> Sentence {
    Sentence(
      firstToken: Int32(range.lowerBound), endToken: Int32(range.upperBound),
      start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
      paragraph: paragraph)
  }

  /// One past a stop and the closing marks behind it.
  private func endOfClosers(behind index: Int) -> Int {
    var end = index + 1
    while end < min(tokens.count, index + Self.mostClosers),
      !tokens[end].shape.contains(.startsParagraph)
    {
      if closes(tokens[end]) {
        end += 1
      } else if isNote(end) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  /// The number of a footnote behind a stop ("[17]").
  private func isNote(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, reader.bytes[Int(tokens[index].start)] == UInt8(ascii: "["),
      tokens[index + 1].shape.contains(.hasDigit), !tokens[index + 1].shape.contains(.hasLetter)
    else { return false }
    return reader.kind(Int(tokens[index + 2].start)) == .close
      && !tokens[index + 1].shape.contains(.startsParagraph)
      && !tokens[index + 2].shape.contains(.startsParagraph)
  }

  private func closes(_ token: Token) -> Bool {
    token.shape.contains(.closesQuote) || reader.kind(Int(token.start)) == .close
  }

  private func isStop(_ index: Int) -> Bool {
    let token = tokens[index]
    switch reader.kind(Int(token.start)) {
    case .period, .exclamation, .question, .ellipsis: return true
    case .colon, .semicolon: return hasColons
    default: return token.end - token.start > 1 && reader.kindBefore(Int(token.end)) == .period
    }
  }

  private func isBoundary(_ place: SentenceFeatures.Place, _ scratch: inout SentenceModel.Scratch)
    -> Bool
  {
    let stop = tokens[place.stop]
    if stop.shape.contains(.hasLetter), features.rules.titles.contains(stop.formHash) {
      return false
    }
    if isGlued(place) { return true }
    guard let model else { return isBoundaryByRule(place) }
    return model.isBoundary(place, features, &scratch)
  }

  /// "rose to 34.The prosecutor", "the war.US forces": paragraphs of pages whose breaks were lost. The
  /// number of a heading ("2.Background") begins its line.
  private func isGlued(_ place: SentenceFeatures.Place) -> Bool {
    guard place.stop > place.first + 1, place.next == place.stop + 1, place.next < tokens.count,
      !tokens[place.stop].shape.contains(.spaceAfter),
      tokens[place.stop].end - tokens[place.stop].start == 1,
      !tokens[place.stop - 1].shape.contains(.spaceAfter)
    else { return false }
    let last = tokens[place.stop - 1]
    let word = tokens[place.next]
    if last.shape.contains(.hasDigit) {
      return !last.shape.contains(.hasLetter) && word.shape.contains(.initialCapital)
        && !word.shape.contains(.allCapitals)
    }
    guard last.shape.contains(.hasLetter), !last.shape.contains(.allCapitals),
      word.shape.contains(.initialCapital), word.end - word.start > 1
    else { return false }
    // "Carlos Navarro.In the", but "St.Petersburg".
    return last.shape.contains(.initialCapital)
      ? last.end - last.start > 4 && features.rules.starters.contains(word.formHash)
      : last.end - last.start > 2
  }

  private func isBoundaryByRule(_ place: SentenceFeatures.Place) -> Bool {
    let token = tokens[place.stop]
    let following = tokens[place.next]
    let starts =
      following.shape.contains(.opensQuote) && place.next + 1 < tokens.count
      ? tokens[place.next + 1].shape : following.shape
    let isCapital = starts.contains(.initialCapital) || !starts.contains(.hasLetter)
    guard token.shape.contains(.hasLetter) else { return isCapital }
    if !isCapital || token.end - token.start == 2 { return false }
    return features.rules.starters.contains(following.formHash)
  }
}
