/// A STIX object under way: its identifier, and its fields in order.
struct STIXObject: Sendable {
  let id: String
  var fields: [(key: String, value: JSONValue)]

  /// Starts an object with the fields that each one has.
  init(_ type: String, name: String, created: String, modified: String) {
    id = STIXIdentifier.make(type, name)
    fields = [
      ("type", .string(type)), ("spec_version", .string("2.1")), ("id", .string(id)),
      ("created_by_ref", .string(STIXBundle.producer)), ("created", .string(created)),
      ("modified", .string(modified)),
    ]
  }

  /// Sets a field; nil and empty lists, which STIX forbids, leave it out.
  mutating func set(_ key: String, _ value: JSONValue?) {
    switch value {
    case nil, .null?: return
    case .array(let values)? where values.isEmpty: return
    case .string(let text)? where text.isEmpty: return
    case let value?: fields.append((key, value))
    }
  }

  /// The object, marked as free to share.
  var value: JSONValue {
    .object(fields + [("object_marking_refs", .strings([STIXBundle.clearMarking]))])
  }
}
