internal import Mustache

/// What a template can see: text, yes or no, a list, named fields, or nothing.
enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case fields([String: TemplateValue])
  case nothing

  /// Text, or nothing where there is none.
  static func optional(_ text: String?) -> TemplateValue {
    guard let text, !text.isEmpty else { return .nothing }
    return .text(text)
  }

  /// The value in the form that the template engine reads.
  ///
  /// Nothing has a form of its own: a missing child would be looked up further out.
  var engineValue: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map(\.engineValue)
    case .fields(let fields): FieldsValue(fields: fields)
    case .nothing: NothingValue()
    }
  }
}

/// Named fields as the template engine reads them.
struct FieldsValue: MustacheParent {
  let fields: [String: TemplateValue]

  func child(named name: String) -> Any? { fields[name]?.engineValue }
}

/// A field that is known and has no value: prints nothing, and its section is left out.
struct NothingValue: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
