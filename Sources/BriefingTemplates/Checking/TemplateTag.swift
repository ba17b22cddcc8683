/// A tag of a template and where it stands.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case variable, section, inverted, close, partial, comment
    /// `{{{x}}}` and `{{&x}}`, which would print without escaping.
    case raw
    /// Delimiters, pragmas, parents and blocks, which briefing templates do not use.
    case unsupported
    /// `{{` without `}}`.
    case unclosed
  }

  let kind: Kind
  /// The name between the braces, without its sign.
  let name: String
  /// From 1.
  let line: Int
  /// In Unicode scalars, from 1.
  let column: Int
}
