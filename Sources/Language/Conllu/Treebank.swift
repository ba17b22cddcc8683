/// The sentences of a CoNLL-U file (universaldependencies.org/format.html).
public struct Treebank: Sendable {
  /// The sentences in file order.
  public var sentences: [TreebankSentence] = []
  /// The numbers of lines that could not be read, from 1; they are left out.
  public private(set) var malformedLines: [Int] = []

  /// Reads CoNLL-U; empty nodes are passed over, bad lines counted.
  public init(conllu: String) {
    var sentence = TreebankSentence()
    var number = 0
    for line in conllu.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        if !sentence.words.isEmpty { sentence = TreebankSentence() }
      } else if line.hasPrefix("#") {
        sentence.readComment(line)
      } else if !sentence.readWord(line) {
        malformedLines.append(number)
      }
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
  }

  /// The index ranges of the file's documents; one range where it names none.
  public var documents: [Range<Int>] {
    var starts = sentences.indices.filter { sentences[$0].newDocument != nil }
    if starts.first != 0, !sentences.isEmpty { starts.insert(0, at: 0) }
    return starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : sentences.count)
    }
  }
}

extension TreebankSentence {
  fileprivate mutating func readComment(_ line: Substring) {
    let body = line.drop { $0 == "#" || $0 == " " }
    let parts = body.split(separator: "=", maxSplits: 1)
    let key = (parts.first ?? "").split(separator: " ").first ?? ""
    let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
    switch key {
    case "sent_id": identifier = String(value)
    case "newdoc": newDocument = String(value)
    case "newpar": startsParagraph = true
    default: break
    }
  }

  fileprivate mutating func readWord(_ line: Substring) -> Bool {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 2 else { return false }
    if columns[0].contains(".") { return true }
    let bounds = columns[0].split(separator: "-")
    if bounds.count == 2 {
      guard let first = Int(bounds[0]), let last = Int(bounds[1]), first == words.count + 1,
        last >= first, last - first < 100
      else { return false }
      let isGlued = columns.last?.contains("SpaceAfter=No") ?? false
      ranges.append(
        TreebankRange(words: first - 1..<last, form: String(columns[1]), isGlued: isGlued))
      return true
    }
    guard Int(columns[0]) == words.count + 1, let word = TreebankWord(columns: columns) else {
      return false
    }
    words.append(word)
    return true
  }
}
