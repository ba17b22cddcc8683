/// The trained tagger and parser, ready to read documents.
///
/// Cheap to copy, safe to use from many tasks at once.
public struct LanguageModel: Sendable {
  /// The container, from which other parts of the language core read their own sections.
  public let container: ModelContainer
  private let readers: SyntaxReaderPool
  private let hasSpeech: Bool
  /// The numbers of a word that the network has read in context.
  package let stateWidth: Int

  /// The model that the program carries.
  public static func shipped() throws(LanguageModelError) -> LanguageModel {
    try LanguageModel(ModelContainer.shipped())
  }

  /// The tagger and parser of a container.
  public init(_ container: ModelContainer) throws(LanguageModelError) {
    self.container = container
    let network = try SyntaxNetwork(container)
    let speech = SpeechNetwork(container, network.layout)
    hasSpeech = speech != nil
    stateWidth = network.layout.state
    readers = SyntaxReaderPool(network, speech)
  }

  /// Tags and parses all sentences in one pass, which costs little more than parsing alone.
  public func read(_ document: inout Document) {
    if hasSpeech { document.speech = SpeechReading(count: document.tokens.count) }
    readers.withReader { reader in
      for sentence in document.sentences {
        reader.read(&document, sentence, tags: true, arcs: true)
      }
    }
  }

  /// What the network makes of a document's words, in context and then by themselves, a row for each
  /// sentence: what the network that tells who says what learns from.
  package func states(of document: Document) -> [[Float]] {
    var states: [[Float]] = []
    readers.withReader { reader in
      states = document.sentences.map { reader.states(document, $0) }
    }
    return states
  }

  /// Tags all words of a document whose tokens and sentences are set.
  public func tag(_ document: inout Document) {
    readers.withReader { reader in
      for sentence in document.sentences {
        reader.read(&document, sentence, tags: true, arcs: false)
      }
    }
  }

  /// Sets heads and relations of the sentences that are wanted, all by default; the others keep
  /// what they have.
  ///
  /// A parsed sentence is a tree: one word has head -1 and relation `root`, and from every other
  /// word its heads lead there. Time and memory grow in line with the number of words.
  public func parse(_ document: inout Document, where isWanted: (Sentence) -> Bool = { _ in true })
  {
    readers.withReader { reader in
      for sentence in document.sentences where isWanted(sentence) {
        reader.read(&document, sentence, tags: false, arcs: true)
      }
    }
  }
}
