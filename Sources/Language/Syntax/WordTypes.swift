internal import ReferenceData

/// What each form that was met gives by itself (see `SyntaxLayout.typeWidth`), for it is the same
/// in every place.
struct WordTypes {
  private let network: SyntaxNetwork
  private let speech: SpeechNetwork?
  /// A row for each form. Whatever a form gives is less than 32.
  let table = PairRows(scale: 1_024)
  /// The same for the network that tells who says what (see `SpeechLayout.formWidth`).
  let speechTable = PairRows(scale: 1_024)
  private var rows = HashTable<Int32>(minimumCapacity: most)
  private let sums = NumberBuffer()
  private let wholeSums = PairRows(scale: SyntaxNetwork.formScale)
  private let bias = PairRows(scale: 4_096)
  private let speechBias = PairRows(scale: 4_096)
  private let rowsMade = NumberBuffer()
  private let spare = NumberBuffer()
  private var new: [WordTraits] = []
  private var keys: [UInt64] = []

  /// Past so many forms all are forgotten, so that memory stays bounded.
  private static let most = 8_192

  init(_ network: SyntaxNetwork, _ speech: SpeechNetwork?) {
    self.network = network
    self.speech = speech
    bias.set(network.lanes(network.layout.typeBias), count: network.layout.typeWidth / 8)
    guard let speech else { return }
    let numbers = NumberBuffer(count: speech.formBias.count)
    for (place, number) in speech.formBias.enumerated() { numbers.start[place] = number }
    speechBias.set(numbers.lanes, count: numbers.count / 8)
  }

  /// Finds the rows of some words, and makes those that are missing.
  mutating func find(_ document: Document, _ tokens: Range<Int>, rows found: inout [Int32]) {
    if rows.count + tokens.count > Self.most { rows.removeAll() }
    found.removeAll(keepingCapacity: true)
    new.removeAll(keepingCapacity: true)
    let first = rows.count
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in tokens {
        let token = document.tokens[index]
        let isName = CapitalName.isName(index, document, in: tokens)
        let key = isName ? CapitalName.identity : WordTraits.identity(token, in: bytes)
        if let row = rows[key] {
          found.append(row)
        } else {
          let row = Int32(rows.count)
          rows.set(key, to: row)
          found.append(row)
          new.append(isName ? CapitalName.traits : .of(token, in: bytes))
        }
      }
    }
    make(from: first)
  }

  private mutating func make(from first: Int) {
    let layout = network.layout
    guard !new.isEmpty else { return }
    sums.reserve(new.count * layout.embedding)
    sums.clear(new.count * layout.embedding)
    for (row, word) in new.enumerated() {
      WordFeatures.collect(word, into: &keys)
      keys.append(WordFeatures.vector(of: word.form))
      network.features.add(keys, to: sums.start + row * layout.embedding)
    }
    wholeSums.set(sums.lanes, count: new.count * layout.embedding / 8)
    fill(table, network.types, bias, from: first)
    if let speech { fill(speechTable, speech.forms, speechBias, from: first) }
  }

  /// Sets the rows of the new forms.
  private func fill(_ table: PairRows, _ matrix: PairMatrix, _ bias: PairRows, from first: Int) {
    rowsMade.reserve(new.count * matrix.columns)
    spare.reserve(matrix.columns)
    let product = PairProduct(
      matrix: matrix, leftStep: matrix.depth, sumStep: matrix.columns,
      baseUnit: 1 / bias.scale, spare: spare.start)
    product.set(rowsMade.start, left: wholeSums.pairs, rows: new.count) { _ in bias.eights }
    let width = matrix.columns / 8
    table.set(rowsMade.lanes, count: new.count * width, at: first * width)
  }
}
