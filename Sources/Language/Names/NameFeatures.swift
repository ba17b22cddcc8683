internal import ReferenceData

/// Makes the features by which the name model judges a token.
///
/// Words, shapes, beginnings and endings, Penn tags, what reference data and gazetteer say of the
/// token and of the run of capitals around it, and what the document shows of the same word.
/// Arcs are left out, so that a new parser asks for no new names (see `.dev/decisions/0003`).
struct NameFeatures {
  let document: Document
  let evidence: NameEvidence
  let context: NameContext

  init(_ document: Document, _ evidence: NameEvidence) {
    self.document = document
    self.evidence = evidence
    context = NameContext(document, evidence: evidence.bits)
  }

  /// Whether a token may be part of a name: a capital or a proper noun, or a small word or figure
  /// near capitals. Others are outside without asking the model.
  @inline(__always)
  func isCandidate(_ index: Int, in range: Range<Int>) -> Bool {
    let token = document.tokens[index]
    if isCapital(index) || token.pennTag == .nnp || token.pennTag == .nnps { return true }
    let hasDigit = token.shape.contains(.hasDigit)
    guard hasDigit || token.end - token.start <= 4 else { return false }
    let isAfterCapital =
      index > range.lowerBound && isCapital(index - 1)
      || index - 1 > range.lowerBound && isCapital(index - 2)
    guard isAfterCapital else { return false }
    return hasDigit || index + 1 < range.upperBound && isCapital(index + 1)
      || index + 2 < range.upperBound && isCapital(index + 2)
  }

  @inline(__always)
  func isCapital(_ index: Int) -> Bool {
    document.tokens[index].shape.contains(.initialCapital)
  }

  /// Whether nearly all words of a sentence have capitals, as in a headline.
  func isTitle(_ range: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for index in range where document.tokens[index].shape.contains(.hasLetter) {
      words += 1
      if isCapital(index) { capitals += 1 }
    }
    return words > 2 && capitals * 10 >= words * 8
  }

  /// Appends the keys of a token's features.
  func append(_ index: Int, in range: Range<Int>, isTitle: Bool, to keys: inout [UInt64]) {
    let place = Place(self, index, range, isTitle: isTitle)
    appendWords(place, &keys)
    appendAffixes(document.tokens[index], place.shape & Self.capitalBit, &keys)
    appendTags(place, &keys)
    appendEvidence(place, &keys)
    appendRun(place, &keys)
    appendGazetteer(place, &keys)
    appendContext(place, &keys)
  }

  /// The bit of `shapeCode` that tells a capital.
  static let capitalBit: UInt64 = 0x20

  /// A token with what its features share.
  struct Place {
    let index: Int
    let range: Range<Int>
    let word: UInt64
    let before: UInt64
    let after: UInt64
    let shape: UInt64
    let isTitle: UInt64
    /// The run of capitalised words around the token, at most six to each side.
    let first: Int
    let last: Int

    init(_ features: NameFeatures, _ index: Int, _ range: Range<Int>, isTitle: Bool) {
      self.index = index
      self.range = range
      self.isTitle = isTitle ? 1 : 0
      word = features.document.tokens[index].formHash
      before = features.formHash(index - 1, range)
      after = features.formHash(index + 1, range)
      shape = features.shapeCode(index, range)
      var first = index
      while first > range.lowerBound, index - first < 6, features.isCapital(first - 1) {
        first -= 1
      }
      var last = index
      while last + 1 < range.upperBound, last - index < 6, features.isCapital(last + 1) {
        last += 1
      }
      self.first = first
      self.last = last
    }
  }

  @inline(__always)
  func formHash(_ index: Int, _ range: Range<Int>) -> UInt64 {
    range.contains(index) ? document.tokens[index].formHash : index < range.lowerBound ? 1 : 2
  }

  @inline(__always)
  func shapeCode(_ index: Int, _ range: Range<Int>) -> UInt64 {
    guard range.contains(index) else { return 0 }
    let token = document.tokens[index]
    let length = UInt64(min(4, token.end - token.start))
    return UInt64(token.shape.rawValue & 0x3E) << 4 | length << 1
      | (index == range.lowerBound ? 1 : 0)
  }
}
