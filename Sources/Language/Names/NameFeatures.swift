internal import ReferenceData

/// Makes the features by which the name model labels a token.
///
/// Words, shapes, endings, Penn tags and arcs around the token, what the reference data say of it,
/// the label before, and how the same word was last labelled in the document.
struct NameFeatures {
  let document: Document
  let evidence: NameEvidence
  private let reader: CharacterReader

  init(_ document: Document, _ evidence: NameEvidence) {
    self.document = document
    self.evidence = evidence
    reader = CharacterReader(document.bytes)
  }

  /// Whether a token may be part of a name at all; others are outside without asking the model.
  @inline(__always)
  func isCandidate(_ index: Int, previous: Int) -> Bool {
    let token = document.tokens[index]
    if token.shape.contains(.initialCapital) || token.pennTag == .nnp || token.pennTag == .nnps {
      return true
    }
    guard previous > 0 else { return false }
    return token.shape.contains(.hasDigit) || token.end - token.start <= 3
      || token.shape.contains(.hasLetter) && isBeforeCapital(index)
  }

  private func isBeforeCapital(_ index: Int) -> Bool {
    index + 1 < document.tokens.count && document.tokens[index + 1].shape.contains(.initialCapital)
  }

  /// Appends the keys of a token's features.
  func append(
    _ index: Int, in range: Range<Int>, previous: Int, earlier: Int, to keys: inout [UInt64]
  ) {
    let token = document.tokens[index]
    let label = UInt64(previous)
    let word = token.formHash
    let shape = shapeCode(index, range)
    let before = formHash(index - 1, range)
    let after = formHash(index + 1, range)
    let tag = UInt64(token.pennTag.rawValue)
    let tagBefore = tagCode(index - 1, range)
    let tagAfter = tagCode(index + 1, range)
    keys.append(FeatureHash.key(1, word))
    keys.append(FeatureHash.key(2, word, label))
    keys.append(FeatureHash.key(3, before))
    keys.append(FeatureHash.key(4, after))
    keys.append(FeatureHash.key(5, formHash(index - 2, range)))
    keys.append(FeatureHash.key(6, formHash(index + 2, range)))
    keys.append(FeatureHash.key(7, word, after))
    keys.append(FeatureHash.key(8, before, word))
    keys.append(FeatureHash.key(9, before, label, shape))
    keys.append(FeatureHash.key(10, shape, label))
    keys.append(FeatureHash.key(11, shape, shapeCode(index + 1, range), label))
    keys.append(FeatureHash.key(12, shapeCode(index - 1, range), shape, label))
    keys.append(FeatureHash.key(13, tag, label))
    keys.append(FeatureHash.key(14, tagBefore, tag, label))
    keys.append(FeatureHash.key(15, tag, tagAfter, label))
    keys.append(FeatureHash.key(16, ending(token, 2), shape))
    keys.append(FeatureHash.key(17, ending(token, 3), shape))
    keys.append(FeatureHash.key(18, beginning(token, 3), shape))
    keys.append(FeatureHash.key(19, ending(token, 4), shape))
    appendEvidence(index, range, label, shape, &keys)
    appendArcs(index, range, label, &keys)
    keys.append(FeatureHash.key(40, UInt64(earlier)))
    keys.append(FeatureHash.key(41, UInt64(earlier), label))
  }

  private func appendEvidence(
    _ index: Int, _ range: Range<Int>, _ label: UInt64, _ shape: UInt64, _ keys: inout [UInt64]
  ) {
    let own = UInt64(evidence.bits[index])
    let before = index > range.lowerBound ? UInt64(evidence.bits[index - 1]) : 0
    let after = index + 1 < range.upperBound ? UInt64(evidence.bits[index + 1]) : 0
    keys.append(FeatureHash.key(20, own, label))
    keys.append(FeatureHash.key(21, own, shape))
    keys.append(FeatureHash.key(22, own, after, label))
    keys.append(FeatureHash.key(23, before, own, label))
    keys.append(FeatureHash.key(24, own, tagCode(index + 1, range)))
    appendBits(own, 50, label, shape, &keys)
    appendBits(before, 53, label, shape, &keys)
    appendBits(after, 56, label, shape, &keys)
    appendRun(index, range, label, &keys)
  }

