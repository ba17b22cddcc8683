/// A mention of an entity as GUM's `Entity=` annotates it.
public struct TreebankMention: Hashable, Sendable {
  /// The sentence, an index of the treebank.
  public var sentence: Int
  /// Its words, indices of the sentence.
  public var words: Range<Int>
  /// The number of the entity in its document.
  public var entity: String
  /// The type ("person").
  public var type: String
}

extension Treebank {
  /// The annotated mentions of some sentences, in the order in which they close.
  public func mentions(in range: Range<Int>) -> [TreebankMention] {
    var open: [TreebankMention] = []
    var closed: [TreebankMention] = []
    for index in range.clamped(to: sentences.indices) {
      for (place, word) in sentences[index].words.enumerated() {
        for part in EntityPart.parts(of: word.misc) {
          if let type = part.type {
            open.append(
              TreebankMention(
                sentence: index, words: place..<place + 1, entity: part.entity, type: type))
          }
          guard part.closes, let last = open.lastIndex(where: { $0.entity == part.entity }) else {
            continue
          }
          var mention = open.remove(at: last)
          guard mention.sentence == index else { continue }
          mention.words = mention.words.lowerBound..<place + 1
          closed.append(mention)
        }
      }
    }
    return closed
  }

  /// The word of a mention that its other words hang on.
  public func head(of mention: TreebankMention) -> Int {
    let words = sentences[mention.sentence].words
    return mention.words.first { !mention.words.contains(words[$0].head - 1) }
      ?? mention.words.lowerBound
  }
}

/// One bracket of an `Entity=` value.
private struct EntityPart {
  var entity: String
  /// The type where the bracket opens.
  var type: String?
  var closes: Bool

  static func parts(of misc: String) -> [EntityPart] {
    guard let column = misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") }) else {
      return []
    }
    var parts: [EntityPart] = []
    var body = ""
    var isOpen = false
    for character in column.dropFirst("Entity=".count) {
      switch character {
      case "(":
        if isOpen { parts.append(part(body, closes: false)) }
        body = ""
        isOpen = true
      case ")":
        parts.append(isOpen ? part(body, closes: true) : closing(body))
        body = ""
        isOpen = false
      default: body.append(character)
      }
    }
    if isOpen { parts.append(part(body, closes: false)) }
    return parts
  }

  private static func part(_ body: String, closes: Bool) -> EntityPart {
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    return EntityPart(
      entity: String(fields.first ?? ""), type: fields.count > 1 ? String(fields[1]) : "",
      closes: closes)
  }

  private static func closing(_ body: String) -> EntityPart {
    EntityPart(entity: String(body.split(separator: "-").first ?? ""), type: nil, closes: true)
  }
}
