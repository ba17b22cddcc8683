internal import Language
internal import ReferenceData

/// Reads the gazetteer that the name model is trained with: rows of uses (`given,surname`) and word.
enum NameGazetteer {
  /// The uses of each word by its hash.
  static func read(_ path: String) throws -> [UInt64: UInt8] {
    var words: [UInt64: UInt8] = [:]
    for line in try TreebankFile.read(path).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { continue }
      var uses: UInt8 = 0
      for (bit, use) in NameLexicon.uses.enumerated()
      where columns[0].split(separator: ",").contains(where: { $0 == use }) {
        uses |= 1 << UInt8(bit)
      }
      words[WordHash.of(columns[1].utf8), default: 0] |= uses
    }
    return words
  }
}
