public import BriefingModel

/// A verb, adjective or noun that says whose a violent event is ("launch an attack", "responsible
/// for the bombing", "blame X for the raid").
public struct EventFrameEntry: Hashable, Sendable {
  /// The lemma.
  public let phrase: String
  /// Where the event stands beside it.
  public let eventSlot: ArgumentSlot
  /// Where the actor stands beside it.
  public let actorSlot: ArgumentSlot
  /// What it makes of the event; nil where the event stays what it is.
  public let type: ClaimType?
}

extension EventFrameEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, eventSlot, actorSlot, type
  }

  static var fileName: String { "event-frames.tsv" }

  var key: String { "\(phrase) \(eventSlot.rawValue)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    eventSlot = try row.choice(.eventSlot)
    actorSlot = try row.choice(.actorSlot)
    type = try row.optionalChoice(.type)
  }
}
