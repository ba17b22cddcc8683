/// A file of the site: where it stands below the root, and its bytes.
public struct SiteFile: Hashable, Sendable {
  /// When a file is put in its place: what others link to comes first.
  public enum Rank: Int, Sendable, Comparable {
    /// What nothing of ours follows: styles, data beside editions, articles.
    case leaf
    /// Pages of actors, states, alliances, sources; texts about the site.
    case record
    /// Editions.
    case edition
    /// Lists of editions.
    case list
    /// What leads to the newest: latest, front page, feeds, site map.
    case door

    /// Orders leaves before doors.
    public static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// The path below the root, without a slash in front.
  public let path: String
  /// The bytes.
  public let bytes: [UInt8]
  /// When it is put in its place.
  public let rank: Rank

  /// Makes a file.
  public init(path: String, bytes: [UInt8], rank: Rank) {
    self.path = path
    self.bytes = bytes
    self.rank = rank
  }

  /// Makes a file from text.
  public init(path: String, text: String, rank: Rank) {
    self.init(path: path, bytes: Array(text.utf8), rank: rank)
  }
}