  private func appendBits(
    _ bits: UInt64, _ template: UInt64, _ label: UInt64, _ shape: UInt64, _ keys: inout [UInt64]
  ) {
    var rest = bits
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      keys.append(FeatureHash.key(template, bit, label))
      keys.append(FeatureHash.key(template + 1, bit, shape))
      rest &= rest - 1
    }
  }

  /// The run of capitalised words that the token is part of: its ends tell the kind of name.
  private func appendRun(
    _ index: Int, _ range: Range<Int>, _ label: UInt64, _ keys: inout [UInt64]
  ) {
    var first = index
    while first > range.lowerBound, index - first < 6, isCapital(first - 1) { first -= 1 }
    var last = index
    while last + 1 < range.upperBound, last - index < 6, isCapital(last + 1) { last += 1 }
    let place = UInt64(index - first) << 4 | UInt64(last - index)
    let lastBits = UInt64(evidence.bits[last])
    let firstBits = UInt64(evidence.bits[first])
    keys.append(FeatureHash.key(60, lastBits, label))
    keys.append(FeatureHash.key(61, lastBits, place))
    keys.append(FeatureHash.key(62, firstBits, label))
    keys.append(FeatureHash.key(63, document.tokens[last].formHash, label))
    keys.append(FeatureHash.key(64, document.tokens[first].formHash, label))
    keys.append(FeatureHash.key(65, place, label))
    keys.append(FeatureHash.key(66, formHash(first - 1, range), place))
    keys.append(FeatureHash.key(67, formHash(last + 1, range), place))
    keys.append(FeatureHash.key(68, firstBits, lastBits, place))
  }

  private func isCapital(_ index: Int) -> Bool {
    document.tokens[index].shape.contains(.initialCapital)
  }

  private func appendArcs(
    _ index: Int, _ range: Range<Int>, _ label: UInt64, _ keys: inout [UInt64]
  ) {
    let top = phraseHead(index, range)
    let token = document.tokens[top]
    let relation = UInt64(token.relation.rawValue)
    let governor = token.head >= 0 ? document.tokens[Int(token.head)].lemmaHash : 0
    keys.append(FeatureHash.key(30, relation, label))
    keys.append(FeatureHash.key(31, relation, governor))
    keys.append(FeatureHash.key(32, document.tokens[top].formHash, label))
    keys.append(FeatureHash.key(33, preposition(of: top, range), relation))
    keys.append(FeatureHash.key(34, preposition(of: top, range), governor))
  }

  /// The head of the name that a token seems to be part of: up over compounds and flat parts.
  private func phraseHead(_ index: Int, _ range: Range<Int>) -> Int {
    var top = index
    for _ in 0..<4 {
      let token = document.tokens[top]
      guard token.relation == .flat || token.relation == .compound, token.head >= 0,
        range.contains(Int(token.head))
      else { break }
      top = Int(token.head)
    }
    return top
  }

  private func preposition(of top: Int, _ range: Range<Int>) -> UInt64 {
    var index = top - 1
    while index >= range.lowerBound, index >= top - 5 {
      if document.tokens[index].relation == .caseMarker, Int(document.tokens[index].head) == top {
        return document.tokens[index].formHash
      }
      index -= 1
    }
    return 0
  }

  private func formHash(_ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? document.tokens[index].formHash : index < range.lowerBound ? 1 : 2
  }

  private func tagCode(_ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? UInt64(document.tokens[index].pennTag.rawValue) : 255
  }

  private func shapeCode(_ index: Int, _ range: Range<Int>) -> UInt64 {
    guard range.contains(index) else { return 0 }
    let token = document.tokens[index]
    let bits = UInt64(token.shape.rawValue & 0x3E)
    let length = UInt64(min(4, token.end - token.start))
    return bits << 4 | length << 1 | (index == range.lowerBound ? 1 : 0)
  }

  private func ending(_ token: Token, _ count: Int) -> UInt64 {
    let end = Int(token.end)
    return reader.hash(max(Int(token.start), end - count)..<end)
  }

  private func beginning(_ token: Token, _ count: Int) -> UInt64 {
    let start = Int(token.start)
    return reader.hash(start..<min(Int(token.end), start + count))
  }
}
