/// How a name is to be matched.
public struct NameFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes flags from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Only the very letters of the entry match ("US", not "us"): marked `!` in the files.
  public static let exactCase = NameFlags(rawValue: 1)
  /// The name means other things too ("IS", "Georgia", "Nice"): marked `?` in the files.
  ///
  /// It counts only where something else in the article speaks for it.
  public static let needsContext = NameFlags(rawValue: 2)
}

/// A name of an entry as it stands in a reference file.
public struct ReferenceName: Hashable, Sendable {
  /// The letters.
  public let text: String
  /// How it is matched.
  public let flags: NameFlags

  /// Makes a name.
  public init(_ text: String, flags: NameFlags = []) {
    self.text = text
    self.flags = flags
  }

  /// Reads a name with its trailing marks: `!` exact case, `?` needs context.
  ///
  /// Abbreviations of up to three capitals need exact case without being marked.
  init(marked bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var flags: NameFlags = []
    while let last = rest.last {
      if last == UInt8(ascii: "!") {
        flags.insert(.exactCase)
      } else if last == UInt8(ascii: "?") {
        flags.insert(.needsContext)
      } else {
        break
      }
      rest.removeLast()
    }
    if rest.count <= 3, rest.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) {
      flags.insert(.exactCase)
    }
    self.init(String(decoding: rest, as: UTF8.self), flags: flags)
  }
}
