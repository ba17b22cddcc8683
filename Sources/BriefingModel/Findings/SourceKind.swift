/// What kind of speaker a source is (annotation guide).
public enum SourceKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// An official of a state.
  case official
  /// A soldier, commander or defence force.
  case military
  /// The police.
  case police
  /// Someone who speaks for a body.
  case spokesperson
  /// A head of state or of government.
  case headOfState = "head-of-state"
  /// A political party or politician.
  case party
  /// An armed group or its member.
  case armedGroup = "armed-group"
  /// A medium that says or quotes something.
  case media
  /// A non-governmental organisation.
  case ngo
  /// An intergovernmental organisation or its official.
  case igo
  /// An analyst, academic or professional.
  case expert
  /// Somebody who saw it.
  case witness
  /// A text.
  case document
  /// Nobody in particular.
  case unnamed
  /// Anybody else.
  case other
}
