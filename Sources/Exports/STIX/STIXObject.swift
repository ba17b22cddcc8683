internal import BriefingModel

/// A STIX object under way: its identifier, and its fields in order, each written when it is set.
struct STIXObject: Sendable {
  let id: String
  private var fields = JSONWriter(reserving: 900)

  /// Starts an object with the fields that each one has.
  init(_ type: String, name: String, created: String, modified: String) {
    id = STIXIdentifier.make(type, name)
    fields.field("type", type)
    fields.field("spec_version", "2.1")
    fields.field("id", id)
    fields.field("created_by_ref", STIXBundle.producer)
    fields.field("created", created)
    fields.field("modified", modified)
  }

  /// Sets a field; nil and empty lists, which STIX forbids, leave it out.
  mutating func set(_ key: String, _ value: JSONValue?) {
    switch value {
    case nil, .null?: return
    case .array(let values)? where values.isEmpty: return
    case .string(let text)? where text.isEmpty: return
    case let value?: fields.field(key, value: { value.write(to: &$0) })
    }
  }

  /// The object, marked as free to share.
  var value: JSONValue {
    var object = JSONWriter(reserving: fields.bytes.count + 128)
    object.object { json in
      json.append(fields: fields)
      json.field("object_marking_refs", [STIXBundle.clearMarking])
    }
    return .written(object.bytes)
  }
}
