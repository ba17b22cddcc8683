public import BriefingModel
public import MarkdownTree

/// An edition as it was written: the Markdown, the data beside it, and the articles that it cites.
public struct WrittenEdition: Sendable {
  /// The path of the Markdown file.
  public let path: String
  /// The Markdown as a tree.
  public let document: MarkdownDocument
  /// The data beside it.
  public let data: Edition
  /// The cited articles by their keys; one that is missing is a breach of R9.
  public let articles: [String: CitedArticle]
  /// What else was made from it.
  public let outputs: EditionOutputs
  /// The sections by their second-level headings, in order.
  let sections: [Section]
  /// Every sentence outside code blocks, in order.
  let sentences: [WrittenSentence]
  /// The derivations that the data record, with their sentences.
  let recorded: [RecordedSentence]

  /// Reads an edition for checking.
  public init(
    path: String, document: MarkdownDocument, data: Edition, articles: [String: CitedArticle],
    outputs: EditionOutputs = EditionOutputs()
  ) {
    self.path = path
    self.document = document
    self.data = data
    self.articles = articles
    self.outputs = outputs
    sections = Section.sections(of: document)
    sentences = sections.flatMap(\.sentences)
    recorded = Self.recorded(in: data)
  }

  /// The section whose heading begins with some words, without regard to case.
  func section(_ heading: String) -> Section? {
    sections.first { $0.heading.lowercased().hasPrefix(heading.lowercased()) }
  }
}

/// An article that an edition cites: its text and where its sentences lie.
public struct CitedArticle: Sendable {
  /// The text.
  public let text: String
  /// The sentences, by number.
  public let sentences: [Int: String]
  /// Text that was taken out as page furniture, which no citation may rest on.
  public let removed: [String]

  /// Makes a cited article.
  public init(text: String, sentences: [Int: String], removed: [String]) {
    self.text = text
    self.sentences = sentences
    self.removed = removed
  }
}
