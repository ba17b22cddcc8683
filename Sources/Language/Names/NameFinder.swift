public import ReferenceData

/// Finds the names of a document by the trained model and the reference data.
public struct NameFinder: Sendable {
  private let library: ReferenceLibrary
  private let tagger: NameTagger?

  /// Makes a finder; without a trained section only names of the reference data are found.
  public init(_ container: ModelContainer, library: ReferenceLibrary) {
    self.library = library
    tagger = try? NameTagger(container)
  }

  /// Sets the names of a document whose words are tagged, and mends the arcs inside names.
  public func find(in document: inout Document) {
    let (names, nested, heads) = names(of: document)
    document.names = names
    document.nestedNames = nested
    for (number, name) in names.enumerated() {
      for token in name.tokens { document.tokens[token].name = Int32(number) }
      if let head = name.tokens.first(where: { heads[$0] }) {
        NameArcs.mend(name.tokens, head: head, kind: name.kind, in: &document)
        Self.markProper(&document.tokens[head])
      }
    }
  }

  /// Tags the head of a name as a proper noun where the tagger took it for a common one.
  private static func markProper(_ token: inout Token) {
    guard token.shape.contains(.initialCapital), token.tag == .noun || token.tag == .adj else {
      return
    }
    token.tag = .propn
    token.pennTag = token.pennTag == .nns ? .nnps : .nnp
  }

  /// The names, those inside them, and for each token whether it heads a name.
  private func names(
    of document: Document
  ) -> (names: [NameMention], nested: [NameMention], heads: [Bool]) {
    var heads = [Bool](repeating: false, count: document.tokens.count)
    var names: [NameMention] = []
    var nested: [NameMention] = []
    let evidence = NameEvidence(
      document, library: library, lexicon: tagger?.lexicon ?? NameLexicon())
    let offices = OfficeNames(document: document, library: library)
    if let tagger {
      let features = NameFeatures(document, evidence)
      let labels = tagger.labels(features)
      let assembly = NameAssembly(document, labels) {
        evidence.standsBeforePersons($0, in: document)
      }
      let found = HyphenatedNames(document: document).joined(assembly.names)
      let given = GivenNames(document: document, evidence: evidence, context: features.context)
      names = found.compactMap { offices.corrected(given.corrected($0.name)) }
      nested = assembly.nested.map(\.name)
      for name in found { heads[name.head] = true }
    }
    let overriding = ReferenceOverride(document: document, evidence: evidence)
    let all = overriding.apply(to: names).map(offices.addressed)
    let inside = NestedNames(outer: all)
    return (all, inside.names(nested, overriding.nested(in: all)), heads)
  }
}
