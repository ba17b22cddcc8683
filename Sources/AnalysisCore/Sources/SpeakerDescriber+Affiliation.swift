internal import Language
internal import ReferenceData

/// For whom a speaker speaks: the names in its phrase.
extension SpeakerDescriber {
  /// The names of the reference data inside a stretch.
  func namedParts(in tokens: Range<Int>, except person: Range<Int>) -> [NamedPart] {
    var parts: [NamedPart] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard !person.contains(token),
        let match = reference.names.longestMatch(
          from: token, to: tokens.upperBound, hash: { document.tokens[$0].formHash })
      else {
        token += 1
        continue
      }
      let range = token..<token + match.length
      let bytes = document.bytes[document.byteRange(tokens: range)]
      if let name = match.names.first(where: { $0.suitsCase(of: bytes) && $0.kind != .person }) {
        parts.append(NamedPart(tokens: range, name: name))
      }
      token = range.upperBound
    }
    return parts
  }

  func describeAffiliation(
    _ parts: [NamedPart], in description: inout SpeakerDescription
  ) {
    var end = 0
    for part in parts where part.tokens.lowerBound >= end {
      let words = wholeName(part.tokens)
      end = words.upperBound
      let text = document.text(document.byteRange(tokens: words))
      if !description.affiliation.contains(text) { description.affiliation.append(text) }
      if description.iso3 == nil { description.iso3 = state(of: part.name) }
    }
  }

  /// "at the West African Conflict Observatory": the whole name of the body that begins with a known one.
  private func wholeName(_ part: Range<Int>) -> Range<Int> {
    var opening = part.lowerBound - 1
    if opening >= 0, WordSet.definite.contains(document.tokens[opening].formHash) { opening -= 1 }
    guard opening >= 0, Self.workplaces.contains(document.tokens[opening].formHash) else {
      return part
    }
    let sentence = document.sentences[Int(document.tokens[part.lowerBound].sentence)].tokens
    var end = part.upperBound
    while end < sentence.upperBound, document.tokens[end].tag == .propn,
      document.tokens[end].shape.contains(.initialCapital)
    {
      end += 1
    }
    return part.lowerBound..<end
  }

  private static let workplaces = WordSet("at with from")

  /// The state that a reference name stands for.
  func state(of name: IndexedName) -> String? {
    let entry = Int(name.entry)
    switch name.kind {
    case .stateName, .stateDemonym, .stateCapital, .stateSeat: return reference.states[entry].iso3
    case .stateForce: return reference.stateForces[entry].state
    default: return nil
    }
  }
}
