internal import MarkdownTree

/// Where a link within the site leads.
struct LinkTarget: Hashable, Sendable {
  /// The file that answers for it; nil where it climbs out of the site.
  let file: String?
  /// The anchor in it; empty for none.
  let fragment: String

  init(file: String?, fragment: String) {
    self.file = file
    self.fragment = fragment
  }

  /// Reads a link as it stands in a page's attribute; nil for one that leads to another site.
  init?(_ value: UnsafeRawBufferPointer, on page: String) {
    let written = AttributeScanner.text(value)
    guard case .inside = LinkAddress(written) else { return nil }
    let here = SiteAddress(page.hasSuffix("index.html") ? String(page.dropLast(10)) : page)
    let resolved = here.resolving(written)
    file = resolved?.place.file
    let mark = resolved?.rest.lastIndex(of: "#")
    fragment =
      mark.flatMap { mark in
        resolved.map { String($0.rest[$0.rest.index(after: mark)...]) }
      } ?? ""
  }

  /// What a place is known by: its file, and its anchor if it is one.
  static func key(file: UnsafeRawBufferPointer, fragment: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: file)
    if !fragment.isEmpty {
      hasher.combine(UInt8(ascii: "#"))
      hasher.combine(bytes: fragment)
    }
    return hasher.finalize()
  }

  static func key(file: String, fragment: String = "") -> Int {
    var file = file
    var fragment = fragment
    return file.withUTF8 { file in
      fragment.withUTF8 { fragment in
        key(file: UnsafeRawBufferPointer(file), fragment: UnsafeRawBufferPointer(fragment))
      }
    }
  }
}
