internal import BriefingModel

/// The wording of the edition, from `phrases.tsv`.
struct PhraseBook: Sendable {
  private let patterns: [String: String]

  /// The wording that ships with the program, read once.
  static let shipped = PhraseBook(DataTable("phrases.tsv"))

  init(_ table: DataTable) {
    patterns = Dictionary(
      table.rows.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }

  /// Whether there is a wording of this name.
  func has(_ key: String) -> Bool { patterns[key] != nil }

  /// A wording with its slots open; nil where there is none.
  func pattern(_ key: String) -> String? { patterns[key] }

  /// A wording with its slots filled and its first letter a capital.
  func callAsFunction(_ key: PhraseKey, _ slots: [String: String] = [:]) -> String {
    Self.capitalised(fill(patterns[key.rawValue] ?? "", slots))
  }

  /// A wording with its slots filled, as it stands within a sentence.
  func inline(_ key: PhraseKey, _ slots: [String: String] = [:]) -> String {
    fill(patterns[key.rawValue] ?? "", slots)
  }

  /// A wording of a gap or a signpost with its slots filled and its first letter a capital.
  func callAsFunction(_ key: OpenQuestionPhrase, _ slots: [String: String] = [:]) -> String {
    Self.capitalised(fill(patterns[key.rawValue] ?? "", slots))
  }

  /// A wording of a gap with its slots filled, as it stands within a line.
  func inline(_ key: OpenQuestionPhrase, _ slots: [String: String] = [:]) -> String {
    fill(patterns[key.rawValue] ?? "", slots)
  }

  /// A relation in words ("A posed a threat to B"); nil for a type without one.
  /// - Parameter isLand: whether the target is land or a building; who is no land is moved, not moved toward.
  func relation(_ type: ClaimType, actor: String, target: String, isLand: Bool) -> String? {
    let key = "relation.\(type.rawValue)" + (type == .movement && !isLand ? ".of" : "")
    return patterns[key].map { fill($0, ["actor": actor, "target": target]) }
  }

  /// The heading words of a claim.
  func heading(_ type: ClaimType, target: String?) -> String {
    let key = "heading.\(type.rawValue)" + (target == nil ? ".bare" : "")
    return fill(patterns[key] ?? type.rawValue, ["target": target ?? ""])
  }

  private func fill(_ pattern: String, _ slots: [String: String]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += slots[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// The labels of articles, four and more in a row as "A1 to A4" (R65).
  static func labels(_ labels: [String]) -> String {
    var parts: [String] = []
    var run: [String] = []
    func close() {
      if run.count > 3, let first = run.first, let last = run.last {
        parts.append("\(first) to \(last)")
      } else {
        parts += run
      }
      run = []
    }
    for label in labels {
      if let last = run.last, number(of: label) != number(of: last).map({ $0 + 1 }) { close() }
      run.append(label)
    }
    close()
    return list(parts)
  }

  private static func number(of label: String) -> Int? { Int(label.dropFirst()) }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String], last word: String = "and") -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + final
  }

  /// A number in words up to ten, then in digits.
  static func figure(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// A count with its noun: "two articles".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(figure(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
