internal import Language

/// Proposes what a cue may report, from the parse and from the marks around it.
struct CandidateFinder {
  let document: Document
  let index: DependencyIndex
  let trimmer: ContentTrimmer
  /// The number of the run that each token lies in, marks included; -1 outside.
  let runOfToken: [Int32]

  init(document: Document, index: DependencyIndex, trimmer: ContentTrimmer) {
    self.document = document
    self.index = index
    self.trimmer = trimmer
    var runOfToken = [Int32](repeating: -1, count: document.tokens.count)
    for (number, run) in trimmer.runs.enumerated() {
      for token in run.outer { runOfToken[token] = Int32(number) }
    }
    self.runOfToken = runOfToken
  }

  /// The candidates of a verb.
  func candidates(ofVerb verb: Int, speaker: Int?) -> [ContentCandidate] {
    var found = CandidateCollector(trimmer: trimmer, cue: verb)
    let sentence = document.sentences[Int(document.tokens[verb].sentence)].tokens
    addDependents(of: verb, in: sentence, to: &found)
    addFollowing(verb, in: sentence, speaker: speaker, to: &found)
    addPreceding(verb, in: sentence, speaker: speaker, to: &found)
    addQuotes(of: verb, speaker: speaker, in: sentence, to: &found)
    addRelative(verb, in: sentence, to: &found)
    return found.candidates.filter { !runsIntoSpeaker($0.tokens, speaker) }
  }

  /// "'The man is dangerous,' Olan Veskar, an adviser": a quotation and behind it the one who speaks.
  private func runsIntoSpeaker(_ tokens: Range<Int>, _ speaker: Int?) -> Bool {
    guard let speaker, tokens.contains(speaker) else { return false }
    let run = Int(runOfToken[tokens.lowerBound])
    return run >= 0 && trimmer.runs[run].closed && trimmer.runs[run].outer.upperBound <= speaker
  }

  /// The part of a dependent's subtree that lies on its own side of the cue.
  func side(_ token: Int, of cue: Int) -> Range<Int> {
    let extent = index.extent(of: token)
    guard extent.contains(cue) else { return extent }
    return token < cue ? extent.lowerBound..<cue : cue + 1..<extent.upperBound
  }

  func addDependents(
    of verb: Int, in sentence: Range<Int>, to found: inout CandidateCollector
  ) {
    let end = index.extent(of: verb).upperBound
    for child in index.children(of: verb) {
      let extent = side(child, of: verb)
      switch document.tokens[child].relation {
      case .ccomp, .csubj, .csubjOuter:
        found.add(extent, .clause, link: child)
        if child > verb {
          found.add(extent.lowerBound..<sentence.upperBound, .clauseRest, link: child)
        }
      case .xcomp:
        found.add(extent, .openClause, link: child)
      case .obj:
        found.add(extent, .object, link: child)
        if child > verb {
          found.add(extent.lowerBound..<end, .objectPhrase, link: child)
          found.add(extent.lowerBound..<sentence.upperBound, .objectPhrase, link: child)
        }
      case .obl, .advcl:
        guard child > verb else { continue }
        let marker = index.children(of: child).first {
          document.tokens[$0].relation == .caseMarker || document.tokens[$0].relation == .mark
        }
        let start = marker.map { $0 < child ? $0 + 1 : extent.lowerBound } ?? extent.lowerBound
        if start < extent.upperBound {
          found.add(start..<extent.upperBound, .oblique, link: child)
        }
      case .parataxis:
        found.add(extent, .clause, link: child)
      default: break
      }
    }
  }

