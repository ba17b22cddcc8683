/// Those whom the page of an actor or a state names beside it: the other side of its claims, and who
/// speaks of it.
///
/// A record of years has hundreds of them. Its page names some; every claim names its own.
struct RecordParties: Sendable {
  let tally: RecordTally
  let parts: PageParts

  private static let most = 40

  private var index: SiteIndex { parts.index }

  /// Those on the other side of the claims, each once.
  ///
  /// - Parameter other: the one on the other side of a claim.
  func others(_ other: (ClaimRow) -> String?) -> HTML {
    let all = tally.others.map(\.other)
    let foremost = foremost(all) { other($0).map(index.party) }
    return joined(foremost, of: all.count, otherwise: "none reported") { other in
      other.id.map { parts.entity($0) } ?? "<bdi>\(other.name)</bdi>"
    }
  }

  /// The named speakers, each once.
  var speakers: HTML {
    let all = tally.speakers.map(\.id)
    return joined(foremost(all, \.speaker), of: all.count, otherwise: "none named") {
      parts.speaker($0, name: index.speaker($0)?.name ?? $0)
    }
  }

  /// All, in the order in which they were first named; of too many those that the claims of the page
  /// name most often, and then those first named last.
  private func foremost<Value: Hashable>(
    _ all: [Value], _ named: (ClaimRow) -> Value?
  ) -> [Value] {
    guard all.count > Self.most else { return all }
    var counts: [Value: Int] = [:]
    for place in ClaimPages(tally.claims, editions: index.editions).newest {
      if let value = index.claim(place).flatMap(named) { counts[value, default: 0] += 1 }
    }
    let ranked = all.enumerated().sorted { left, right in
      (counts[left.element] ?? 0, left.offset) > (counts[right.element] ?? 0, right.offset)
    }
    return ranked.prefix(Self.most).map(\.element)
  }

  private func joined<Value>(
    _ shown: [Value], of count: Int, otherwise: HTML, _ link: (Value) -> HTML
  ) -> HTML {
    guard count > 0 else { return otherwise }
    let links = shown.map(link).joined(separator: ", ")
    return count > shown.count ? "\(links) and \(count - shown.count) more" : links
  }
}
