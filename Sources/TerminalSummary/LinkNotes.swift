/// The marks of a text's links with where they lead: citations by their own label, others by number.
struct LinkNotes {
  private var notes: [(mark: String, destination: String)] = []
  private var citations: Set<String> = []
  private var marks: [String: String] = [:]
  private var lastNumber = 0

  var isEmpty: Bool { notes.isEmpty }

  /// The mark of a citation; where it stands more than once, it leads where it first led.
  mutating func citation(_ label: String, to destination: String) -> String {
    let mark = "[\(label)]"
    if citations.insert(label).inserted { add(mark, destination) }
    return mark
  }

  /// The mark of a place, which is a number where no citation leads there.
  mutating func number(of destination: String) -> String {
    if let known = marks[destination] { return known }
    lastNumber += 1
    let mark = "[\(lastNumber)]"
    add(mark, destination)
    return mark
  }

  private mutating func add(_ mark: String, _ destination: String) {
    notes.append((mark, destination))
    if marks[destination] == nil { marks[destination] = mark }
  }

  /// The notes in order: numbers, then citations by article and sentence.
  var sorted: [(mark: String, destination: String)] {
    notes.map { (note: $0, rank: Self.rank($0.mark)) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.note)
  }

  private static func rank(_ mark: String) -> [Int] {
    let label = mark.utf8.dropFirst().dropLast()
    let numbers = label.split { !isDigit($0) }.compactMap { Int(Substring($0)) }
    return [label.first == UInt8(ascii: "A") ? 1 : 0] + numbers
  }

  /// Whether text is the label of a citation: `A1` or `A1.3`.
  static func isCitation(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "A") else { return false }
    let parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy(isDigit) && Int(Substring(part)) != nil
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
