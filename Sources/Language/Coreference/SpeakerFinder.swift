internal import ReferenceData

/// Finds who speaks in each sentence: the subject of its reporting verb, outside of quotation marks.
struct SpeakerFinder {
  let document: Document
  let library: ReferenceLibrary

  private static let verbs = Set(
    ["say", "tell", "add", "ask", "announce", "state", "claim", "warn", "write", "reply"].map {
      WordHash.of($0)
    })

  /// For each sentence the token that names its speaker; -1 where none does.
  func speakers() -> [Int] {
    var speakers = [Int](repeating: -1, count: document.sentences.count)
    for (number, sentence) in document.sentences.enumerated() {
      for index in sentence.tokens where isReport(index) {
        if let subject = subject(of: index, sentence.tokens) {
          speakers[number] = subject
          break
        }
      }
    }
    return speakers
  }

  /// Whether a token is a reporting verb that does not itself lie in a quotation.
  func isReport(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.tag == .verb, !token.shape.contains(.quoted) else { return false }
    return Self.verbs.contains(token.lemmaHash) || library.reportingWords.contains(token.lemmaHash)
  }

  private func subject(of verb: Int, _ range: Range<Int>) -> Int? {
    let near = max(range.lowerBound, verb - 40)..<min(range.upperBound, verb + 20)
    return near.first {
      let token = document.tokens[$0]
      return Int(token.head) == verb && token.relation == .nsubj && !token.shape.contains(.quoted)
    }
  }
}
