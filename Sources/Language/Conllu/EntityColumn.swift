/// The values of `Entity=` that show a document's names, as GUM writes them: `(1-person` where a
/// name opens, `1)` where it closes, `(1-person)` for a single word.
struct EntityColumn {
  private var values: [Int: String] = [:]

  init(_ document: Document) {
    var entities: [Int32: Int32] = [:]
    for mention in document.mentions { entities[mention.headToken] = mention.entity }
    var next = Int32(document.entityCount)
    var opened: [Int: String] = [:]
    var closed: [Int: String] = [:]
    let longestFirst = (document.names + document.nestedNames).sorted {
      ($0.firstToken, $1.endToken) < ($1.firstToken, $0.endToken)
    }
    for name in longestFirst {
      guard let type = document.treebankType(of: name) else { continue }
      let known = entities[Int32(document.head(of: name.tokens))]
      let number = (known ?? next) + 1
      if known == nil { next += 1 }
      let last = Int(name.endToken) - 1
      if Int(name.firstToken) == last {
        opened[last, default: ""] += "(\(number)-\(type))"
      } else {
        opened[Int(name.firstToken), default: ""] += "(\(number)-\(type)"
        closed[last] = "\(number))" + (closed[last] ?? "")
      }
    }
    for (token, value) in opened { values[token] = value + (closed[token] ?? "") }
    for (token, value) in closed where opened[token] == nil { values[token] = value }
  }

  func value(_ token: Int) -> String? { values[token] }
}
