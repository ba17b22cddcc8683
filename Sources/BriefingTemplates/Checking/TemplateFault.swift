internal import BriefingModel

/// What can be wrong with a template.
enum TemplateFault {
  case unknownName(String)
  case unknownFunction(String)
  case unknownPartial(String, known: [String])
  case recursivePartial(String)
  case unclosedSection(String)
  case unclosedTag
  case wrongClose(String, open: TemplateTag)
  case nothingOpen(String)
  case raw(String)
  case unsupported

  func diagnostic(at place: SourcePlace) -> Diagnostic {
    switch self {
    case .unknownName(let name):
      .init(
        .error, "template.unknown-name", at: place,
        summary: "nothing here is named '\(name)', so it would print as nothing",
        remedy: "use a name that the shipped template of this part uses")
    case .unknownFunction(let name):
      .init(
        .error, "template.unknown-function", at: place, summary: "'\(name)' is no function",
        remedy: "use one of \(TemplateChecker.functions.sorted().joined(separator: ", "))")
    case .unknownPartial(let name, let known):
      .init(
        .error, "template.unknown-partial", at: place, summary: "there is no template '\(name)'",
        remedy: "the templates are \(known.joined(separator: ", "))")
    case .recursivePartial(let name):
      .init(
        .error, "template.recursive-partial", at: place,
        summary: "'\(name)' includes itself, which has no end", remedy: "take the partial out")
    case .unclosedSection(let name):
      .init(
        .error, "template.unclosed-section", at: place,
        summary: "the section '\(name)' is never closed", remedy: "add {{/\(name)}}")
    case .unclosedTag:
      .init(
        .error, "template.unclosed-tag", at: place, summary: "a tag opens here and never closes",
        remedy: "add }}")
    case .wrongClose(let name, let open):
      .init(
        .error, "template.wrong-close", at: place,
        summary: "'\(name)' closes, but '\(open.name)' of line \(open.line) is open",
        remedy: "close '\(open.name)' first")
    case .nothingOpen(let name):
      .init(
        .error, "template.nothing-open", at: place,
        summary: "'\(name)' closes, but no section is open", remedy: "take the tag out")
    case .raw(let name):
      .init(
        .error, "template.raw-output", at: place,
        summary: "'\(name)' would print without escaping, so that an article could break out",
        remedy: "write {{\(name.filter { $0 != "}" })}}")
    case .unsupported:
      .init(
        .error, "template.unsupported-tag", at: place,
        summary: "briefing templates have no delimiters, pragmas, parents or blocks of their own",
        remedy: "use variables, sections and partials")
    }
  }
}
