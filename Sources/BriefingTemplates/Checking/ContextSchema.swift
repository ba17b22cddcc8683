/// The names that a template may use, by the scope in which they stand.
indirect enum ContextSchema: Sendable {
  case leaf
  case list(ContextSchema)
  case fields([String: ContextSchema])

  /// The schema of a value in which every list has an element.
  init(_ value: TemplateValue) {
    switch value {
    case .text, .flag, .nothing: self = .leaf
    case .list(let values): self = .list(values.first.map(ContextSchema.init) ?? .leaf)
    case .fields(let fields): self = .fields(fields.mapValues(ContextSchema.init))
    }
  }

  func child(_ name: String) -> ContextSchema? {
    if case .fields(let fields) = self { fields[name] } else { nil }
  }

  /// What a section over it puts its tags in.
  var scope: ContextSchema {
    if case .list(let element) = self { element } else { self }
  }
}
