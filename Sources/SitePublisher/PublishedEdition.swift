public import BriefingModel

/// An edition with all that its page needs.
public struct PublishedEdition: Hashable, Sendable {
  /// A file that stands beside the page: `index.txt`, `data.json`, `bundle.json` and the like.
  public struct Attachment: Hashable, Sendable {
    /// The file's name.
    public var name: String
    /// What the link to it says ("STIX 2.1").
    public var label: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Makes an attachment.
    public init(name: String, label: String, bytes: [UInt8]) {
      self.name = name
      self.label = label
      self.bytes = bytes
    }
  }

  /// The edition.
  public var edition: Edition
  /// Its Markdown. Links in it are relative to the edition's own page.
  public var markdown: String
  /// The files beside the page.
  public var attachments: [Attachment]

  /// Makes the value from its parts.
  public init(edition: Edition, markdown: String, attachments: [Attachment] = []) {
    self.edition = edition
    self.markdown = markdown
    self.attachments = attachments
  }
}
