extension CoreferenceResolution {
  /// The entity in whose quotation a token stands, where it was met before: who is said to speak in the
  /// sentence, or in the one in which a quotation ends that this sentence leaves open; -1 for none.
  func speaker(around token: Int) -> Int {
    guard document.tokens[token].shape.contains(.quoted) else { return -1 }
    var sentence = Int(document.tokens[token].sentence)
    var steps = 0
    while speakers[sentence] < 0, steps < 6, sentence + 1 < speakers.count,
      isLeftOpen(sentence)
    {
      sentence += 1
      steps += 1
    }
    guard speakers[sentence] >= 0, let known = candidateOfHead[speakers[sentence]] else {
      return -1
    }
    let candidate = candidates[known]
    if candidate.entity >= 0 { return candidate.entity }
    guard candidate.form == .name else { return -1 }
    return linker.entity(of: document.names[candidate.name], in: document, among: entities)?.entity
      ?? -1
  }

  /// Whether a sentence ends inside a quotation, or in one that the next sentence begins anew.
  func isLeftOpen(_ sentence: Int) -> Bool {
    guard let last = document.sentences[sentence].tokens.last,
      document.tokens[last].shape.contains(.quoted),
      !document.tokens[last].shape.contains(.closesQuote),
      let first = document.sentences[sentence + 1].tokens.first
    else { return false }
    return document.tokens[first].shape.contains(.quoted)
      || document.tokens[first].shape.contains(.opensQuote)
  }
}
