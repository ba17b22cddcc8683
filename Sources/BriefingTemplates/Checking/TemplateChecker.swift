internal import BriefingModel

/// Checks templates before anything is written: the engine itself prints a misspelt name as
/// nothing.
struct TemplateChecker {
  static let functions: Set<String> = [
    "first", "last", "index", "even", "odd", "count", "empty", "lowercased", "uppercased",
    "capitalized",
  ]
  let files: [String: TemplateFile]
  let schema: ContextSchema
  private var found: [Diagnostic] = []
  private var seen: Set<String> = []

  init(_ files: [TemplateFile], schema: ContextSchema) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    self.schema = schema
  }

  /// Every fault of the templates that the edition uses, then of those that it does not.
  mutating func faults() -> [Diagnostic] {
    check(TemplateFile.root, in: [schema], within: [])
    for name in files.keys.sorted() { checkForm(of: name) }
    return found
  }

  private mutating func check(_ name: String, in scopes: [ContextSchema], within path: [String]) {
    guard let file = files[name], checkForm(of: name) else { return }
    var open: [(tag: TemplateTag, scopes: [ContextSchema])] = []
    var scopes = scopes
    for tag in TemplateScanner.tags(in: file.text) {
      switch tag.kind {
      case .variable: _ = look(up: tag, in: scopes, file)
      case .section, .inverted:
        let child = look(up: tag, in: scopes, file)
        open.append((tag, scopes))
        if tag.kind == .section, let child { scopes.append(child.scope) }
      case .close:
        if let last = open.popLast() { scopes = last.scopes }
      case .partial: include(tag, in: scopes, within: path + [name], file)
      case .comment, .raw, .unsupported, .unclosed: break
      }
    }
  }

  private mutating func include(
    _ tag: TemplateTag, in scopes: [ContextSchema], within path: [String], _ file: TemplateFile
  ) {
    guard files[tag.name] != nil else {
      return report(.unknownPartial(tag.name, known: files.keys.sorted()), at: tag, file)
    }
    guard !path.contains(tag.name) else {
      return report(.recursivePartial(tag.name), at: tag, file)
    }
    check(tag.name, in: scopes, within: path)
  }

  /// The value that a name stands for, looked up from the innermost scope out.
  private mutating func look(up tag: TemplateTag, in scopes: [ContextSchema], _ file: TemplateFile)
    -> ContextSchema?
  {
    var name = tag.name
    while let open = name.firstIndex(of: "("), name.hasSuffix(")") {
      guard Self.functions.contains(String(name[..<open])) else {
        report(.unknownFunction(tag.name), at: tag, file)
        return nil
      }
      name = String(name[name.index(after: open)...].dropLast())
    }
    if name.isEmpty || name == "." { return .leaf }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return .leaf }
    for scope in scopes.reversed() {
      guard var value = scope.child(first) else { continue }
      for part in parts.dropFirst() {
        guard let next = value.scope.child(part) else {
          report(.unknownName(name), at: tag, file)
          return nil
        }
        value = next
      }
      return value
    }
    report(.unknownName(name), at: tag, file)
    return nil
  }

  /// Whether sections close and no tag is forbidden; reports what is not so.
  @discardableResult
  private mutating func checkForm(of name: String) -> Bool {
    guard let file = files[name] else { return false }
    var open: [TemplateTag] = []
    var isSound = true
    for tag in TemplateScanner.tags(in: file.text) {
      var fault: TemplateFault?
      switch tag.kind {
      case .section, .inverted: open.append(tag)
      case .close:
        if let last = open.popLast() {
          if last.name != tag.name { fault = .wrongClose(tag.name, open: last) }
        } else {
          fault = .nothingOpen(tag.name)
        }
      case .raw: fault = .raw(tag.name)
      case .unsupported: fault = .unsupported
      case .unclosed: fault = .unclosedTag
      case .variable, .partial, .comment: break
      }
      if let fault {
        report(fault, at: tag, file)
        isSound = false
      }
    }
    for tag in open {
      report(.unclosedSection(tag.name), at: tag, file)
      isSound = false
    }
    return isSound
  }

  private mutating func report(_ fault: TemplateFault, at tag: TemplateTag, _ file: TemplateFile) {
    let place = SourcePlace(path: file.path, line: tag.line, column: tag.column)
    let diagnostic = fault.diagnostic(at: place)
    if seen.insert(diagnostic.description).inserted { found.append(diagnostic) }
  }
}
