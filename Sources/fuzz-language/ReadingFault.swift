internal import Language

/// What can be wrong with the reading of a text, whatever the text is.
enum ReadingFault: String {
  case tokensOutOfOrder, sentencesThatCoverNotAll, noTree, namesThatOverlap, mentionOfNoEntity

  /// The first fault of a reading; nil where it is sound.
  static func first(in document: Document, of bytes: [UInt8]) -> ReadingFault? {
    var end: Int32 = 0
    for token in document.tokens {
      guard token.start >= end, token.end > token.start, Int(token.end) <= bytes.count else {
        return .tokensOutOfOrder
      }
      end = token.end
    }
    var next: Int32 = 0
    for sentence in document.sentences {
      guard sentence.firstToken == next, sentence.endToken > next else {
        return .sentencesThatCoverNotAll
      }
      guard isTree(document, sentence.tokens) else { return .noTree }
      next = sentence.endToken
    }
    guard Int(next) == document.tokens.count else { return .sentencesThatCoverNotAll }
    return faultOfNames(document)
  }

  private static func faultOfNames(_ document: Document) -> ReadingFault? {
    var end: Int32 = 0
    for name in document.names {
      guard name.firstToken >= end, name.endToken > name.firstToken else {
        return .namesThatOverlap
      }
      end = name.endToken
    }
    guard Int(end) <= document.tokens.count else { return .namesThatOverlap }
    let isKnown = document.mentions.allSatisfy { Int($0.entity) < document.entityCount }
    return isKnown ? nil : .mentionOfNoEntity
  }

  /// Whether every word of a sentence leads to its one root by its heads.
  private static func isTree(_ document: Document, _ range: Range<Int>) -> Bool {
    var isDone = [Bool](repeating: false, count: range.count)
    for token in range {
      var way: [Int] = []
      var place = token
      while place >= 0 {
        guard range.contains(place), way.count <= range.count else { return false }
        if isDone[place - range.lowerBound] { break }
        way.append(place)
        place = Int(document.tokens[place].head)
      }
      for step in way { isDone[step - range.lowerBound] = true }
    }
    return range.count { document.tokens[$0].head < 0 } == 1
  }
}
