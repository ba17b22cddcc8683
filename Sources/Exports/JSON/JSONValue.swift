internal import BriefingModel

/// A JSON value whose objects keep the order of their keys.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
  /// A value that was written before.
  case written([UInt8])

  static func strings(_ values: some Sequence<String>) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// A string, or null where there is none.
  static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

  /// The same value, written once for all who hold it.
  var written: JSONValue {
    var json = JSONWriter(reserving: 900)
    write(to: &json)
    return .written(json.bytes)
  }

  /// An object without the fields whose value is nil.
  static func fields(_ fields: [(key: String, value: JSONValue?)]) -> JSONValue {
    .object(fields.compactMap { field in field.value.map { (field.key, $0) } })
  }
}

extension JSONValue: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.raw("null")
    case .bool(let value): value.write(to: &json)
    case .int(let value): value.write(to: &json)
    case .string(let value): value.write(to: &json)
    case .array(let values):
      json.array { json in
        for value in values { json.element { value.write(to: &$0) } }
      }
    case .object(let fields):
      json.object { json in
        for field in fields { json.field(field.key, value: { field.value.write(to: &$0) }) }
      }
    case .written(let bytes): json.raw(bytes)
    }
  }
}
