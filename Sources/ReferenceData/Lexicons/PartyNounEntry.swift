/// What a common noun tells of the party that it names, beside the names that stand with it.
public enum PartyNounKind: String, Hashable, Sendable, CaseIterable {
  /// The state itself ("the Afghan government").
  case government
  /// Its unnamed forces and their machines ("US troops", "Israeli helicopters").
  case force
  /// An irregular force, which is not the state's though its people's name stands before it ("Afghan militia").
  case irregular
  /// A service with a standing of its own ("Palestinian police").
  case service
  /// An organised body ("group", "network", "movement").
  case body
  /// A part or member of a body, which stands for it ("members of", "the armed wing of").
  case member
  /// Somebody who is for a body and not of it ("supporters").
  case follower
  /// A part of some number or whole ("dozens of", "a group of").
  case quantity
  /// What states and people have and may lose ("the security of X"): whose it is stands for it.
  case asset
  /// Land and places, and things on the ground that are struck ("positions", "targets").
  case ground
  /// Something that happens ("attack", "violence"): no party.
  case event
  /// An evil that is fought in words and laws ("terrorism", "drugs"): no party.
  case abstract
}

/// A common noun by which parties are named, matched on lemmas.
public struct PartyNounEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What it tells.
  public let kind: PartyNounKind
}

extension PartyNounEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind
  }

  static var fileName: String { "party-nouns.tsv" }

  var key: String { "\(phrase) \(kind.rawValue)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
  }
}
