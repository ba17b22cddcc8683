/// How well the names of documents agree with a treebank's: persons, organisations and places
/// whose head is a proper noun.
///
/// A name is right where a mention of its type has the same head. Nested mentions count too.
public struct NameScore: Sendable {
  /// By type and over all ("person", "organization", "place", "all").
  public private(set) var counts: [(name: String, counts: ReadingScore.Counts)] =
    ["person", "organization", "place", "all"].map { ($0, ReadingScore.Counts()) }

  /// Makes an empty score.
  public init() {}

  /// Adds the names of a document that has the treebank's own tokens.
  public mutating func add(_ document: Document, treebank: Treebank, range: Range<Int>) {
    var gold: Set<Key> = []
    for mention in treebank.mentions(in: range) {
      let head = treebank.head(of: mention)
      guard treebank.sentences[mention.sentence].words[head].tag == .propn,
        Self.types.contains(mention.type)
      else { continue }
      let first = Int(document.sentences[mention.sentence - range.lowerBound].firstToken)
      gold.insert(Key(head: first + head, type: mention.type))
    }
    var system: Set<Key> = []
    for name in document.names + document.nestedNames {
      guard let type = document.treebankType(of: name), Self.types.contains(type) else {
        continue
      }
      system.insert(Key(head: document.head(of: name.tokens), type: type))
    }
    for (index, entry) in counts.enumerated() {
      func chosen(_ keys: Set<Key>) -> Int {
        keys.count { entry.name == "all" || $0.type == entry.name }
      }
      counts[index].counts.gold += chosen(gold)
      counts[index].counts.system += chosen(system)
      counts[index].counts.correct += chosen(gold.intersection(system))
    }
  }

  private struct Key: Hashable {
    var head: Int
    var type: String
  }

  private static let types: Set<String> = ["person", "organization", "place"]
}

extension NameMention.Kind {
  /// The type as GUM names it; nil for what GUM does not take for a mention (adjectives).
  var treebankType: String? {
    switch self {
    case .person: "person"
    case .organisation, .armedGroup, .alliance: "organization"
    case .state, .place, .facility: "place"
    case .event: "event"
    case .date: "time"
    case .other: "object"
    case .demonym: nil
    }
  }
}

extension Document {
  /// The type of a name as GUM names it; peoples ("Americans") are persons there.
  func treebankType(of name: NameMention) -> String? {
    if name.kind == .demonym {
      return tokens[Int(name.endToken) - 1].pennTag == .nnps ? "person" : nil
    }
    return name.kind.treebankType
  }

  /// The token of a stretch that its others hang on: the first whose head lies outside.
  func head(of range: Range<Int>) -> Int {
    range.first { !range.contains(Int(tokens[$0].head)) } ?? range.lowerBound
  }
}
