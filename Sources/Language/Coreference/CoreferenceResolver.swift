public import ReferenceData

/// Finds which names, titles, noun phrases and pronouns of a document stand for the same entity.
///
/// One pass from left to right with a bounded memory of entities, so that time is linear; first
/// persons inside quotations are resolved last, to whoever the sentence says speaks.
public struct CoreferenceResolver: Sendable {
  private let library: ReferenceLibrary
  private let classes: NounClasses

  /// Makes a resolver with the reference data's titles, given names and nouns for people.
  public init(library: ReferenceLibrary) {
    self.library = library
    classes = NounClasses(library: library)
  }

  /// Sets the mentions and entities of a document whose names are found.
  public func resolve(_ document: inout Document) {
    let finder = MentionFinder(document: document, classes: classes, library: library)
    let speakerFinder = SpeakerFinder(document: document, library: library)
    var resolution = CoreferenceResolution(
      document: document, candidates: finder.candidates(), speakerFinder: speakerFinder,
      classes: classes)
    resolution.run()
    let (mentions, entityCount) = resolution.result()
    document.mentions = mentions
    document.entityCount = entityCount
  }
}
