/// The templates of the features, by what they look at. Numbers tell templates apart; they mean
/// nothing else.
extension NameFeatures {
  func appendWords(_ place: Place, _ keys: inout [UInt64]) {
    let (index, range, word, shape) = (place.index, place.range, place.word, place.shape)
    let shapeBefore = shapeCode(index - 1, range)
    let shapeAfter = shapeCode(index + 1, range)
    keys.append(FeatureHash.key(1, place.isTitle))
    keys.append(FeatureHash.key(2, word))
    keys.append(FeatureHash.key(3, place.before))
    keys.append(FeatureHash.key(4, place.after))
    keys.append(FeatureHash.key(5, formHash(index - 2, range)))
    keys.append(FeatureHash.key(6, formHash(index + 2, range)))
    keys.append(FeatureHash.key(7, word, place.after))
    keys.append(FeatureHash.key(8, place.before, word))
    keys.append(FeatureHash.key(9, place.before, shape))
    keys.append(FeatureHash.key(10, place.after, shape))
    keys.append(FeatureHash.key(11, shape, place.isTitle))
    keys.append(FeatureHash.key(12, shape, shapeAfter))
    keys.append(FeatureHash.key(13, shapeBefore, shape))
    keys.append(FeatureHash.key(14, shapeBefore, shape, shapeAfter))
  }

  /// The first and last one to four bytes of words longer than that.
  func appendAffixes(_ token: Token, _ capital: UInt64, _ keys: inout [UInt64]) {
    let (start, end) = (Int(token.start), Int(token.end))
    var beginning: UInt64 = 0
    var ending: UInt64 = 0
    for length in 1...4 where end - start > length {
      beginning = beginning << 8 | UInt64(folded(start + length - 1))
      ending = ending << 8 | UInt64(folded(end - length))
      keys.append(FeatureHash.key(20 + UInt64(length), ending, capital))
      keys.append(FeatureHash.key(30 + UInt64(length), beginning))
    }
  }

  @inline(__always)
  private func folded(_ index: Int) -> UInt8 {
    let byte = document.bytes[index]
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  func appendTags(_ place: Place, _ keys: inout [UInt64]) {
    let tag = tagCode(place.index, place.range)
    let before = tagCode(place.index - 1, place.range)
    let after = tagCode(place.index + 1, place.range)
    keys.append(FeatureHash.key(40, tag))
    keys.append(FeatureHash.key(41, before, tag))
    keys.append(FeatureHash.key(42, tag, after))
    keys.append(FeatureHash.key(43, before, tag, after))
    keys.append(FeatureHash.key(44, before))
    keys.append(FeatureHash.key(45, after))
    keys.append(FeatureHash.key(46, tag, place.word))
  }

  func appendEvidence(_ place: Place, _ keys: inout [UInt64]) {
    let (index, range, shape) = (place.index, place.range, place.shape)
    let own = UInt64(evidence.bits[index])
    let before = index > range.lowerBound ? UInt64(evidence.bits[index - 1]) : 0
    let after = index + 1 < range.upperBound ? UInt64(evidence.bits[index + 1]) : 0
    keys.append(FeatureHash.key(50, own))
    keys.append(FeatureHash.key(51, own, shape))
    keys.append(FeatureHash.key(52, own, after))
    keys.append(FeatureHash.key(53, before, own))
    keys.append(FeatureHash.key(54, before, own, after))
    appendBits(own, 55, nil, &keys)
    appendBits(own, 56, shape, &keys)
    appendBits(before, 57, shape, &keys)
    appendBits(after, 58, shape, &keys)
  }

  func appendRun(_ place: Place, _ keys: inout [UInt64]) {
    let (index, range, first, last) = (place.index, place.range, place.first, place.last)
    let position = UInt64(index - first) << 4 | UInt64(last - index)
    let firstBits = UInt64(evidence.bits[first])
    let lastBits = UInt64(evidence.bits[last])
    let lastWord = document.tokens[last].formHash
    keys.append(FeatureHash.key(60, lastBits))
    keys.append(FeatureHash.key(61, lastBits, position))
    keys.append(FeatureHash.key(62, firstBits))
    keys.append(FeatureHash.key(63, lastWord))
    keys.append(FeatureHash.key(64, document.tokens[first].formHash))
    keys.append(FeatureHash.key(65, position))
    keys.append(FeatureHash.key(66, formHash(first - 1, range), position))
    keys.append(FeatureHash.key(67, formHash(last + 1, range), position))
    keys.append(FeatureHash.key(68, firstBits, lastBits, position))
    keys.append(FeatureHash.key(69, formHash(first - 1, range)))
    keys.append(FeatureHash.key(70, formHash(last + 1, range)))
    keys.append(FeatureHash.key(71, lastWord, position))
  }

  func appendGazetteer(_ place: Place, _ keys: inout [UInt64]) {
    let (index, range) = (place.index, place.range)
    let own = UInt64(evidence.uses[index])
    let before = index > range.lowerBound ? UInt64(evidence.uses[index - 1]) : 512
    let after = index + 1 < range.upperBound ? UInt64(evidence.uses[index + 1]) : 512
    let first = UInt64(evidence.uses[place.first])
    let last = UInt64(evidence.uses[place.last])
    let position = UInt64(min(2, index - place.first)) << 4 | UInt64(min(2, place.last - index))
    keys.append(FeatureHash.key(80, own, place.shape & Self.capitalBit))
    keys.append(FeatureHash.key(81, before, own))
    keys.append(FeatureHash.key(82, own, after))
    keys.append(FeatureHash.key(83, before, own, after))
    keys.append(FeatureHash.key(84, first, last, position))
    keys.append(FeatureHash.key(85, last, position))
    keys.append(FeatureHash.key(86, first, position))
    appendBits(own, 87, place.shape, &keys)
    appendBits(before & 0xFF, 88, place.shape, &keys)
    appendBits(after & 0xFF, 89, place.shape, &keys)
  }

  func appendContext(_ place: Place, _ keys: inout [UInt64]) {
    let number = context.wordOfToken[place.index]
    let word = number >= 0 ? context.words[Int(number)] : NameContext.Word()
    let inside = UInt64(min(word.insideCount, 2))
    let isFirst: UInt64 = place.index == place.range.lowerBound ? 1 : 0
    appendBits(UInt64(word.neighbours), 90, place.shape & Self.capitalBit, &keys)
    appendBits(UInt64(word.before), 91, nil, &keys)
    appendBits(UInt64(word.after), 92, nil, &keys)
    keys.append(FeatureHash.key(93, UInt64(min(word.count, 3)), inside))
    keys.append(FeatureHash.key(94, word.isAlsoSmall ? 1 : 0, isFirst, min(inside, 1)))
  }

  private func appendBits(
    _ bits: UInt64, _ template: UInt64, _ shape: UInt64?, _ keys: inout [UInt64]
  ) {
    var rest = bits
    while rest != 0 {
      let bit = UInt64(rest.trailingZeroBitCount)
      keys.append(
        shape.map { FeatureHash.key(template, bit, $0) } ?? FeatureHash.key(template, bit))
      rest &= rest - 1
    }
  }

  private func tagCode(_ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? UInt64(document.tokens[index].pennTag.rawValue) : 255
  }
}
