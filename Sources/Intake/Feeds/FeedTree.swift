internal import CLibxml2

/// An element of a feed: its name and space, attributes, text and children.
struct FeedElement {
  /// The name without its prefix, in lower case.
  let name: String
  /// The name space's address; empty where there is none.
  let space: String
  /// The attributes by name in lower case.
  var attributes: [String: String] = [:]
  /// The text directly in it and, for embedded XHTML, the markup of its children.
  var text = ""
  /// The elements in it.
  var children: [FeedElement] = []

  /// The first child of one of these names.
  func child(_ names: String...) -> FeedElement? {
    names.lazy.compactMap { name in children.first { $0.name == name } }.first
  }

  /// The trimmed text of the first child of one of these names that has any.
  func text(_ names: String...) -> String? {
    for name in names {
      for child in children where child.name == name {
        if let text = child.text.trimmedOrNil { return text }
      }
    }
    return nil
  }

  /// All elements of a name, at any depth, in document order.
  func all(_ name: String) -> [FeedElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

/// Reads the XML of feeds with libxml2, mending what can be mended.
///
/// Entities are never expanded and nothing is loaded from elsewhere (neither NOENT nor DTDLOAD).
enum FeedTree {
  /// Elements deeper than this are left out.
  private static let maximumDepth = 60

  /// The root element, and whether the XML had to be mended; nil where it cannot be.
  static func root(of bytes: [UInt8]) -> (element: FeedElement, isMended: Bool)? {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    let source = Array(bytes[start...])
    if let root = parse(source, options: safe) { return (root, false) }
    return parse(source, options: safe | Int32(XML_PARSE_RECOVER.rawValue)).map { ($0, true) }
  }

  private static var safe: Int32 {
    Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue)
  }

  private static func parse(_ bytes: [UInt8], options: Int32) -> FeedElement? {
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
        "UTF-8", options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return element(root, depth: 0)
  }

  private static func element(_ node: xmlNodePtr, depth: Int) -> FeedElement {
    var element = FeedElement(
      name: string(node.pointee.name).lowercased(), space: string(node.pointee.ns?.pointee.href))
    var attribute = node.pointee.properties
    while let current = attribute {
      let name = string(current.pointee.name).lowercased()
      element.attributes[name] = string(current.pointee.children?.pointee.content)
      attribute = current.pointee.next
    }
    let isMarkup = element.attributes["type"] == "xhtml"
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: element.text += string(current.pointee.content)
      case XML_ENTITY_REF_NODE:
        element.text += CharacterReferences.decode(
          Array("&\(string(current.pointee.name));".utf8)[...])
      case XML_ELEMENT_NODE where isMarkup: element.text += markup(current)
      case XML_ELEMENT_NODE where depth < maximumDepth:
        element.children.append(self.element(current, depth: depth + 1))
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  /// The markup of an element, as it stands.
  private static func markup(_ node: xmlNodePtr) -> String {
    guard let buffer = xmlBufferCreate() else { return "" }
    defer { xmlBufferFree(buffer) }
    xmlNodeDump(buffer, node.pointee.doc, node, 0, 0)
    return string(xmlBufferContent(buffer))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
