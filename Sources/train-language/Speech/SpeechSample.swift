internal import Language

/// A sentence from which the network learns that tells who says what.
struct SpeechSample {
  /// A cue of the sentence with what it reports, as places in the sentence.
  struct Cue {
    var place: Int
    /// The first and the last word of the content; -1 where it lies elsewhere.
    var first = -1
    var last = -1
    var content: [Range<Int>] = []
    var source: [Range<Int>] = []
  }

  /// The number of its article.
  var article: Int
  /// The words as the network for syntax reads them, word after word.
  var input: [Float]
  /// For each word a bit for each `SpeechReading.Role`.
  var roles: [UInt8]
  var cues: [Cue] = []

  /// The number of words.
  var count: Int { roles.count }
}

extension SpeechSample {
  /// The sentences of a document that is annotated.
  static func all(
    _ document: Document, states: [[Float]], _ annotations: [AnnotatedAttribution], article: Int
  ) -> [SpeechSample] {
    let found = annotations.map { annotation in
      Found(
        cue: document.cueWords(document.tokens(annotation.cue)),
        content: document.tokens(annotation.content), source: document.tokens(annotation.source))
    }
    let roles = roles(found, count: document.tokens.count)
    var samples = zip(document.sentences, states).map { sentence, input in
      SpeechSample(article: article, input: input, roles: Array(roles[sentence.tokens]))
    }
    for annotation in found {
      for token in annotation.cue {
        let place = Int(document.tokens[token].sentence)
        samples[place].add(token, annotation, in: document.sentences[place].tokens)
      }
    }
    return samples.filter { $0.count <= longest }
  }

  /// An annotated statement by the tokens of its document.
  private struct Found {
    var cue: [Int]
    var content: [Range<Int>]
    var source: [Range<Int>]
  }

  private static func roles(_ found: [Found], count: Int) -> [UInt8] {
    var roles = [UInt8](repeating: 0, count: count)
    func mark(_ tokens: some Sequence<Int>, _ role: SpeechReading.Role) {
      for token in tokens { roles[token] |= 1 << UInt8(role.rawValue) }
    }
    for annotation in found {
      mark(annotation.cue, .cue)
      mark(annotation.content.joined(), .content)
      mark(annotation.content.map(\.lowerBound), .first)
      mark(annotation.content.map { $0.upperBound - 1 }, .last)
      mark(annotation.source.joined(), .source)
    }
    return roles
  }

  /// Longer sentences are no sentences.
  private static let longest = 160

  private mutating func add(_ token: Int, _ found: Found, in sentence: Range<Int>) {
    func within(_ ranges: [Range<Int>]) -> [Range<Int>] {
      ranges.map { $0.clamped(to: sentence) }.filter { !$0.isEmpty }.map {
        $0.lowerBound - sentence.lowerBound..<$0.upperBound - sentence.lowerBound
      }
    }
    var cue = Cue(
      place: token - sentence.lowerBound, content: within(found.content),
      source: within(found.source))
    if let longest = cue.content.max(by: { $0.count < $1.count }) {
      (cue.first, cue.last) = (longest.lowerBound, longest.upperBound - 1)
    }
    cues.append(cue)
  }
}

extension Document {
  /// The tokens that lie in some bytes.
  fileprivate func tokens(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.compactMap { range in
      let first = tokens.firstIndex { Int($0.end) > range.lowerBound } ?? tokens.count
      let end = tokens.firstIndex { Int($0.start) >= range.upperBound } ?? tokens.count
      return first < end ? first..<end : nil
    }
  }

  /// The words of a cue that carry its meaning; its first where none does.
  fileprivate func cueWords(_ cue: [Range<Int>]) -> [Int] {
    let all = cue.flatMap { Array($0) }
    let full = all.filter {
      tokens[$0].tag == .verb || tokens[$0].tag == .noun || tokens[$0].tag == .adj
    }
    return full.isEmpty ? Array(all.prefix(1)) : full
  }
}
