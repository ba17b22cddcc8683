/// One pass of the network that tells who says what over the words of a window, with its room.
///
/// Belongs to one reader; never shared between tasks.
final class SpeechReader {
  private let network: SpeechNetwork
  private let layout: SpeechLayout
  private let recurrence: GatedRecurrence
  /// The words in context; the recurrent layer and they.
  private let context = PairRows(scale: SyntaxNetwork.bothScale)
  private let joined = PairRows(scale: SyntaxNetwork.bothScale)
  private let gates = NumberBuffer(), cells = NumberBuffer(), states = NumberBuffer()
  private let words = NumberBuffer(), cue = NumberBuffer(), both = NumberBuffer()
  private let spare = NumberBuffer()
  private let keys = PairRows(scale: SpeechNetwork.keyScale)
  private let wanted = PairRows(scale: SpeechNetwork.keyScale)
  /// The cues of the window, and their rows one after the other.
  private var cues: [Int] = []
  private let asked = PairRows(scale: SyntaxNetwork.bothScale)
  private var sums: [SIMD4<Int32>] = []
  private var forms: FormRows

  /// The odds under which a word is hardly a cue, in units of `SpeechReading`.
  private static let least: Int16 = -256
  /// From units of keys to those of `SpeechReading`.
  private static let roleShift: Int16 = 3

  /// What the forms of the words of a window give by themselves.
  struct FormRows {
    var table: PairRows
    var rowOf: [Int32] = []
  }

  init(_ network: SpeechNetwork) {
    self.network = network
    layout = network.layout
    recurrence = GatedRecurrence(hidden: network.layout.hidden)
    forms = FormRows(table: PairRows(scale: 1))
  }

  /// Reads the words of a window.
  func read(
    _ below: NumberBuffer, _ forms: FormRows, _ tokens: Range<Int>,
    to reading: inout SpeechReading
  ) {
    self.forms = forms
    recur(below, tokens.count)
    words.reserve(tokens.count * layout.wordWidth)
    multiply(joined, network.word, rows: tokens.count, forms: layout.gateWidth, to: words) { $0 }
    let width = layout.wordWidth / 8
    keys.set(words.lanes, count: tokens.count * width)
    cues.removeAll(keepingCapacity: true)
    for word in 0..<tokens.count {
      let odds = keys.eights[word * width] &>> Self.roleShift
      reading.set(odds, of: tokens.lowerBound + word)
      if odds[SpeechReading.Role.cue.rawValue] > Self.least { cues.append(word) }
    }
    readCues()
    for number in cues.indices { point(number, tokens, to: &reading) }
  }

  /// Makes what all cues look for in one product, which costs a quarter of one for each.
  private func readCues() {
    let width = (layout.state + layout.context) / 8
    for (number, word) in cues.enumerated() {
      asked.set(both.lanes + word * width, count: width, at: number * width)
    }
    cue.reserve(cues.count * layout.cueWidth)
    let column = layout.gateWidth + layout.wordWidth
    let cues = cues
    multiply(asked, network.cue, rows: cues.count, forms: column, to: cue) { cues[$0] }
    wanted.set(cue.lanes, count: cues.count * layout.cueWidth / 8)
  }

  private func recur(_ below: NumberBuffer, _ count: Int) {
    let (state, width) = (layout.state / 8, layout.context / 8)
    context.set(below.lanes, count: count * width)
    gates.reserve(count * layout.gateWidth)
    cells.reserve(count * layout.state)
    states.reserve(count * layout.state)
    states.clear(count * layout.state)
    multiply(context, network.gates, rows: count, forms: 0, to: gates) { $0 }
    recurrence.activate(gates.lanes, rows: count)
    recurrence.add(gates.lanes, count: count, to: states.lanes, cells: cells.lanes)
    both.reserve(count * (layout.state + layout.context))
    for word in 0..<count {
      let row = both.lanes + word * (state + width)
      row.update(from: states.lanes + word * state, count: state)
      (row + state).update(from: below.lanes + word * width, count: width)
    }
    joined.set(both.lanes, count: count * (state + width))
  }

  /// The product of rows with a matrix, over what the forms of their words give from a column on.
  private func multiply(
    _ left: PairRows, _ matrix: PairMatrix, rows: Int, forms column: Int, to sum: NumberBuffer,
    word: (Int) -> Int
  ) {
    spare.reserve(matrix.columns)
    let base = forms.table.eights + column / 8
    let (rowOf, width) = (forms.rowOf, layout.formWidth / 8)
    PairProduct(
      matrix: matrix, leftStep: matrix.depth, sumStep: matrix.columns,
      baseUnit: 1 / forms.table.scale, spare: spare.start
    ).set(sum.start, left: left.pairs, rows: rows) { base + Int(rowOf[word($0)]) * width }
  }

  /// Compares a cue with all words of the window.
  private func point(_ number: Int, _ tokens: Range<Int>, to reading: inout SpeechReading) {
    let place = cues[number]
    let wanted = wanted.eights + number * layout.cueWidth / 8
    // How sure it is that nothing begins or ends here stands behind what it looks for.
    let none = wanted[SpeechLayout.questions * SpeechLayout.key / 8] &>> Self.roleShift
    var top = SIMD4<Int32>(Int32(none[0]), Int32(none[1]), 0, 0)
    // Taken out while they are filled, for each access to a property of a class is checked.
    var sums: [SIMD4<Int32>] = []
    swap(&sums, &self.sums)
    defer { self.sums = sums }
    sums.removeAll(keepingCapacity: true)
    for word in 0..<tokens.count {
      let sum = compare(wanted, place, word)
      sums.append(sum)
      top = top.replacing(with: sum, where: sum .> top)
    }
    (top[2], top[3]) = (0, 0)
    reading.add(
      sums.lazy.map { SIMD4<Int16>(clamping: $0 &- top) }, of: tokens.lowerBound + place,
      to: tokens)
  }

  /// The answers of a word to the questions of a cue.
  private func compare(
    _ wanted: UnsafePointer<Pairs>, _ place: Int, _ word: Int
  ) -> SIMD4<Int32> {
    let eights = SpeechLayout.key / 8
    let key = keys.eights + word * layout.wordWidth / 8 + SpeechLayout.roles / 8
    var sum = network.distances[SpeechLayout.distance(from: place, to: word)]
    for question in 0..<SpeechLayout.questions {
      var products = SIMD4<Int32>()
      for eight in question * eights..<(question + 1) * eights {
        products &+= key[eight].pairProducts(wanted[eight])
      }
      sum[question] &+= products.wrappedSum() / SpeechNetwork.productUnit
    }
    return sum
  }
}
