/// Makes the features by which a place behind a stop is judged to end a sentence or not.
struct SentenceFeatures {
  let reader: CharacterReader
  let rules: WordRules
  let tokens: [Token]

  /// A place that may be a boundary: behind `stop` and the closing marks up to `next`.
  struct Place {
    var stop: Int
    var next: Int
    /// The first token of the sentence so far.
    var first: Int
    /// How many brackets are open.
    var depth: Int
  }

  /// Appends the keys of a place's features.
  func append(_ place: Place, to keys: inout [UInt64]) {
    let stop = tokens[place.stop]
    let next = tokens[place.next]
    let start = startShape(place.next)
    let closers = UInt64(min(2, place.next - place.stop - 1))
    let kind = stopKind(stop)
    let before = place.stop > place.first ? tokens[place.stop - 1] : stop
    let state = closers << 3 | (stop.shape.contains(.quoted) ? 4 : 0) | UInt64(min(1, place.depth))
    let space: UInt64 = tokens[place.next - 1].shape.contains(.spaceAfter) ? 1 : 0
    keys.append(FeatureHash.key(1, kind, start))
    keys.append(FeatureHash.key(2, kind, start, state << 1 | space))
    keys.append(FeatureHash.key(3, stop.formHash, start))
    keys.append(FeatureHash.key(4, kind, next.formHash))
    keys.append(FeatureHash.key(5, stop.formHash, next.formHash))
    keys.append(FeatureHash.key(6, before.formHash, kind))
    keys.append(FeatureHash.key(7, shapeCode(before), kind, start))
    keys.append(FeatureHash.key(8, kind, UInt64(min(12, place.stop - place.first)), start))
    keys.append(FeatureHash.key(9, start, following(place.next), kind))
    keys.append(FeatureHash.key(10, isStarter(next), kind, start))
    keys.append(FeatureHash.key(11, stop.formHash, isStarter(next), start))
    keys.append(FeatureHash.key(12, kind, state, isStarter(next)))
    keys.append(FeatureHash.key(13, tokens[place.first].formHash, kind))
    keys.append(
      FeatureHash.key(14, UInt64(min(3, place.stop - place.first)), shapeCode(before), kind))
  }

  private func isStarter(_ token: Token) -> UInt64 {
    (rules.starters.contains(token.formHash) ? 1 : 0)
      + (token.shape.contains(.initialCapital) ? 2 : 0)
  }

  /// What kind of stop a token is: a mark, or a word that ends in a full stop.
  private func stopKind(_ token: Token) -> UInt64 {
    let isWord = token.shape.contains(.hasLetter)
    guard isWord else {
      return UInt64(reader.kind(Int(token.start)).rawValue) << 2
        | UInt64(min(3, token.end - token.start))
    }
    let length = token.end - token.start
    return 512 + (rules.titles.contains(token.formHash) ? 1 : 0) + (length == 2 ? 2 : 0)
      + (token.shape.contains(.initialCapital) ? 4 : 0)
  }

  private func startShape(_ index: Int) -> UInt64 {
    let isQuote = tokens[index].shape.contains(.opensQuote)
    let inner = isQuote && index + 1 < tokens.count ? tokens[index + 1] : tokens[index]
    return shapeCode(inner) << 1 | (isQuote ? 1 : 0)
  }

  private func following(_ index: Int) -> UInt64 {
    index + 1 < tokens.count ? shapeCode(tokens[index + 1]) : 0
  }

  private func shapeCode(_ token: Token) -> UInt64 {
    guard token.shape.contains(.hasLetter) || token.shape.contains(.hasDigit) else {
      return 64 + UInt64(reader.kind(Int(token.start)).rawValue)
    }
    return UInt64(token.shape.rawValue & 0x3E) << 8 | (token.end - token.start == 1 ? 1 : 0)
  }
}
