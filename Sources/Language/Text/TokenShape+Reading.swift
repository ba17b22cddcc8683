extension TokenShape {
  /// The facts that the form of a token tells by itself.
  init(of range: Range<Int>, in reader: CharacterReader) {
    var shape: TokenShape = []
    var index = range.lowerBound
    var capitals = 0
    var letters = 0
    while index < range.upperBound {
      let character = reader.at(index)
      switch character.kind {
      case .upper:
        if letters == 0 { shape.insert(.initialCapital) }
        capitals += 1
        letters += 1
      case .lower: letters += 1
      case .digit: shape.insert(.hasDigit)
      case .hyphen where letters > 0 && reader.kind(index + character.length).isLetter:
        shape.insert(.hasHyphen)
      default: break
      }
      index += max(1, character.length)
    }
    if letters > 0 { shape.insert(.hasLetter) }
    if capitals > 1, capitals == letters { shape.insert(.allCapitals) }
    self = shape
  }
}
