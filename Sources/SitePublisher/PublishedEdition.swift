public import BriefingModel
public import MarkdownTree

/// An edition with all that its page needs.
public struct PublishedEdition: Sendable {
  /// A file that stands beside the page: `index.txt`, `data.json`, `bundle.json` and the like.
  public struct Attachment: Sendable {
    /// The file's name.
    public var name: String
    /// What the link to it says ("STIX 2.1").
    public var label: String
    /// Makes its bytes, given the edition's Markdown.
    public var bytes: @Sendable (MarkdownDocument) -> [UInt8]

    /// Describes an attachment; its bytes are made when they are written.
    public init(
      name: String, label: String, bytes: @escaping @autoclosure @Sendable () -> [UInt8]
    ) {
      self.init(name: name, label: label) { _ in bytes() }
    }

    /// Describes an attachment that is the edition's Markdown in another form. The Markdown is read
    /// once, for it and for the page.
    public init(
      name: String, label: String, from text: @escaping @Sendable (MarkdownDocument) -> [UInt8]
    ) {
      self.name = name
      self.label = label
      bytes = text
    }
  }

  /// The edition.
  public var edition: Edition
  /// Its Markdown. Links in it are relative to the edition's own page.
  public var markdown: String
  /// The files beside the page.
  public var attachments: [Attachment]

  /// The Markdown and the attachments, as files beside the edition's page.
  func files(_ document: MarkdownDocument) -> [SiteFile] {
    let home = SiteAddress.edition(edition.date).path
    return [SiteFile(path: home + "index.md", text: markdown, rank: .leaf)]
      + attachments.filter { $0.name != "index.md" }
      .map { SiteFile(path: home + $0.name, bytes: $0.bytes(document), rank: .leaf) }
  }

  /// Makes the value from its parts.
  public init(edition: Edition, markdown: String, attachments: [Attachment] = []) {
    self.edition = edition
    self.markdown = markdown
    self.attachments = attachments
  }
}
