internal import BriefingModel

/// What one noun phrase tells of a speaker.
struct SpeakerDescription: Hashable {
  /// What kind of source it is; nil where the words do not say.
  var kind: SourceKind?
  /// The office or role, as the article has it.
  var role: String?
  /// Whether the role is only a rank or a vague word, which another mention may better.
  var roleIsWeak = false
  /// Names of states and bodies in the phrase.
  var affiliation: [String] = []
  /// The state of the first of them that is or has one.
  var iso3: String?
  /// Whether the phrase names the speaker.
  var named = false
  /// Whether it stands for one person.
  var isPerson = false
  /// Whether it stands for several.
  var isPlural = false
}
