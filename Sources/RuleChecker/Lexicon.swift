/// A word list of the rules, matched on whole words without regard to case.
///
/// The lists stand in `Data/lexicons.tsv`.
struct Lexicon: Sendable {
  /// The phrases, each as its words.
  let phrases: [[String]]

  /// The list of a name; empty where there is no such list.
  static func named(_ name: String) -> Lexicon {
    Lexicon(phrases: all[name] ?? [])
  }

  /// The first phrase that occurs in a text; nil if none does.
  func first(in text: String) -> String? {
    let words = Self.words(of: text)
    return phrases.filter { Self.contains(words, $0) }
      .max { $0.count < $1.count }
      .map { $0.joined(separator: " ") }
  }

  /// How many of a text's words begin a phrase of the list.
  func count(in text: String) -> Int {
    let words = Self.words(of: text)
    return words.indices.filter { start in
      phrases.contains { words[start...].starts(with: $0) }
    }.count
  }

  /// The lower-case words of a text: letters, digits, hyphens and apostrophes inside words.
  static func words(of text: String) -> [String] {
    text.lowercased().map { $0 == "’" ? "'" : $0 }
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
      .map { String($0) }
  }

  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  /// The names of all lists, sorted.
  static var names: [String] { all.keys.sorted() }

  private static let all: [String: [[String]]] = {
    var lists: [String: [[String]]] = [:]
    for file in EmbeddedResources.files where file.path.description == "lexicons.tsv" {
      for line in file.text.description.split(separator: "\n") where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        guard columns.count == 2 else { continue }
        lists[String(columns[0]), default: []].append(words(of: String(columns[1])))
      }
    }
    return lists
  }()
}
