public import Foundation

/// As much of JSON Schema as the program's own schemas use, for tests.
public struct JSONSchema {
  private let root: [String: Any]

  /// Reads a schema.
  public init(_ text: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else {
      throw CocoaError(.propertyListReadCorrupt)
    }
    self.root = root
  }

  /// What in a JSON text does not fit, as places and reasons; none where it fits.
  public func faults(in json: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    return faults(value, root, "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(place): the schema has no \(reference)"]
      }
      return faults(value, target, place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let found = choices.map { faults(value, $0, place) }
      return found.contains([]) ? [] : found.first ?? []
    }
    return plain(value, schema, place) + ofObject(value, schema, place)
      + ofArray(value, schema, place)
  }

  private func plain(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var found: [String] = []
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] }
    let type = Self.type(of: value)
    if let types, !types.contains(type), !(type == "integer" && types.contains("number")) {
      found.append("\(place): \(type) instead of \(types.joined(separator: " or "))")
    }
    if let choices = schema["enum"] as? [Any],
      !choices.contains(where: { "\($0)" == "\(value)" })
    {
      found.append("\(place): \(value) is not in the enum")
    }
    if let constant = schema["const"], "\(constant)" != "\(value)" {
      found.append("\(place): \(value) is not \(constant)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(place): '\(text)' does not match \(pattern)")
    }
    return found
  }

  private func ofObject(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var found = required.filter { object[$0] == nil }.map { "\(place): '\($0)' is missing" }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        found += faults(value, property, "\(place).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(place): '\(key)' is not in the schema")
      }
    }
    return found
  }

  private func ofArray(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else {
      return []
    }
    return array.enumerated().flatMap { faults($1, items, "\(place)[\($0)]") }
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is NSNull: return "null"
    case is String: return "string"
    case is [Any]: return "array"
    case is [String: Any]: return "object"
    case let number as NSNumber:
      if isBoolean(number) { return "boolean" }
      return number.doubleValue.rounded() == number.doubleValue ? "integer" : "number"
    default: return "unknown"
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
