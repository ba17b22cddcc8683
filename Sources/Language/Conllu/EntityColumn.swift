/// The values of `Entity=` that show a document's names, as GUM writes them: `(1-person` where a
/// name opens, `1)` where it closes, `(1-person)` for a single word. A name stands with the article,
/// adjectives and titles before it, as GUM's mentions do.
struct EntityColumn {
  private var values: [Int: String] = [:]

  init(_ document: Document) {
    var entities: [Int32: Int32] = [:]
    for mention in document.mentions { entities[mention.headToken] = mention.entity }
    var next = Int32(document.entityCount)
    var opened: [Int: String] = [:]
    var closed: [Int: String] = [:]
    let starts = NamePhrases(document).starts
    let phrases = document.names.enumerated().map { number, name in
      var phrase = name
      phrase.firstToken = Int32(starts[number])
      return (phrase: phrase, name: name)
    }
    let nested = document.nestedNames.map { (phrase: $0, name: $0) }
    let longestFirst = (phrases + nested).sorted {
      ($0.phrase.firstToken, $1.phrase.endToken) < ($1.phrase.firstToken, $0.phrase.endToken)
    }
    var ends: [Int32] = []
    for (phrase, name) in longestFirst {
      while let end = ends.last, end <= phrase.firstToken { ends.removeLast() }
      // A phrase that runs out of the one in which it begins has no brackets: they would cross.
      guard phrase.endToken <= ends.last ?? .max, let type = document.treebankType(of: name) else {
        continue
      }
      ends.append(phrase.endToken)
      let known = entities[Int32(document.head(of: name.tokens))]
      let number = (known ?? next) + 1
      if known == nil { next += 1 }
      let last = Int(phrase.endToken) - 1
      if Int(phrase.firstToken) == last {
        opened[last, default: ""] += "(\(number)-\(type))"
      } else {
        opened[Int(phrase.firstToken), default: ""] += "(\(number)-\(type)"
        closed[last] = "\(number))" + (closed[last] ?? "")
      }
    }
    for (token, value) in opened { values[token] = value + (closed[token] ?? "") }
    for (token, value) in closed where opened[token] == nil { values[token] = value }
  }

  func value(_ token: Int) -> String? { values[token] }
}