  func addQuotes(
    of verb: Int, speaker: Int?, in sentence: Range<Int>, to found: inout CandidateCollector
  ) {
    let own = runOfToken[verb]
    let runs = trimmer.runs
    // Runs are in text order: the last before the verb and the first after it are asked.
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].outer.lowerBound <= verb { low = middle + 1 } else { high = middle }
    }
    if low > 0, Int32(low - 1) != own {
      let run = runs[low - 1]
      let clauseStart = min(
        verb, speaker.map { max(sentence.lowerBound, index.extent(of: $0).lowerBound) } ?? verb)
      if run.outer.upperBound >= sentence.lowerBound, run.outer.upperBound >= clauseStart - 3,
        run.outer.upperBound <= verb
      {
        found.add(run.inner, .quoteBefore, link: run.inner.lowerBound)
      }
    }
    if low < runs.count, runs[low].outer.lowerBound <= min(sentence.upperBound, verb + 25) {
      found.add(runs[low].inner, .quoteAfter, link: runs[low].inner.lowerBound)
    }
  }

  /// "… tape, which officials say shows X", "the group the army says carried out X".
  func addRelative(
    _ verb: Int, in sentence: Range<Int>, to found: inout CandidateCollector
  ) {
    guard document.tokens[verb].relation == .aclRelcl else { return }
    let head = Int(document.tokens[verb].head)
    guard sentence.contains(head) else { return }
    let extent = index.extent(of: verb)
    guard verb + 1 < extent.upperBound else { return }
    found.add(verb + 1..<extent.upperBound, .relative, link: head)
  }

  /// The candidates of a noun, an adjective or "according to".
  func candidates(ofNoun noun: Int, speaker: Int?) -> [ContentCandidate] {
    var found = CandidateCollector(trimmer: trimmer, cue: noun)
    let sentence = document.sentences[Int(document.tokens[noun].sentence)].tokens
    let end = index.extent(of: noun).upperBound
    for child in index.children(of: noun) where child > noun {
      let extent = side(child, of: noun)
      switch document.tokens[child].relation {
      case .acl, .ccomp, .xcomp, .aclRelcl, .advcl:
        found.add(extent, .nominalClause, link: child)
      case .nmod, .obl:
        guard child != speaker else { continue }
        let marker = index.children(of: child).first {
          document.tokens[$0].relation == .caseMarker
        }
        let start = marker.map { $0 < child ? $0 + 1 : extent.lowerBound } ?? extent.lowerBound
        if start < extent.upperBound {
          found.add(start..<extent.upperBound, .nominalPhrase, link: child)
          if end > extent.upperBound { found.add(start..<end, .nominalPhrase, link: child) }
        }
      default: break
      }
    }
    let limit = min(sentence.upperBound, noun + 8)
    if noun + 1 < limit, let mark = (noun + 1..<limit).first(where: { isComplementizer($0) }) {
      found.add(mark + 1..<sentence.upperBound, .thatClause, link: mark)
      for cut in clauseEnds(after: mark + 1, in: sentence) {
        found.add(mark + 1..<cut, .thatClause, link: mark)
      }
    }
    return found.candidates
  }

  /// The candidates of "according to": the rest of its sentence, or of its clause.
  func candidates(ofPhrase phrase: Range<Int>) -> [ContentCandidate] {
    var found = CandidateCollector(trimmer: trimmer, cue: phrase.lowerBound)
    let sentence = document.sentences[Int(document.tokens[phrase.lowerBound].sentence)].tokens
    found.add(sentence.lowerBound..<phrase.lowerBound, .sentenceBefore, link: phrase.lowerBound)
    let before = sentence.lowerBound..<max(sentence.lowerBound, phrase.lowerBound - 1)
    if let cut = before.last(where: { isBoundary($0) && runOfToken[$0] < 0 }) {
      found.add(cut + 1..<phrase.lowerBound, .clauseBefore, link: phrase.lowerBound)
    }
    if phrase.upperBound < sentence.upperBound {
      found.add(phrase.upperBound..<sentence.upperBound, .sentenceAfter, link: phrase.lowerBound)
      for cut in clauseEnds(after: phrase.upperBound, in: sentence) {
        found.add(phrase.upperBound..<cut, .clauseAfter, link: phrase.lowerBound)
      }
    }
    let head = document.tokens[phrase.lowerBound].head
    if head >= 0 { addQuotes(of: phrase.lowerBound, speaker: nil, in: sentence, to: &found) }
    return found.candidates
  }

  /// The candidates of a colon: what stands after it.
  func candidates(afterMark mark: Int) -> [ContentCandidate] {
    var found = CandidateCollector(trimmer: trimmer, cue: mark)
    let sentence = document.sentences[Int(document.tokens[mark].sentence)].tokens
    found.add(mark + 1..<sentence.upperBound, .sentenceAfter, link: mark)
    addQuotes(of: mark, speaker: nil, in: sentence, to: &found)
    return found.candidates
  }
}
