/// Puts labels together to names: each bounded stretch is one, its head tells the kind; the other
/// heads in it are names inside ("Durham" in "Durham University").
struct NameAssembly {
  let document: Document
  let labels: NameTagger.Labels
  /// Whether a token is a title ("General").
  let isTitle: (Int) -> Bool

  /// A name with the token that heads it.
  struct Found {
    var name: NameMention
    var head: Int
  }

  /// The names in text order, and those inside them.
  private(set) var names: [Found] = []
  private(set) var nested: [Found] = []

  init(
    _ document: Document, _ labels: NameTagger.Labels,
    isTitle: @escaping (Int) -> Bool = { _ in false }
  ) {
    self.document = document
    self.labels = labels
    self.isTitle = isTitle
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let end = self.end(of: index, sentence.tokens)
        if end > index { add(index..<end) }
        index = max(end, index + 1)
      }
    }
  }

  /// One past the name that begins at a token; the token itself where none does.
  private func end(of index: Int, _ range: Range<Int>) -> Int {
    if labels.bounds[index] != NameLabel.outside {
      var end = index + 1
      while end < range.upperBound, labels.bounds[end] == NameLabel.goesOn { end += 1 }
      return end
    }
    return NameLabel.isHead(Int(labels.kinds[index])) ? index + 1 : index
  }

  private mutating func add(_ range: Range<Int>) {
    if range.count == 1,
      NameWords.shipped.legalForms.contains(document.tokens[range.lowerBound].formHash)
    {
      return
    }
    let heads = range.filter { NameLabel.isHead(Int(labels.kinds[$0])) }
    guard let head = outerHead(heads) else {
      if let kind = partKind(range) {
        names.append(Found(name: Self.mention(range, kind), head: range.upperBound - 1))
      }
      return
    }
    guard let kind = NameLabel.kind(Int(labels.kinds[head])) else { return }
    if kind == .person {
      let first = startBehindTitles(range, head: head)
      names.append(
        Found(name: Self.mention(first..<range.upperBound, kind), head: max(first, head)))
    } else if head > range.lowerBound, isNumeral(head) {
      return names.append(Found(name: Self.mention(range, .other), head: head))
    } else {
      names.append(Found(name: Self.mention(range, kind), head: head))
    }
    for inner in heads where inner != head {
      guard let kind = NameLabel.kind(Int(labels.kinds[inner])) else { continue }
      var first = inner
      while first > range.lowerBound, Int(labels.kinds[first - 1]) == NameLabel.part(kind),
        document.tokens[first - 1].shape.contains(.initialCapital)
      {
        first -= 1
      }
      nested.append(Found(name: Self.mention(first..<inner + 1, kind), head: inner))
    }
  }

  /// The first word of a person's name behind its titles: "Norton" in "Emperor Norton".
  private func startBehindTitles(_ range: Range<Int>, head: Int) -> Int {
    var first = range.lowerBound
    while first <= head, first + 1 < range.upperBound, isTitle(first),
      document.tokens[first + 1].shape.contains(.initialCapital),
      NameLabel.kind(Int(labels.kinds[first + 1])) == .person
    {
      first += 1
    }
    return first > head ? first : range.lowerBound
  }

  /// Whether a token is a number in Roman letters ("Title IV"), which heads no name.
  private func isNumeral(_ token: Int) -> Bool {
    let bytes = document.bytes[Int(document.tokens[token].start)..<Int(document.tokens[token].end)]
    return bytes.count > 1 && bytes.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  private static func mention(_ range: Range<Int>, _ kind: NameMention.Kind) -> NameMention {
    NameMention(
      firstToken: Int32(range.lowerBound), endToken: Int32(range.upperBound), kind: kind)
  }

  /// Of several heads the one before the first small word ("University of Durham"); else the first
  /// of persons and the last of all others.
  private func outerHead(_ heads: [Int]) -> Int? {
    guard let first = heads.first, let last = heads.last, first != last else { return heads.first }
    if let small = (first..<last).first(where: {
      !document.tokens[$0].shape.contains(.initialCapital)
    }),
      let before = heads.last(where: { $0 < small })
    {
      return before
    }
    return NameLabel.kind(Int(labels.kinds[first])) == .person ? first : last
  }

  /// The commonest kind of the words of a name without a head; nil where most have none.
  private func partKind(_ range: Range<Int>) -> NameMention.Kind? {
    var counts = [Int](repeating: 0, count: NameLabel.count)
    for index in range { counts[Int(labels.kinds[index])] += 1 }
    let best = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? NameLabel.outside
    return NameLabel.kind(best)
  }
}
