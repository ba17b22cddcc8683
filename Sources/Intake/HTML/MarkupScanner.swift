/// Finds tags and their attributes in bytes of markup, without building anything.
struct MarkupScanner {
  /// A tag as it stands in the source.
  struct Tag {
    /// The name.
    var name = MarkupName()
    /// Whether it is an end tag.
    var isEnd = false
    /// The attributes that extraction looks at: name, and value as a range of the source.
    var attributes: [(name: MarkupName, value: Range<Int>)] = []
    /// The position after the tag.
    var end = 0
  }

  /// The source.
  let bytes: [UInt8]
  /// Elements whose end tag was looked for in vain: none comes later.
  private var withoutEnd: Set<MarkupName> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next `<` at or after a position.
  func nextMark(from position: Int) -> Int? {
    var position = position
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { return position }
      position += 1
    }
    return nil
  }

  /// The end of a comment, declaration or processing instruction at a `<`; nil where none is.
  func declarationEnd(at position: Int) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    let next = bytes[position + 1]
    guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return nil }
    if bytes[position...].starts(with: Array("<!--".utf8)) {
      var end = position + 4
      while end + 2 < bytes.count {
        if bytes[end] == 0x2D, bytes[end + 1] == 0x2D, bytes[end + 2] == 0x3E { return end + 3 }
        end += 1
      }
      return bytes.count
    }
    return bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }

  /// The tag at a `<`; nil where the mark is plain text.
  func tag(at start: Int) -> Tag? {
    var tag = Tag()
    var position = start + 1
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "/") {
      tag.isEnd = true
      position += 1
    }
    guard position < bytes.count, Self.isLetter(bytes[position]) else { return nil }
    while position < bytes.count, !Self.endsName(bytes[position]) {
      tag.name.append(bytes[position])
      position += 1
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        position += 1
        continue
      }
      attribute(at: &position, of: &tag)
    }
    tag.end = min(position + 1, bytes.count)
    return tag
  }

  private func attribute(at position: inout Int, of tag: inout Tag) {
    var name = MarkupName()
    while position < bytes.count, !Self.endsName(bytes[position]),
      bytes[position] != UInt8(ascii: "=")
    {
      name.append(bytes[position])
      position += 1
    }
    var after = position
    while after < bytes.count, bytes[after] <= 0x20 { after += 1 }
    guard after < bytes.count, bytes[after] == UInt8(ascii: "=") else {
      if MarkupName.attributes.contains(name) {
        tag.attributes.append((name, position..<position))
      }
      return
    }
    after += 1
    while after < bytes.count, bytes[after] <= 0x20 { after += 1 }
    guard after < bytes.count else {
      position = after
      return
    }
    let range = valueRange(from: after)
    let isQuoted = range.lowerBound > after
    position = isQuoted ? range.upperBound + 1 : range.upperBound
    guard tag.attributes.count < 100, MarkupName.attributes.contains(name) else { return }
    tag.attributes.append((name, range))
  }

  /// A quoted value, whose mark must close within 64 kB, or one up to white space or `>`.
  private func valueRange(from start: Int) -> Range<Int> {
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27 {
      var end = start + 1
      let limit = min(bytes.count, start + 65_536)
      while end < limit, bytes[end] != quote { end += 1 }
      if end < limit { return start + 1..<end }
    }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">") { end += 1 }
    return start..<end
  }

  /// Where the end tag of a raw-text element begins and ends; nil where there is none.
  mutating func rawEnd(of name: MarkupName, from position: Int) -> Range<Int>? {
    guard !withoutEnd.contains(name) else { return nil }
    var start = position
    while let mark = nextMark(from: start) {
      let after = mark + 2 + name.count
      if after <= bytes.count, bytes[mark + 1] == UInt8(ascii: "/"),
        MarkupName(bytes[(mark + 2)..<after]) == name
      {
        let end = bytes[after...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        return mark..<end
      }
      start = mark + 1
    }
    withoutEnd.insert(name)
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
