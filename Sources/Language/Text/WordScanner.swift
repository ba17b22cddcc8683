/// Finds where a word ends that starts with a letter or a digit.
struct WordScanner {
  let reader: CharacterReader
  let rules: WordRules
  /// The end of the chunk that the word lies in.
  let limit: Int

  /// The end of the word that starts at a byte offset.
  func end(from start: Int) -> Int {
    var index = start
    if reader.kind(index) == .period { index += 1 }
    var segment = index
    while index < limit {
      let character = reader.at(index)
      if character.kind.isWord {
        index += character.length
        continue
      }
      guard let next = joined(character, at: index, segment: segment, start: start) else { break }
      if next < 0 { return -next }
      index = next
      segment = next
    }
    return withPeriod(start: start, segment: segment, end: index)
  }

  /// Where the word goes on behind a mark inside it; nil where it ends before the mark; negative
  /// where it ends at that place for good.
  private func joined(
    _ mark: ClassifiedCharacter, at index: Int, segment: Int, start: Int
  ) -> Int? {
    let next = index + mark.length
    guard next < limit || mark.kind == .currency, index > start else { return nil }
    switch mark.kind {
    case .period: return joinsPeriod(at: index, segment: segment, start: start) ? next : nil
    case .comma: return joinsThousands(at: index) ? next : nil
    case .colon: return joinsDigits(index, next) ? next : nil
    case .slash: return joinsSlash(at: index, start: start) ? next : nil
    case .hyphen: return joinsHyphen(at: index, next: next, start: start) ? next : nil
    case .apostrophe, .backtick: return joinsApostrophe(at: index, next: next, start: start)
    case .ampersand: return joinsAmpersand(at: index, start: start) ? next : nil
    case .underscore, .at, .asterisk:
      return reader.kindBefore(index).isWord && reader.kind(next).isWord ? next : nil
    case .currency:
      let isCode = index - start <= 3 && (start..<index).allSatisfy { reader.kind($0) == .upper }
      return isCode ? -next : nil
    default: return nil
    }
  }

  private func joinsDigits(_ index: Int, _ next: Int) -> Bool {
    reader.kindBefore(index) == .digit && reader.kind(next) == .digit
  }

  private func joinsThousands(at index: Int) -> Bool {
    guard reader.kindBefore(index) == .digit else { return false }
    let three = (1...3).allSatisfy { reader.kind(index + $0) == .digit }
    return three && reader.kind(index + 4) != .digit
  }

  private func joinsPeriod(at index: Int, segment: Int, start: Int) -> Bool {
    let before = reader.kindBefore(index)
    let after = reader.kind(index + 1)
    if after == .digit { return before == .digit }
    guard after.isLetter else { return false }
    var end = index + 1
    while end < limit, end - index < 8, reader.kind(end).isWord { end += reader.at(end).length }
    let tail = end - index - 1
    if before.isLetter, index - segment <= 2, tail <= 2 {
      let isInitials = index - segment == 1 || reader.kind(segment) == .upper
      if isInitials, reader.kind(end) == .period || end == limit || tail == 1 { return true }
    }
    guard !reader.kind(end).isWord else { return false }
    // "the caliphate.US forces" is no address.
    if after == .lower, rules.domains.contains(reader.hash(index + 1..<end)) { return true }
    return before == .lower && after == .lower && reader.kind(start) == .lower
  }

  private func joinsSlash(at index: Int, start: Int) -> Bool {
    if reader.kindBefore(index) == .digit, reader.kind(index + 1) == .digit {
      return (start..<index).allSatisfy { !reader.kind($0).isLetter }
    }
    var end = index + 1
    while end < limit, end - index < 5, reader.kind(end).isWord { end += reader.at(end).length }
    return index - start <= 2 && rules.wholes.contains(reader.hash(start..<end))
  }

  private func joinsHyphen(at index: Int, next: Int, start: Int) -> Bool {
    let after = reader.kind(next)
    if after.isLetter {
      // "Lashkar-e-Islam" is no "e-mail".
      if start > 0, reader.kindBefore(start) == .hyphen { return false }
      return index - start <= 8 && rules.prefixes.contains(reader.hash(start..<index))
    }
    guard after == .digit, reader.kindBefore(index) == .digit else { return false }
    return joinsTelephone(at: index, start: start)
  }

