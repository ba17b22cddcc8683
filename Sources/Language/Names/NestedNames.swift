/// Brings the names inside longer names together: those of the model and those of the reference data.
struct NestedNames {
  /// The longer names, in text order.
  let outer: [NameMention]

  /// Both lists as one in text order; of two that overlap the earlier list's stays.
  func names(_ found: [NameMention], _ known: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    var rest = known[...]
    for name in found where isInside(name) {
      while let next = rest.first, next.endToken <= name.firstToken {
        result.append(next)
        rest = rest.dropFirst()
      }
      while let next = rest.first, next.firstToken < name.endToken { rest = rest.dropFirst() }
      result.append(name)
    }
    return result + rest
  }

  /// Whether a name is a true part of a longer one.
  private func isInside(_ name: NameMention) -> Bool {
    var low = 0
    var high = outer.count
    while low < high {
      let middle = (low + high) / 2
      if outer[middle].endToken <= name.firstToken { low = middle + 1 } else { high = middle }
    }
    guard low < outer.count else { return false }
    return outer[low].firstToken <= name.firstToken && outer[low].endToken >= name.endToken
      && outer[low].tokens.count > name.tokens.count
  }
}
