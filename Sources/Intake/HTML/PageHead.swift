/// What the head of a page says: title, meta elements, links, language, linked data.
struct PageHead {
  /// The text of the title element.
  private(set) var title: String?
  /// The language of the root element.
  private(set) var language: String?
  /// The canonical address.
  private(set) var canonical: String?
  /// The linked-data blocks that could be read.
  private(set) var linkedData: [JSONValue] = []
  private static let metaName = MarkupName("meta")
  private static let linkName = MarkupName("link")
  private static let rootName = MarkupName("html")
  private var metas: [String: [String]] = [:]
  private var linkedDataBytes = 0

  /// The first value of a meta element of one of these names.
  func meta(_ names: String...) -> String? {
    names.lazy.compactMap { metas[$0]?.first }.first
  }

  /// Takes note of a start tag.
  mutating func take(_ tag: MarkupScanner.Tag, in bytes: [UInt8]) {
    switch tag.name {
    case Self.metaName: takeMeta(tag, in: bytes)
    case Self.linkName:
      guard canonical == nil, let relation = tag.value("rel", in: bytes)?.lowercased(),
        relation.split(separator: " ").contains("canonical")
      else { return }
      canonical = WebAddress.valid(tag.value("href", in: bytes))
    case Self.rootName:
      language = language ?? tag.value("lang", in: bytes)?.trimmedOrNil
    default:
      // An element of the body that carries a date for machines: <abbr itemprop title>.
      guard !tag.attributes.isEmpty, tag.value("itemprop", in: bytes) == "datePublished",
        let date = tag.value("content", in: bytes) ?? tag.value("datetime", in: bytes)
          ?? tag.value("title", in: bytes)
      else { return }
      metas["itemprop datepublished", default: []].append(date)
    }
  }

  private mutating func takeMeta(_ tag: MarkupScanner.Tag, in bytes: [UInt8]) {
    let name =
      tag.value("property", in: bytes) ?? tag.value("name", in: bytes)
      ?? tag.value("itemprop", in: bytes) ?? tag.value("http-equiv", in: bytes)
    guard let name, let content = tag.value("content", in: bytes)?.collapsed, !content.isEmpty,
      metas.count < 500
    else { return }
    metas[name.lowercased(), default: []].append(content)
  }

  /// Takes the title element's text, the first one only.
  mutating func take(title bytes: ArraySlice<UInt8>) {
    guard title == nil, bytes.count < 5000 else { return }
    let text = CharacterReferences.decode(bytes).collapsed
    if !text.isEmpty { title = text }
  }

  /// Takes a script's text where it is linked data; at most 1 MB in all.
  mutating func take(script: ArraySlice<UInt8>, _ tag: MarkupScanner.Tag, in bytes: [UInt8]) {
    guard let type = tag.value("type", in: bytes)?.lowercased(), type.contains("ld+json"),
      linkedDataBytes + script.count < 1_000_000
    else { return }
    linkedDataBytes += script.count
    if let value = JSONParser.parse(LinkedDataText.cleaned(script)) { linkedData.append(value) }
  }
}

/// Linked data as pages write it.
enum LinkedDataText {
  /// The JSON without comment marks around it and without a stray semicolon at its end.
  static func cleaned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard
      let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let last = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      first < last
    else { return [] }
    return Array(bytes[first...last])
  }
}
