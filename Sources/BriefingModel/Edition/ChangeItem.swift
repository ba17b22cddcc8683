/// How one claim, judgement or disagreement stands against the last edition.
public struct ChangeItem: Hashable, Sendable, Codable {
  /// `claim`, `judgement` or `disagreement`.
  public var kind: String
  /// Its lasting identifier.
  public var id: String
  /// Its number or label in this edition; nil if it is not in it.
  public var label: String?
  /// The change.
  public var mark: ChangeMark
  /// The change in words.
  public var sentence: CitedSentence
  /// Reports of it up to the last edition.
  public var reportsBefore: Int
  /// Reports of it now.
  public var reportsNow: Int

  /// Makes the value from its parts.
  public init(
    kind: String,
    id: String,
    label: String? = nil,
    mark: ChangeMark,
    sentence: CitedSentence,
    reportsBefore: Int = 0,
    reportsNow: Int = 0
  ) {
    self.kind = kind
    self.id = id
    self.label = label
    self.mark = mark
    self.sentence = sentence
    self.reportsBefore = reportsBefore
    self.reportsNow = reportsNow
  }
}

extension ChangeItem: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("id", id)
      $0.field("label", label)
      $0.field("mark", mark.rawValue)
      $0.field("sentence", sentence)
      $0.field("reports_before", reportsBefore)
      $0.field("reports_now", reportsNow)
    }
  }
}
