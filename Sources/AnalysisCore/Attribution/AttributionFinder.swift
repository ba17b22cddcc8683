internal import BriefingModel
public import Language
public import ReferenceData

/// Finds who says what in a document: the way from cues to attributions with their sources.
public struct AttributionFinder: Sendable {
  private let model: AttributionModel
  private let reference: ReferenceLibrary

  /// Nil where the model container has no usable section for attributions.
  public init?(container: ModelContainer, reference: ReferenceLibrary) {
    guard let model = AttributionModel(container) else { return nil }
    self.model = model
    self.reference = reference
  }

  /// The attributions of a document in the order of their content, and their sources.
  public func find(in document: Document) -> AttributionResult {
    let reader = StatementReader(document: document, model: model, reference: reference)
    let statements = reader.statements()
    let describer = SpeakerDescriber(document: document, reference: reference)
    var registry = SourceRegistry(document: document, index: reader.index, describer: describer)
    let resolved = resolve(statements, in: &registry)
    let marker = AttributionMarker(document: document, reader: reader, reference: reference)
    var attributions: [Attribution] = []
    for (statement, resolution) in zip(statements, resolved) {
      guard let resolution else { continue }
      let outer = statements.filter { $0.content.contains(statement.cueToken) }
      attributions.append(
        marker.attribution(
          statement, resolution: resolution, isNested: !outer.isEmpty,
          phrase: statement.speaker.map { registry.phrases.phrase(head: $0.head) }))
    }
    let builder = SourceBuilder(
      document: document, describer: describer, reference: reference, index: reader.index)
    return AttributionResult(
      attributions: attributions, sources: builder.findings(of: registry.entries))
  }

  /// Speakers are resolved in the order of their words, so that pronouns look back.
  private func resolve(
    _ statements: [Statement], in registry: inout SourceRegistry
  ) -> [SourceRegistry.Resolution?] {
    var resolved = [SourceRegistry.Resolution?](repeating: nil, count: statements.count)
    let order = statements.indices.sorted {
      (statements[$0].speaker?.head ?? statements[$0].cueToken, $0)
        < (statements[$1].speaker?.head ?? statements[$1].cueToken, $1)
    }
    for place in order {
      guard let head = statements[place].speaker?.head else {
        if statements[place].cueKind == .noun, isReport(statements[place].cueToken, registry) {
          resolved[place] = registry.resolve(statements[place].cueToken)
        }
        continue
      }
      guard registry.canSpeak(head) else { continue }
      var resolution = registry.resolve(head)
      let others = registry.resolveOthers(besides: head)
      if let source = resolution?.source { resolution?.others = others.filter { $0 != source } }
      resolved[place] = resolution
    }
    let places = registry.joinLeadRoles()
    return resolved.map { resolution in
      resolution.map {
        SourceRegistry.Resolution(
          source: places[$0.source], others: $0.others.map { places[$0] }, basis: $0.basis)
      }
    }
  }

  /// Whether a noun without a speaker is itself what tells something ("reports that", "rumours").
  private func isReport(_ noun: Int, _ registry: SourceRegistry) -> Bool {
    reference.wordClasses.first(registry.document.tokens[noun].lemmaHash)?.noun.first
      == .communication
  }
}
