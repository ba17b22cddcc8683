internal import ReferenceData

/// Surnames that an article spells in two ways: "Romanov" and "Romanow" in one report are one person more
/// often than two.
struct NameSpelling {
  private var surnames: [(letters: [UInt8], entity: Int)] = []

  /// How many surnames an article is asked for at most.
  private static let limit = 200
  /// Shorter names are told apart by one letter too often ("Lee", "Leo").
  private static let shortest = 6

  /// The entity whose surname differs from another by one letter; nil where there is none, or several.
  ///
  /// Two names that many people bear are two ("Johnson", "Johnston").
  func entity(near token: Int, in document: Document) -> Int? {
    let letters = Self.letters(token, document)
    guard letters.count >= Self.shortest else { return nil }
    let near = surnames.filter { Self.differByOne($0.letters, letters) }
    guard let first = near.first, near.allSatisfy({ $0.entity == first.entity }),
      !(isCommon(letters) && near.contains { isCommon($0.letters) })
    else { return nil }
    return first.entity
  }

  /// Notes the surname of a person.
  mutating func note(_ token: Int, entity: Int, in document: Document) {
    let letters = Self.letters(token, document)
    guard letters.count >= Self.shortest - 1, surnames.count < Self.limit,
      !surnames.contains(where: { $0.letters == letters })
    else { return }
    surnames.append((letters, entity))
  }

  private func isCommon(_ letters: [UInt8]) -> Bool {
    NameWords.shipped.kinds(WordHash.of(letters)) != 0
  }

  private static func letters(_ token: Int, _ document: Document) -> [UInt8] {
    let word = document.tokens[token]
    return document.bytes[Int(word.start)..<Int(word.end)].map {
      UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0
    }
  }

  /// Whether one letter put in, left out or changed makes one of the other; a last "s" aside, which makes a
  /// family of a person.
  private static func differByOne(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1, short.first == long.first, short != long else {
      return false
    }
    if long.count > short.count, long.last == UInt8(ascii: "s"), long.dropLast() == short[...] {
      return false
    }
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(short.count == long.count ? same + 1 : same) == long.dropFirst(same + 1)
  }
}
