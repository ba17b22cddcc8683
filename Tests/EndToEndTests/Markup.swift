import Foundation

/// A reader of HTML for tests, which shares no code with what writes it.
enum Markup {
  /// The attributes of every tag, in order: name and value, character references resolved.
  static func attributes(in page: String) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    for tag in page.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
      let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      for (before, value) in zip(parts, parts.dropFirst()).enumerated()
        .filter({ $0.offset % 2 == 0 }).map(\.element)
      {
        let words = String(before) ?? ""
        guard !words.contains(">"), words.hasSuffix("=") else { break }
        let name = words.dropLast().split(whereSeparator: \.isWhitespace).last ?? ""
        found.append((name.lowercased(), plain(String(value) ?? "")))
      }
    }
    return found
  }

  /// The values of some attributes.
  static func values(of names: Set<String>, in page: String) -> [String] {
    attributes(in: page).filter { names.contains($0.name) }.map(\.value)
  }

  /// The attributes that would run a script.
  static func handlers(in page: String) -> [String] {
    attributes(in: page).map(\.name).filter { $0.hasPrefix("on") }
  }

  /// The levels of the headings, in order.
  static func headingLevels(in page: String) -> [Int] {
    page.utf8.split(separator: UInt8(ascii: "<")).compactMap { tag in
      let name = Array(tag.prefix(3))
      guard name.count > 2, name[0] == UInt8(ascii: "h"), (0x31...0x36).contains(name[1]),
        name[2] == UInt8(ascii: ">") || name[2] == UInt8(ascii: " ")
      else { return nil }
      return Int(name[1] - 0x30)
    }
  }

  /// The file and the anchor that a relative link on a page leads to.
  static func place(of link: String, on path: String) -> (file: String, anchor: String) {
    let cut = link.firstIndex(of: "#")
    let way = String(link[..<(cut ?? link.endIndex)])
    let anchor = cut.map { String(link[link.index(after: $0)...]) } ?? ""
    guard !way.isEmpty else { return (path, anchor) }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in way.split(separator: "/") {
      switch part {
      case ".": break
      case "..": parts = parts.dropLast()
      default: parts.append(String(part))
      }
    }
    let file = parts.joined(separator: "/")
    let isFolder = way.hasSuffix("/") || way == "." || way == ".." || way.hasSuffix("/..")
    return (isFolder ? (file.isEmpty ? "index.html" : file + "/index.html") : file, anchor)
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&#x27;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
