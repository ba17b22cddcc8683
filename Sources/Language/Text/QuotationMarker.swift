/// Marks which tokens open and close quotations and which lie inside one.
///
/// Straight marks are told apart by the space around them, and by whether a quotation is open where
/// that does not tell. A quotation whose next paragraph opens with a mark again runs on over it.
struct QuotationMarker {
  let reader: CharacterReader
  private var isDoubleOpen = false
  private var isSingleOpen = false
  /// The token after the last opening mark.
  private var opened = 0

  init(reader: CharacterReader) { self.reader = reader }

  /// Sets the quotation flags of all tokens; those that start a paragraph must be flagged before.
  mutating func mark(_ tokens: inout [Token]) {
    for index in tokens.indices {
      if tokens[index].shape.contains(.startsParagraph) { endParagraph(at: index, &tokens) }
      switch role(of: index, in: tokens) {
      case .openDouble: open(index, isDouble: true, &tokens)
      case .closeDouble:
        isDoubleOpen = false
        isSingleOpen = false
        tokens[index].shape.insert(.closesQuote)
      case .openSingle: open(index, isDouble: false, &tokens)
      case .closeSingle:
        isSingleOpen = false
        tokens[index].shape.insert(.closesQuote)
        if isDoubleOpen { tokens[index].shape.insert(.quoted) }
      case .none:
        if isDoubleOpen || isSingleOpen { tokens[index].shape.insert(.quoted) }
      }
    }
    if isDoubleOpen || isSingleOpen { shorten(to: tokens.count, &tokens) }
  }

  private enum Role { case none, openDouble, closeDouble, openSingle, closeSingle }

  private mutating func open(_ index: Int, isDouble: Bool, _ tokens: inout [Token]) {
    tokens[index].shape.insert(.opensQuote)
    if isDouble {
      isDoubleOpen = true
    } else {
      if isDoubleOpen { tokens[index].shape.insert(.quoted) }
      isSingleOpen = true
    }
    opened = index + 1
  }

  /// A quotation stays open over a paragraph's end only where the next one opens with a mark.
  private mutating func endParagraph(at index: Int, _ tokens: inout [Token]) {
    guard isDoubleOpen || isSingleOpen else { return }
    let first = role(of: index, in: tokens)
    if first != .openDouble, first != .openSingle { shorten(to: index, &tokens) }
    isDoubleOpen = false
    isSingleOpen = false
  }

  /// Takes a quotation that nothing closes to reach to the end of its first sentence only.
  private func shorten(to end: Int, _ tokens: inout [Token]) {
    var index = opened
    while index < end, !isStop(tokens[index]) { index += 1 }
    index += 1
    while index < end {
      tokens[index].shape.remove(.quoted)
      index += 1
    }
  }

  private func isStop(_ token: Token) -> Bool {
    switch reader.kind(Int(token.start)) {
    case .period, .exclamation, .question: true
    default: false
    }
  }

  private func role(of index: Int, in tokens: [Token]) -> Role {
    let token = tokens[index]
    let start = Int(token.start)
    let character = reader.at(start)
    let isOne = Int(token.end) - start == character.length
    switch character.kind {
    case .openDouble: return .openDouble
    case .closeDouble: return .closeDouble
    case .doubleQuote: return straightRole(of: index, in: tokens)
    case .openSingle: return isOne ? .openSingle : .none
    case .backtick: return isOne ? .none : .openDouble
    case .apostrophe:
      if isOne { return singleRole(of: index, in: tokens) }
      let second = reader.kind(start + character.length)
      guard second == .apostrophe else { return .none }
      return isDoubleOpen ? .closeDouble : .openDouble
    default: return .none
    }
  }

  private func straightRole(of index: Int, in tokens: [Token]) -> Role {
    let before = hasSpaceBefore(index, tokens)
    let after = tokens[index].shape.contains(.spaceAfter) || index + 1 == tokens.count
    if before, !after { return .openDouble }
    if after, !before { return .closeDouble }
    if before, after { return isDoubleOpen ? .closeDouble : .openDouble }
    switch reader.kind(Int(tokens[index].end)) {
    case .period, .comma, .semicolon, .colon, .close, .question, .exclamation, .hyphen, .dash:
      return .closeDouble
    default: return isDoubleOpen ? .closeDouble : .openDouble
    }
  }

  private func singleRole(of index: Int, in tokens: [Token]) -> Role {
    let after = tokens[index].shape.contains(.spaceAfter) || index + 1 == tokens.count
    if hasSpaceBefore(index, tokens) {
      return after || isCurly(tokens[index]) ? .none : .openSingle
    }
    guard isSingleOpen else { return .none }
    if after { return .closeSingle }
    return reader.kind(Int(tokens[index].end)).isWord ? .none : .closeSingle
  }

  private func isCurly(_ token: Token) -> Bool { token.end - token.start > 1 }

  private func hasSpaceBefore(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, !tokens[index].shape.contains(.startsParagraph) else { return true }
    if tokens[index - 1].shape.contains(.spaceAfter) { return true }
    switch reader.kind(Int(tokens[index - 1].start)) {
    case .open, .dash, .openSingle, .openDouble: return true
    case .doubleQuote, .apostrophe: return tokens[index - 1].shape.contains(.opensQuote)
    default: return false
    }
  }
}
