internal import BriefingModel

/// A JSON value as read, members in source order; numbers stay as written.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue
  }
}

extension JSONValue {
  /// The value of an object's first member of that name.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string or number, without white space around it; nil if empty or another kind.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text.trimmedOrNil
    default: nil
    }
  }

  /// The elements of an array, the value itself if it is not one.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return [self]
  }

  /// The first of these members that has a text.
  func text(_ keys: String...) -> String? {
    for key in keys {
      if let text = self[key]?.text { return text }
    }
    return nil
  }
}

extension JSONValue: JSONWritable {
  /// Writes the canonical form: keys sorted, no white space.
  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.raw("null")
    case .bool(let value): value.write(to: &json)
    case .number(let token): json.raw(token)
    case .string(let text): text.write(to: &json)
    case .array(let values): values.write(to: &json)
    case .object(let members):
      json.object { object in
        for member in members.sorted(by: { $0.key < $1.key }) {
          object.field(member.key, member.value)
        }
      }
    }
  }
}
