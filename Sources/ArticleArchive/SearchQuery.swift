/// What is searched for: words and phrases, whom the articles name, and from when they are.
public struct SearchQuery: Hashable, Sendable {
  /// A kind of thing that an article names.
  public enum SubjectKind: String, Sendable, CaseIterable {
    case actor, state, source
  }

  /// One `actor:`, `state:` or `source:`; an article must name one of the identifiers.
  public struct Subject: Hashable, Sendable {
    /// What it is.
    public let kind: SubjectKind
    /// What was asked for, as typed.
    public let name: String
    /// The identifiers that it may stand for.
    public var identifiers: [String]
  }

  /// The words and phrases asked for, each as FTS5 takes it.
  let terms: [String]
  /// Whom the articles must name, each.
  public var subjects: [Subject] = []
  /// The first day, inclusive; nil for all.
  public var after: String?
  /// The last day, inclusive; nil for all.
  public var before: String?

  /// Reads what a user typed: words, `"phrases"`, and `actor:`, `state:`, `source:`, `before:`,
  /// `after:` with a word or a phrase behind. Everything else is words; nothing in it is an operator.
  public init(_ text: String) {
    var terms: [String] = []
    for part in Self.parts(text) {
      switch part.field {
      case "before": before = part.value
      case "after": after = part.value
      case let field? where SubjectKind(rawValue: field) != nil:
        guard let kind = SubjectKind(rawValue: field), !part.value.isEmpty else { continue }
        subjects.append(
          Subject(kind: kind, name: part.value, identifiers: [Self.identifier(part.value)]))
      default:
        let words = part.value.split { !($0.isLetter || $0.isNumber) }
        guard !words.isEmpty else { continue }
        terms +=
          part.isPhrase
          ? ["\"\(words.joined(separator: " "))\""] : words.map { "\"\($0)\"" }
      }
    }
    self.terms = terms
  }

  /// Words and phrases as FTS5 takes them; nil where none are asked for.
  public var pattern: String? { terms.isEmpty ? nil : terms.joined(separator: " ") }

  /// The names that stand before a colon.
  public static let fields = ["before", "after"] + SubjectKind.allCases.map(\.rawValue)

  /// Whether nothing is asked for.
  public var isEmpty: Bool {
    pattern == nil && subjects.isEmpty && before == nil && after == nil
  }

  /// A name as identifiers are written: lower case, hyphens between the words.
  public static func identifier(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}

extension SearchQuery {
  /// A word or phrase, with the field before it.
  private struct Part {
    var field: String?
    var value = ""
    var isPhrase = false
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var part = Part()
      if let field = fields.first(where: {
        rest.lowercased().hasPrefix($0 + ":")
      }) {
        part.field = field
        rest = rest.dropFirst(field.count + 1)
      }
      part.isPhrase = rest.first == "\""
      if part.isPhrase { rest.removeFirst() }
      let isPhrase = part.isPhrase
      let value = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace && $0 != "\"" }
      part.value = String(value)
      rest = rest.dropFirst(value.count)
      if isPhrase, rest.first == "\"" { rest.removeFirst() }
      parts.append(part)
    }
    return parts
  }
}
