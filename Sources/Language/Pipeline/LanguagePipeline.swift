public import ReferenceData

/// Reads text as a document: tokens, sentences, tags, arcs, lemmas, names and coreference.
///
/// Make one and use it for all texts, from as many tasks as you like. Takes any bytes; time and
/// memory grow in line with the length of the text.
public struct LanguagePipeline: Sendable {
  private let reader: TextReader
  private let model: LanguageModel
  private let lemmatizer: Lemmatizer
  private let names: NameFinder
  private let coreference: CoreferenceResolver

  /// Makes a pipeline with the model that the program carries.
  public init(library: ReferenceLibrary = .shipped) throws(LanguageModelError) {
    try self.init(ModelContainer.shipped(), library: library)
  }

  /// Makes a pipeline with the model of a container.
  public init(_ container: ModelContainer, library: ReferenceLibrary) throws(LanguageModelError) {
    reader = TextReader(container)
    model = try LanguageModel(container)
    lemmatizer = .shipped
    names = NameFinder(container, library: library)
    coreference = CoreferenceResolver(library: library)
  }

  /// The reading of a text.
  public func read(_ text: String) -> Document { read(Array(text.utf8)) }

  /// The reading of UTF-8 bytes.
  public func read(_ bytes: [UInt8]) -> Document {
    var document = reader.read(bytes)
    analyze(&document)
    return document
  }

  /// The reading of treebank sentences, whose tokens and sentences are kept and all else found.
  public func read(_ treebank: Treebank, _ range: Range<Int>) -> Document {
    var document = treebank.document(range)
    for index in document.tokens.indices {
      document.tokens[index].tag = .x
      document.tokens[index].pennTag = .unknown
      document.tokens[index].head = -1
      document.tokens[index].relation = .dep
      document.tokens[index].lemmaHash = document.tokens[index].formHash
    }
    analyze(&document)
    return document
  }

  /// Tags, parses, names and resolves a document whose tokens and sentences are set.
  public func analyze(_ document: inout Document) {
    model.read(&document)
    ArcRepair.mend(&document)
    lemmatizer.lemmatize(&document)
    names.find(in: &document)
    coreference.resolve(&document)
  }
}
