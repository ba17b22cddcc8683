/// A value that knows its own JSON form.
public protocol JSONWritable {
  /// Writes exactly one JSON value.
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes a JSON string.
  public func write(to json: inout JSONWriter) { json.append(quoted: self) }
}

extension Int: JSONWritable {
  /// Writes a JSON number.
  public func write(to json: inout JSONWriter) { json.raw(String(self)) }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to json: inout JSONWriter) { json.raw(self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes a JSON array.
  public func write(to json: inout JSONWriter) {
    json.array { json in for value in self { json.element(value) } }
  }
}
