internal import Language

/// The models of attribution: what a cue reports, and who says it. Trained by
/// `train-language attribution`.
package struct AttributionModel: Sendable {
  /// The name of the model's section.
  package static let section = "attribution"
  /// What weighs the contents of a cue.
  let statements: ChoiceModel
  /// What weighs the speakers of a statement.
  let speakers: ChoiceModel

  /// The models of a container; nil where it has none or a broken one.
  init?(_ container: ModelContainer) {
    guard var reader = try? container.section(Self.section),
      let statements = try? ChoiceModel(&reader), let speakers = try? ChoiceModel(&reader)
    else { return nil }
    self.statements = statements
    self.speakers = speakers
  }
}
