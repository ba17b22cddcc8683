public import BriefingModel
internal import Foundation

/// Takes the story mark of an article: its 64 most telling words, those of the title and of the
/// beginning counted four times, for there a news article says what happened.
public enum StoryMarker {
  private static let most = 64
  private static let leadWords = 70
  private static let leadWeight = 4

  /// The mark of a title and a text. Case, endings and marks do not matter.
  ///
  /// - Parameter occasions: the day and country of each dated event, in any form that is the same in
  ///   all articles.
  public static func mark(
    title: String?, text: String, occasions: some Sequence<String> = [String]()
  ) -> StoryMark {
    var counts: [UInt32: Int] = [:]
    count(title ?? "", lead: .max, into: &counts)
    count(text, lead: leadWords, into: &counts)
    let words = StoryWords.shipped
    let ranked = counts.map { hash, count in
      let weight = UInt8(clamping: Int((10 * (1 + log(Double(count)))).rounded()))
      return (score: Int(weight) * words.rarity(hash), hash: hash, weight: weight)
    }.sorted { ($1.score, $0.hash) < ($0.score, $1.hash) }
    return StoryMark(
      words: ranked.prefix(most).map { StoryMark.Word(hash: $0.hash, weight: $0.weight) }
        .sorted { $0.hash < $1.hash },
      occasions: Set(occasions.map { StoryMark.hash($0.utf8) }).sorted())
  }

  /// Counts the words of three letters and more, the first ones by the weight of a beginning.
  private static func count(_ text: String, lead: Int, into counts: inout [UInt32: Int]) {
    let bytes = Array(text.utf8)
    var word: [UInt8] = []
    var number = 0
    var position = 0
    while position <= bytes.count {
      let mark = position < bytes.count ? markLength(bytes, at: position) : 1
      if mark == 0 {
        word.append(
          (0x41...0x5A).contains(bytes[position]) ? bytes[position] | 0x20 : bytes[position])
        position += 1
        continue
      }
      if !word.isEmpty { number += 1 }
      if word.count > 2 {
        counts[StoryMark.hash(stem(word)), default: 0] += number <= lead ? leadWeight : 1
      }
      word.removeAll(keepingCapacity: true)
      position += mark
    }
  }

  /// The bytes of the mark that begins at a place: quotes and dashes have three, a no-break space
  /// two; 0 for a letter or digit.
  private static func markLength(_ bytes: [UInt8], at place: Int) -> Int {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch bytes[place] {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return 0
    case 0xE2 where next == 0x80 || next == 0x81: return 3
    case 0xC2: return 2
    case 0x80...: return 0
    default: return 1
    }
  }

  private static let endings = ["ing", "ed", "es", "s"].map { Array($0.utf8) }

  /// The word without a common ending, where four letters are left.
  private static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
    for ending in endings
    where word.count >= ending.count + 4 && word.suffix(ending.count).elementsEqual(ending) {
      return word.dropLast(ending.count)
    }
    return word[...]
  }
}
