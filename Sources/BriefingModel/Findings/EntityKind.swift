/// What an entity is.
public enum EntityKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// An organised non-state group that uses force.
  case armedGroup = "armed-group"
  /// A state, or its unnamed forces.
  case state
  /// A named service, agency or police force of a state.
  case stateForce = "state-force"
  /// One human being.
  case person
  /// A body that is neither an armed group nor an alliance.
  case organisation
  /// An intergovernmental organisation or coalition.
  case alliance
  /// A group of human beings ("civilians", "settlers").
  case people
  /// A region, city or other place.
  case place
  /// A building or installation.
  case facility
  /// An actor or target that the article does not name.
  case unnamed
}
