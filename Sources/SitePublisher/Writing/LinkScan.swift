/// The places of some files of a site and the links on their pages, each place by its hash, so that
/// a link is followed by asking whether its hash is among the places.
struct LinkScan: Sendable {
  /// Files, and anchors of pages.
  private(set) var places: [Int] = []
  /// Each place that is linked to, once.
  private(set) var links: [Int: LinkTarget] = [:]

  /// Adds a file; one whose name does not say that it is a page is a place alone.
  mutating func add(path: String, bytes: [UInt8]) {
    var path = path
    places.append(LinkTarget.key(file: path))
    guard path.hasSuffix(".html") else { return }
    let page = path
    bytes.withUnsafeBytes { html in
      path.withUTF8 { add(page, UnsafeRawBufferPointer($0), html) }
    }
  }

  private mutating func add(
    _ page: String, _ path: UnsafeRawBufferPointer, _ html: UnsafeRawBufferPointer
  ) {
    let depth = path.count { $0 == UInt8(ascii: "/") }
    AttributeScanner.visit(html) { name, value, _ in
      if AttributeScanner.isAnchor(name) {
        places.append(Self.anchor(value, on: page, path))
      } else if AttributeScanner.isLink(name) {
        // Most links of a page are those of all pages: the next line passes over them.
        if let plain = PlainLink(value, depth: depth) {
          let key = plain.key(on: path)
          if links[key] == nil { links[key] = plain.target(on: page) }
          return
        }
        guard let target = LinkTarget(value, on: page) else { return }
        links[LinkTarget.key(file: target.file ?? "", fragment: target.fragment)] = target
      }
    }
  }

  private static func anchor(
    _ value: UnsafeRawBufferPointer, on page: String, _ path: UnsafeRawBufferPointer
  ) -> Int {
    guard value.contains(UInt8(ascii: "&")) else {
      return LinkTarget.key(file: path, fragment: value)
    }
    return LinkTarget.key(file: page, fragment: AttributeScanner.text(value))
  }
}

/// A link in the form that nearly all of ours have: up to the root, then down by plain letters; or
/// to an anchor of the same page.
private struct PlainLink {
  /// The way from the root; nil for the page itself.
  let way: UnsafeRawBufferPointer?
  let fragment: UnsafeRawBufferPointer

  /// Nil for a link of another form.
  init?(_ value: UnsafeRawBufferPointer, depth: Int) {
    var start = 0
    if value.first == UInt8(ascii: "#") {
      way = nil
    } else {
      guard let down = Self.root(of: value, depth: depth),
        let end = Self.end(of: value, from: down)
      else { return nil }
      way = UnsafeRawBufferPointer(rebasing: value[down..<end])
      start = end
    }
    fragment = UnsafeRawBufferPointer(rebasing: value[min(start + 1, value.count)...])
    guard fragment.allSatisfy({ Self.isPlain[Int($0)] }) else { return nil }
  }

  /// Where the way down begins, behind as many steps up as lead to the root.
  private static func root(of value: UnsafeRawBufferPointer, depth: Int) -> Int? {
    let step = depth == 0 ? "./" : "../"
    let count = max(1, depth) * step.utf8.count
    guard value.count >= count else { return nil }
    for place in 0..<count {
      let isSlash = place % step.utf8.count == step.utf8.count - 1
      guard value[place] == (isSlash ? UInt8(ascii: "/") : UInt8(ascii: ".")) else { return nil }
    }
    return count
  }

  /// Where the way ends; nil where it goes up again, or holds other signs than letters.
  private static func end(of value: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var last = UInt8(ascii: "/")
    var place = start
    while place < value.count, value[place] != UInt8(ascii: "#") {
      let byte = value[place]
      guard isPlain[Int(byte)] else { return nil }
      if byte == UInt8(ascii: "/"), last == byte || last == UInt8(ascii: ".") { return nil }
      last = byte
      place += 1
    }
    return last == UInt8(ascii: ".") ? nil : place
  }

  /// What the place is known by.
  func key(on page: UnsafeRawBufferPointer) -> Int {
    guard let way else { return LinkTarget.key(file: page, fragment: fragment) }
    let index = "index.html".utf8
    guard way.isEmpty || way.last == UInt8(ascii: "/") else {
      return LinkTarget.key(file: way, fragment: fragment)
    }
    return withUnsafeTemporaryAllocation(byteCount: way.count + index.count, alignment: 1) { file in
      file.copyBytes(from: way)
      UnsafeMutableRawBufferPointer(rebasing: file[way.count...]).copyBytes(from: index)
      return LinkTarget.key(file: UnsafeRawBufferPointer(file), fragment: fragment)
    }
  }

  /// The place itself.
  func target(on page: String) -> LinkTarget {
    let fragment = String(decoding: fragment, as: UTF8.self)
    guard let way else { return LinkTarget(file: page, fragment: fragment) }
    let file = SiteAddress(String(decoding: way, as: UTF8.self)).file
    return LinkTarget(file: file, fragment: fragment)
  }

  private static let isPlain: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = true }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = true }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = true }
    for byte in "-_./".utf8 { table[Int(byte)] = true }
    return table
  }()
}
