/// A word list of the rules, matched on whole words without regard to case.
///
/// The lists stand in `Data/lexicons.tsv`.
struct Lexicon: Sendable {
  /// The phrases, each as its words.
  let phrases: [[String]]
  /// The places of the phrases in the list by their first words.
  private let places: [String: [Int]]

  /// A list of phrases, each as its words.
  init(phrases: [[String]]) {
    self.phrases = phrases
    places = phrases.indices.reduce(into: [:]) { places, place in
      if let word = phrases[place].first { places[word, default: []].append(place) }
    }
  }

  /// The list of a name; empty where there is no such list.
  static func named(_ name: String) -> Lexicon { all[name] ?? Lexicon(phrases: []) }

  /// The longest phrase that occurs in a text, the first of the list of those; nil if none does.
  func first(in text: String) -> String? { first(in: Self.words(of: text)) }

  /// The same for a text that is given as its words.
  func first(in words: [String]) -> String? {
    var best: Int?
    for start in words.indices {
      for place in places[words[start]] ?? [] where words[start...].starts(with: phrases[place]) {
        guard let found = best else {
          best = place
          continue
        }
        let (old, new) = (phrases[found].count, phrases[place].count)
        if new > old || new == old && place < found { best = place }
      }
    }
    return best.map { phrases[$0].joined(separator: " ") }
  }

  /// How many of a text's words begin a phrase of the list.
  func count(in text: String) -> Int {
    let words = Self.words(of: text)
    return words.indices.count { start in
      places[words[start]]?.contains { words[start...].starts(with: phrases[$0]) } ?? false
    }
  }

  /// The lower-case words of a text: letters, digits, hyphens and apostrophes inside words.
  static func words(of text: String) -> [String] {
    plainWords(of: text)
      ?? text.lowercased().map { $0 == "’" ? "'" : $0 }
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
      .map { String($0) }
  }

  /// The words of a text whose letters are ASCII; nil for any other, whose letters take long to tell.
  private static func plainWords(of text: String) -> [String]? {
    var text = text
    return text.withUTF8 { bytes -> [String]? in
      var words: [String] = []
      var word: [UInt8] = []
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x27, 0x2D: word.append(byte)
        case 0x41...0x5A: word.append(byte | 0x20)
        case 0xE2:
          // General punctuation: the closing single quotation mark is an apostrophe.
          guard place + 1 < bytes.count, bytes[place] == 0x80, bytes[place + 1] >= 0x90 else {
            return nil
          }
          if bytes[place + 1] == 0x99 { word.append(0x27) } else { close(&word, &words) }
          place += 2
        case 0x80...: return nil
        default: close(&word, &words)
        }
      }
      close(&word, &words)
      return words
    }
  }

  private static func close(_ word: inout [UInt8], _ words: inout [String]) {
    guard !word.isEmpty else { return }
    words.append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  /// The names of all lists, sorted.
  static var names: [String] { all.keys.sorted() }

  private static let all: [String: Lexicon] = {
    var lists: [String: [[String]]] = [:]
    for file in EmbeddedResources.files where file.path.description == "lexicons.tsv" {
      for line in file.text.description.split(separator: "\n") where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        guard columns.count == 2 else { continue }
        lists[String(columns[0]), default: []].append(words(of: String(columns[1])))
      }
    }
    return lists.mapValues(Lexicon.init(phrases:))
  }()
}
