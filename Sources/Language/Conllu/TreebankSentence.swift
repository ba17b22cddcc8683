/// One word line of a CoNLL-U file.
public struct TreebankWord: Hashable, Sendable {
  /// The form.
  public var form: String
  /// The lemma.
  public var lemma: String
  /// The universal part of speech; X where the file has none.
  public var tag: UniversalTag
  /// The treebank's own tag.
  public var pennTag: PennTag
  /// The features as written; empty where there are none.
  public var features: String
  /// The number of the head in the sentence, from 1; 0 for the root, -1 where the file has none.
  public var head: Int
  /// The relation to the head.
  public var relation: DependencyRelation
  /// The last column as written; empty where it is blank.
  public var misc: String
}

/// Some words that one multiword token writes ("don't").
public struct TreebankRange: Hashable, Sendable {
  /// The indices of its words, from 0.
  public var words: Range<Int>
  /// The form as the text has it.
  public var form: String
  /// Whether no space follows.
  public var isGlued: Bool
}

/// One sentence of a CoNLL-U file.
public struct TreebankSentence: Hashable, Sendable {
  /// The value of `# sent_id`; empty where there is none.
  public var identifier = ""
  /// The name of the document that begins here; nil where none does.
  public var newDocument: String?
  /// Whether a paragraph begins here.
  public var startsParagraph = false
  /// Its words.
  public var words: [TreebankWord] = []
  /// Its multiword tokens, in order.
  public var ranges: [TreebankRange] = []

  /// Makes an empty sentence.
  public init() {}
}

extension TreebankWord {
  /// Whether no space follows the word.
  var isGlued: Bool { misc.contains("SpaceAfter=No") }

  /// Reads ten columns; nil where there are fewer than two.
  init?(columns: [Substring]) {
    guard columns.count >= 2 else { return nil }
    func column(_ index: Int) -> Substring {
      index < columns.count && columns[index] != "_" ? columns[index] : ""
    }
    form = String(columns[1])
    lemma = columns.count > 2 ? String(columns[2]) : ""
    tag = UniversalTag(name: column(3)) ?? .x
    pennTag = PennTag(name: column(4)) ?? .unknown
    features = String(column(5))
    head = Int(column(6)) ?? -1
    relation = DependencyRelation(name: column(7)) ?? .dep
    misc = String(column(9))
  }
}
