internal import Language

/// Several networks that read together: trees and tags by the number of networks for each.
///
/// They err in different places, so that together they err less: teachers of one that is shipped.
struct SyntaxVote {
  private let models: [LanguageModel]
  /// What the first network's vote counts above those of the others, so that there are no ties.
  private static let lead: Float = 1.25

  /// The networks of some folders of model files.
  init(folders: [String]) throws {
    models = try folders.map { try LanguageModel(ModelFolder.container($0)) }
  }

  /// Sets tags, heads and relations of a document whose tokens and sentences are set.
  func read(_ document: inout Document) {
    let source = document
    let readings = models.map { model in
      var copy = source
      model.read(&copy)
      return copy
    }
    guard let first = readings.first else { return }
    document = first
    for sentence in document.sentences where sentence.tokens.count <= 160 {
      let heads = heads(of: sentence.tokens, readings)
      for (token, head) in zip(sentence.tokens, heads) {
        document.tokens[token].head = Int32(head)
        elect(&document.tokens[token], token, readings)
      }
    }
  }

  private func weight(_ reading: Int) -> Float { reading == 0 ? Self.lead : 1 }

  /// The tree that has most votes; -1 for the root.
  private func heads(of tokens: Range<Int>, _ readings: [Document]) -> [Int] {
    let step = tokens.count + 1
    var votes = [Float](repeating: 0, count: tokens.count * step)
    for (number, reading) in readings.enumerated() {
      for (word, token) in tokens.enumerated() {
        let head = Int(reading.tokens[token].head)
        votes[word * step + (head < 0 ? tokens.count : head - tokens.lowerBound)] += weight(number)
      }
    }
    let heads = votes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { SpanningTree.heads($0, step: step, count: tokens.count) } ?? []
    }
    return heads.map { $0 == tokens.count ? -1 : tokens.lowerBound + $0 }
  }

  /// Sets the relation that most of those say who have this head, and the tags that most say.
  private func elect(_ word: inout Token, _ token: Int, _ readings: [Document]) {
    var relations: [DependencyRelation: Float] = [:]
    var tags: [UInt16: Float] = [:]
    for (number, reading) in readings.enumerated() {
      let other = reading.tokens[token]
      if other.head == word.head { relations[other.relation, default: 0] += weight(number) }
      let pair = UInt16(other.tag.rawValue) << 8 | UInt16(other.pennTag.rawValue)
      tags[pair, default: 0] += weight(number)
    }
    if let best = relations.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }) {
      word.relation = best.key
    }
    guard let pair = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
    word.tag = UniversalTag(rawValue: UInt8(pair >> 8)) ?? word.tag
    word.pennTag = PennTag(rawValue: UInt8(pair & 0xFF)) ?? word.pennTag
  }
}
