/// A conclusion with its likelihood, basis, confidence and change (R6).
public struct Judgement: Hashable, Sendable, Codable {
  /// `J1` and so on, in this edition.
  public var label: String
  /// Its lasting identifier: `J` and a hash.
  public var id: String
  /// A few words for the terminal.
  public var topic: String
  /// The judgement.
  public var statement: CitedSentence
  /// The likelihood term; nil for no estimate.
  public var likelihood: String?
  /// What it stands on.
  public var basis: [CitedSentence]
  /// `low`, `moderate` or `high`; nil for not rated.
  public var confidence: String?
  /// Why (R37).
  public var confidenceReason: [CitedSentence]
  /// How it stands against the last edition.
  public var change: ChangeMark
  /// What made it change.
  public var changeReason: [CitedSentence]
  /// The identifiers of the rules that it follows.
  public var rules: [String]
  /// The lasting identifiers of the claims that it stands on.
  public var claims: [String]

  /// Makes the value from its parts.
  public init(
    label: String,
    id: String,
    topic: String,
    statement: CitedSentence,
    likelihood: String? = nil,
    basis: [CitedSentence] = [],
    confidence: String? = nil,
    confidenceReason: [CitedSentence] = [],
    change: ChangeMark,
    changeReason: [CitedSentence] = [],
    rules: [String] = [],
    claims: [String] = []
  ) {
    self.label = label
    self.id = id
    self.topic = topic
    self.statement = statement
    self.likelihood = likelihood
    self.basis = basis
    self.confidence = confidence
    self.confidenceReason = confidenceReason
    self.change = change
    self.changeReason = changeReason
    self.rules = rules
    self.claims = claims
  }
}

extension Judgement: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("id", id)
      $0.field("topic", topic)
      $0.field("statement", statement)
      $0.field("likelihood", likelihood)
      $0.field("basis", basis)
      $0.field("confidence", confidence)
      $0.field("confidence_reason", confidenceReason)
      $0.field("change", change.rawValue)
      $0.field("change_reason", changeReason)
      $0.field("rules", rules)
      $0.field("claims", claims)
    }
  }
}