  /// "713-853-3989" and "345-9945" stay whole, "1995-2000" does not.
  private func joinsTelephone(at index: Int, start: Int) -> Bool {
    var groups = 1
    var digits = 0
    var end = index
    var place = start
    guard index - start < 20 else { return false }
    while place < limit, place - start < 24 {
      let kind = reader.kind(place)
      if kind == .hyphen { groups += 1 } else if kind == .digit { digits += 1 } else { break }
      place += reader.at(place).length
      end = place
    }
    guard !reader.kind(end).isLetter else { return false }
    if groups >= 3 { return digits >= 6 }
    return groups == 2 && digits == 7 && index - start == 3
  }

  private func joinsAmpersand(at index: Int, start: Int) -> Bool {
    let before = reader.kindBefore(index)
    let after = reader.kind(index + 1)
    guard before == .upper && after == .upper || before == .lower && index - start == 1 else {
      return false
    }
    return after.isLetter && index - start <= 3
  }

  /// A clitic ends the word before the apostrophe, "n't" before its n; "O'Reilly" goes on.
  private func joinsApostrophe(at index: Int, next: Int, start: Int) -> Int? {
    guard reader.kind(next).isWord, reader.kindBefore(index).isWord else { return nil }
    var end = next
    while end < limit, end - next < 8, reader.kind(end).isWord { end += reader.at(end).length }
    guard !reader.kind(end).isWord else { return next }
    if rules.clitics.contains(reader.hash(next..<end)) { return nil }
    let isNegation = end - next == 1 && reader.bytes[next] | 0x20 == UInt8(ascii: "t")
    if isNegation, reader.bytes[index - 1] | 0x20 == UInt8(ascii: "n") {
      return index - 1 > start ? -(index - 1) : nil
    }
    return next
  }

  /// Takes the period along where it belongs to the word ("Mr.", "U.S.", "J.").
  private func withPeriod(start: Int, segment: Int, end: Int) -> Int {
    guard end < limit, reader.kind(end) == .period, reader.kind(end + 1) != .period,
      reader.kindBefore(end).isWord
    else { return end }
    let withPeriod = end + 1
    let length = end - start
    if segment > start, end - segment <= 2, reader.kindBefore(end).isLetter,
      reader.kind(segment).isLetter
    {
      return withPeriod
    }
    if length == 1, reader.kind(start) == .upper {
      return isInitial(end: end, start: start) ? withPeriod : end
    }
    guard length <= 9, reader.kind(start).isLetter else { return end }
    let hash = reader.hash(start..<withPeriod)
    if rules.titles.contains(hash) || rules.abbreviations.contains(hash) { return withPeriod }
    if rules.beforeNumbers.contains(hash), nextKind(after: withPeriod) == .digit {
      return withPeriod
    }
    return end
  }

  /// A capital with a period is an initial where a name goes on.
  private func isInitial(end: Int, start: Int) -> Bool {
    return nextKind(after: end + 1) == .upper && reader.bytes[start] != UInt8(ascii: "I")
  }

  private func nextKind(after end: Int) -> CharacterKind {
    var index = end
    while index < reader.bytes.count, index - end < 4, reader.kind(index).separates {
      index += reader.at(index).length
    }
    return reader.kind(index)
  }

  /// Where a unit starts that is written on to its figure ("10km", "5pm").
  func unitStart(_ range: Range<Int>) -> Int? {
    guard reader.kind(range.lowerBound) == .digit || reader.kind(range.lowerBound) == .period,
      range.count <= 24
    else { return nil }
    var index = range.lowerBound
    while index < range.upperBound, !reader.kind(index).isLetter {
      index += reader.at(index).length
    }
    guard index < range.upperBound, reader.kindBefore(index) == .digit else { return nil }
    return rules.units.contains(reader.hash(index..<range.upperBound)) ? index : nil
  }
}
