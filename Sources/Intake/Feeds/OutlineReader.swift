/// Reads lists of feeds in OPML, as feed readers export them.
public enum OutlineReader {
  /// A feed in the list.
  public struct Entry: Hashable, Sendable {
    /// The feed's address.
    public let address: String
    /// Its title, where the list gives one.
    public let title: String?
  }

  /// The feeds of a list in document order, each address once; nil where the bytes are no OPML.
  public static func feeds(in bytes: [UInt8]) -> [Entry]? {
    guard let decoded = TextDecoder(path: "").decode(bytes),
      let root = FeedTree.root(of: decoded.bytes)?.element, root.name == "opml"
    else { return nil }
    var seen: Set<String> = []
    return root.all("outline").compactMap { outline in
      // What is no address of the web stays in the list, so that whoever fetches it can say so.
      let written = outline.attributes["xmlurl"]?.trimmedOrNil
      guard let address = WebAddress.valid(written) ?? written, seen.insert(address).inserted
      else { return nil }
      let title = outline.attributes["title"] ?? outline.attributes["text"]
      return Entry(address: address, title: title?.trimmedOrNil)
    }
  }
}
