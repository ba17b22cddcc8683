/// What the name model says of a token: whether it heads a name or is another part of one, and of
/// what kind; and, apart from that, where names begin and go on.
enum NameLabel {
  /// The kinds whose heads the model marks.
  static let headKinds: [NameMention.Kind] = [.person, .organisation, .place]
  /// The kinds of which the model knows the other words; the first are those of the heads.
  static let partKinds: [NameMention.Kind] = [
    .person, .organisation, .place, .event, .date, .other,
  ]
  /// The number of labels that tell kinds.
  static let count = 1 + headKinds.count + partKinds.count
  /// The number of labels that tell bounds: outside, begins, goes on.
  static let boundCount = 3
  /// No part of a name.
  static let outside = 0
  static let begins = 1
  static let goesOn = 2

  /// The label of the head of a kind; nil for kinds whose heads are not marked.
  static func head(_ kind: NameMention.Kind) -> Int? {
    headKinds.firstIndex(of: kind).map { 1 + $0 }
  }

  /// The label of the other words of a kind.
  static func part(_ kind: NameMention.Kind) -> Int {
    1 + headKinds.count + (partKinds.firstIndex(of: kind) ?? partKinds.count - 1)
  }

  /// Whether a label marks a head.
  static func isHead(_ label: Int) -> Bool { label > 0 && label <= headKinds.count }

  /// The number of groups of labels: outside, and one for each kind.
  static let groupCount = 1 + partKinds.count

  /// The group of a label: heads and other words of one kind are together.
  @inline(__always)
  static func group(_ label: Int) -> Int {
    label <= headKinds.count ? label : label - headKinds.count
  }

  /// The kind that a label tells; nil outside.
  static func kind(_ label: Int) -> NameMention.Kind? {
    if label == outside { return nil }
    return isHead(label) ? headKinds[label - 1] : partKinds[label - 1 - headKinds.count]
  }
}
