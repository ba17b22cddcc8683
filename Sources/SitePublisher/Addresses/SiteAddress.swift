/// A place on the site, as a path below its root: a folder (ends in a slash, or is empty) or a file.
public struct SiteAddress: Hashable, Sendable, Comparable {
  /// The path, without a slash in front.
  public let path: String

  /// Makes an address from a path below the root.
  public init(_ path: String) { self.path = path }

  /// Orders addresses by their bytes.
  public static func < (left: SiteAddress, right: SiteAddress) -> Bool {
    left.path.precedesByBytes(right.path)
  }
}

extension SiteAddress {
  /// The front page.
  public static let root = SiteAddress("")
  /// The newest edition.
  public static let latest = SiteAddress("latest/")
  /// Every edition.
  public static let archive = SiteAddress("archive/")

  /// The edition of a date `YYYY-MM-DD`.
  public static func edition(_ date: String) -> SiteAddress {
    SiteAddress("briefings/\(folders(date))/")
  }

  /// The editions of a year `YYYY`, or of a month `YYYY-MM`.
  public static func archive(_ period: String) -> SiteAddress {
    SiteAddress("archive/\(folders(period))/")
  }

  /// The parts of a date, each a folder.
  private static func folders(_ period: String) -> String {
    String(
      decoding: period.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  /// The article with a key of 16 hex digits.
  public static func article(_ key: String) -> SiteAddress { entry("articles", key) }

  /// The threat actor with an identifier.
  public static func actor(_ id: String) -> SiteAddress { entry("actors", id) }

  /// The state with an ISO 3166-1 alpha-3 code.
  public static func state(_ iso3: String) -> SiteAddress { entry("states", iso3) }

  /// The alliance with an identifier.
  public static func alliance(_ id: String) -> SiteAddress { entry("alliances", id) }

  /// The speaker with an identifier.
  public static func source(_ id: String) -> SiteAddress { entry("sources", id) }

  /// An identifier becomes a folder's name as it stands, if it is made of ASCII letters, digits,
  /// hyphens and single inner dots; other bytes are written as `_` and two hex digits.
  /// A long one is cut and closed by its digest.
  private static func entry(_ folder: String, _ id: String) -> SiteAddress {
    if !id.isEmpty, id.utf8.count <= longest, id.utf8.allSatisfy(isPlain) {
      return SiteAddress(folder + "/" + id + "/")
    }
    var bytes: [UInt8] = []
    for byte in id.utf8.prefix(longest) {
      let isInnerDot = byte == UInt8(ascii: ".") && !bytes.isEmpty && bytes.last != byte
      if isPlain(byte) || isInnerDot {
        bytes.append(byte)
      } else {
        bytes += Array(("_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
      }
    }
    var name = String(decoding: bytes, as: UTF8.self)
    if id.utf8.count > longest {
      name += "_" + SiteManifest.digest(of: Array(id.utf8)).prefix(12)
    }
    return SiteAddress("\(folder)/\(name.isEmpty ? "_" : name)/")
  }
}

extension SiteAddress {
  private static let longest = 60

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The file that answers for the address.
  public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// The way from here up to the root: `../` for each folder, or `./`.
  public var wayToRoot: String {
    let depth = depth
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// How many folders it lies below the root.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// A relative link from here to another place.
  public func link(to other: SiteAddress, fragment: String? = nil) -> String {
    if self == other, let fragment { return "#" + fragment }
    return wayToRoot + other.path + (fragment.map { "#" + $0 } ?? "")
  }

  /// Where the way down begins in a link that leads up to the root and then down alone, as nearly all
  /// of ours do, and where it ends; nil for another link.
  private func wayDown(in link: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let depth = depth
    let step = depth == 0 ? 2 : 3
    let start = max(1, depth) * step
    guard link.count >= start else { return nil }
    for place in 0..<start {
      let sign = place % step == step - 1 ? UInt8(ascii: "/") : UInt8(ascii: ".")
      guard link[place] == sign else { return nil }
    }
    var last = UInt8(ascii: "/")
    for place in start..<link.count {
      let byte = link[place]
      if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { return start..<place }
      if last == UInt8(ascii: "/"), byte == last || byte == UInt8(ascii: ".") { return nil }
      last = byte
    }
    return start..<link.count
  }

  /// Whether a link here leads up to the root and then down alone, to another place.
  func leadsElsewhere(_ link: String) -> Bool {
    var link = link
    return link.withUTF8 { link in
      wayDown(in: link).map { !link[$0].elementsEqual(path.utf8) } ?? false
    }
  }

  /// The place that a relative link here leads to, with its query and fragment apart; nil for a
  /// link that climbs out of the site or begins with a slash.
  public func resolving(_ link: String) -> (place: SiteAddress, rest: String)? {
    var link = link
    let down = link.withUTF8 { link in
      wayDown(in: link).map { way in
        (
          place: SiteAddress(String(decoding: link[way], as: UTF8.self)),
          rest: String(decoding: link[way.upperBound...], as: UTF8.self)
        )
      }
    }
    return down ?? resolvingSteps(link)
  }

  /// The same for a link of any form.
  private func resolvingSteps(_ link: String) -> (place: SiteAddress, rest: String)? {
    let cut =
      link.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? link.endIndex
    let way = link[..<cut]
    let rest = String(link[cut...])
    if way.isEmpty { return (self, rest) }
    if way.hasPrefix("/") { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    if !path.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
    var endsInFolder = false
    for part in way.split(separator: "/", omittingEmptySubsequences: false) {
      endsInFolder = part.isEmpty || part == "." || part == ".."
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if !part.isEmpty && part != "." {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return (SiteAddress(endsInFolder && !joined.isEmpty ? joined + "/" : joined), rest)
  }
}
