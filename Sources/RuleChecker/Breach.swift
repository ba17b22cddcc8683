public import BriefingModel

/// A place where a written edition breaks a house rule.
public struct Breach: Hashable, Sendable {
  /// The rule's number ("R3").
  public let rule: String
  /// How binding the rule is.
  public let level: RuleLevel
  /// Where: the file and the line, from 1.
  public let place: SourcePlace
  /// The sentence or line that breaks it, as it stands there; empty where something is missing.
  public let sentence: String
  /// What is wrong.
  public let message: String
  /// How it is mended.
  public let remedy: String

  /// Makes a breach.
  public init(
    rule: String, level: RuleLevel, place: SourcePlace, sentence: String, message: String,
    remedy: String
  ) {
    self.rule = rule
    self.level = level
    self.place = place
    self.sentence = sentence
    self.message = message
    self.remedy = remedy
  }
}

extension Breach {
  /// The breach as a diagnostic: `path:line: error: R3: … [check.R3]`.
  public var diagnostic: Diagnostic {
    let quoted = sentence.isEmpty ? "" : ": \"\(sentence)\""
    return Diagnostic(
      level == .must ? .error : .warning, "check.\(rule)", at: place,
      summary: "\(rule): \(message)\(quoted)", remedy: remedy)
  }
}

extension HouseRule {
  /// Makes a breach of this rule.
  func breach(
    _ message: String, at line: Int?, of edition: WrittenEdition, sentence: String = ""
  ) -> Breach {
    Breach(
      rule: number, level: level, place: SourcePlace(path: edition.path, line: line),
      sentence: sentence, message: message, remedy: remedy)
  }
}
