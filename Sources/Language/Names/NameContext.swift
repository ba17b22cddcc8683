internal import ReferenceData

/// What a document shows of each capitalised word over all its places: the words beside it, whether
/// it stands inside sentences, whether it is also written small.
///
/// A name is often plain in one place ("Mr. Harrow said") and doubtful in another.
struct NameContext {
  /// What is known of one word.
  struct Word {
    /// A bit for each telling word that stands before (low half) or behind it.
    var neighbours: UInt32 = 0
    /// The evidence of capitalised words before it.
    var before: UInt32 = 0
    /// The evidence of capitalised words behind it.
    var after: UInt32 = 0
    /// How often it stands capitalised.
    var count = 0
    /// How often it does so inside a sentence.
    var insideCount = 0
    /// Whether it is also written with a small letter.
    var isAlsoSmall = false

    /// Whether "in", "at" or "near" stands before it somewhere.
    var followsPlaceWord: Bool { neighbours & NameContext.placeWords != 0 }
  }

  /// The capitalised words of the document.
  private(set) var words: [Word] = []
  /// For each token the number of its word; -1 where it has no capital.
  private(set) var wordOfToken: [Int32]

  private static let capital: UInt32 = 1 << 19

  private static let neighboursBefore = bits([
    ["in"], ["at"], ["to"], ["from"], ["of"], ["the"], ["by"], ["with"], ["and"], ["near"],
    ["mr.", "ms.", "mrs."], ["dr."],
  ])
  private static let neighboursAfter = bits([
    ["said", "says", "told"], ["'s"], [","], ["("], ["was", "is"], ["and"], ["has", "had"],
  ])

  /// The bits of "in", "at" and "near" among those before.
  private static let placeWords: UInt32 = 1 << 0 | 1 << 1 | 1 << 9

  private static func bits(_ groups: [[String]]) -> [UInt64: UInt32] {
    var result: [UInt64: UInt32] = [:]
    for (number, group) in groups.enumerated() {
      for word in group { result[WordHash.of(word)] = 1 << UInt32(number) }
    }
    return result
  }

  init(_ document: Document, evidence: [UInt32]) {
    wordOfToken = [Int32](repeating: -1, count: document.tokens.count)
    var numbers: [UInt64: Int32] = [:]
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard token.shape.contains(.initialCapital) else { continue }
      let number = numbers[token.formHash] ?? Int32(words.count)
      if Int(number) == words.count {
        numbers[token.formHash] = number
        words.append(Word())
      }
      wordOfToken[index] = number
    }
    for sentence in document.sentences { look(sentence.tokens, document, evidence) }
    for token in document.tokens where !token.shape.contains(.initialCapital) {
      if let number = numbers[token.formHash] { words[Int(number)].isAlsoSmall = true }
    }
  }

  private mutating func look(_ range: Range<Int>, _ document: Document, _ evidence: [UInt32]) {
    for index in range where wordOfToken[index] >= 0 {
      let word = Int(wordOfToken[index])
      words[word].count += 1
      if index > range.lowerBound {
        words[word].insideCount += 1
        if let bit = Self.neighboursBefore[document.tokens[index - 1].formHash] {
          words[word].neighbours |= bit
        }
        if wordOfToken[index - 1] >= 0 { words[word].before |= evidence[index - 1] | Self.capital }
      }
      if index + 1 < range.upperBound {
        if let bit = Self.neighboursAfter[document.tokens[index + 1].formHash] {
          words[word].neighbours |= bit << 16
        }
        if wordOfToken[index + 1] >= 0 { words[word].after |= evidence[index + 1] | Self.capital }
      }
    }
  }
}
