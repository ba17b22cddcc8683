/// The features by which the parser chooses an action, and those by which it names an arc.
package enum ParsingFeatures {
  /// A word as the parser sees it.
  package struct Word {
    package var form: UInt64
    package var tag: UInt64
    package static let none = Word(form: 1, tag: 250)
    package static let root = Word(form: 2, tag: 251)

    package init(form: UInt64, tag: UInt64) {
      self.form = form
      self.tag = tag
    }
    package init(_ token: Token) {
      form = token.formHash
      tag = UInt64(token.tag.rawValue) << 8 | UInt64(token.pennTag.rawValue)
    }
  }

  /// Fills `keys` for the choice of an action. `words` holds the sentence and then the root.
  package static func action(
    _ state: ArcHybridState, _ words: [Word], into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    func at(_ index: Int) -> Word {
      index < 0 || index > state.count ? .none : words[index]
    }
    func left(_ index: Int) -> Int { index < 0 ? -1 : Int(state.leftmost[index]) }
    func right(_ index: Int) -> Int { index < 0 ? -1 : Int(state.rightmost[index]) }
    func add(_ t: UInt64, _ a: UInt64) { keys.append(FeatureHash.key(t, a)) }
    func add(_ t: UInt64, _ a: UInt64, _ b: UInt64) { keys.append(FeatureHash.key(t, a, b)) }
    func add(_ t: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
      keys.append(FeatureHash.key(t, a, b, c))
    }
    let s0 = state.stacked(0)
    let s1 = state.stacked(1)
    let (top, second, third) = (at(s0), at(s1), at(state.stacked(2)))
    let (b0, b1, b2) = (at(state.next), at(state.next + 1), at(state.next + 2))
    let before = at(state.next - 1)
    let (topLeft, topRight) = (at(left(s0)), at(right(s0)))
    let (nextLeft, secondRight) = (at(left(state.next)), at(right(s1)))
    let secondLeft = at(left(s1))
    let gap = UInt64(min(s0 < 0 ? 0 : state.next - s0, 7))
    let gap2 = UInt64(min(s1 < 0 ? 0 : s0 - s1, 7))
    add(0, 0)
    add(1, top.form, top.tag)
    add(2, top.tag)
    add(3, b0.form, b0.tag)
    add(4, b0.tag)
    add(5, second.form, second.tag)
    add(6, second.tag)
    add(7, b1.form, b1.tag)
    add(8, b1.tag)
    add(9, b2.tag)
    add(10, top.form, b0.form)
    add(11, top.form, b0.tag)
    add(12, top.tag, b0.form)
    add(13, top.tag, b0.tag, gap)
    add(14, second.form, top.form)
    add(15, second.form, top.tag)
    add(16, second.tag, top.form)
    add(17, second.tag, top.tag, gap2)
    add(18, top.tag, b0.tag, b1.tag)
    add(19, second.tag, top.tag, b0.tag)
    add(20, third.tag, second.tag, top.tag)
    add(21, b0.tag, b1.tag, b2.tag)
    add(22, top.tag, topLeft.tag, b0.tag)
    add(23, top.tag, topRight.tag, b0.tag)
    add(24, top.tag, b0.tag, nextLeft.tag)
    add(25, second.tag, top.tag, secondRight.tag)
    add(26, second.tag, top.tag, secondLeft.tag)
    add(27, second.tag, top.tag, topRight.tag)
    add(28, second.tag, top.tag, topLeft.tag)
    add(29, top.form, b0.tag, topRight.tag)
    add(30, top.tag, before.tag, b0.tag)
    add(31, second.form, b0.form)
    add(32, second.tag, b0.tag, gap)
    add(33, top.form, topLeft.tag, topRight.tag)
    add(34, second.form, secondRight.tag)
    add(35, b0.form, nextLeft.tag)
    add(36, second.form, top.tag, b0.tag)
    add(37, second.tag, top.tag, b0.form)
    add(38, second.tag, top.form, b0.tag)
    add(39, top.form, gap)
    add(40, top.tag, b0.tag, b1.form)
    add(41, second.tag, secondRight.tag, b0.tag)
    add(42, topRight.form, top.tag, b0.tag)
    add(43, topLeft.form, top.form)
    add(44, topLeft.form, b0.tag)
  }

  /// Fills `keys` for the relation of a word to its head, when all heads are known.
  package static func relation(
    of index: Int, state: ArcHybridState, _ words: [Word], into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    func at(_ index: Int) -> Word {
      index < 0 || index > state.count ? .none : words[index]
    }
    func add(_ t: UInt64, _ a: UInt64) { keys.append(FeatureHash.key(t, a)) }
    func add(_ t: UInt64, _ a: UInt64, _ b: UInt64) { keys.append(FeatureHash.key(t, a, b)) }
    func add(_ t: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
      keys.append(FeatureHash.key(t, a, b, c))
    }
    let head = Int(state.heads[index])
    let (word, above) = (at(index), at(head))
    let grand = head >= 0 && head < state.count ? at(Int(state.heads[head])) : .none
    let (low, high) = (at(Int(state.leftmost[index])), at(Int(state.rightmost[index])))
    let headLeft = head < 0 ? Word.none : at(Int(state.leftmost[head]))
    let headRight = head < 0 ? Word.none : at(Int(state.rightmost[head]))
    let side: UInt64 = head > index ? 1 : 0
    let distance = side << 3 | UInt64(min(abs(head - index), 7))
    add(100, side)
    add(101, word.form, side)
    add(102, above.form, side)
    add(103, word.tag, above.tag, distance)
    add(104, word.form, above.tag, side)
    add(105, word.tag, above.form, side)
    add(106, word.form, above.form, side)
    add(107, word.tag, low.form, above.tag)
    add(108, word.tag, low.tag, above.tag)
    add(109, word.tag, high.tag, above.tag)
    add(110, word.tag, above.tag, headLeft.tag)
    add(111, word.tag, above.tag, headRight.tag)
    add(112, word.tag, above.tag, grand.tag)
    add(113, word.form, at(index - 1).tag, at(index + 1).tag)
    add(114, word.tag, at(index - 1).form, side)
    add(115, word.tag, at(index + 1).form, side)
    add(116, low.form, above.form, side)
    add(117, word.tag, at(head - 1).tag, above.tag)
    add(118, word.tag, at(head + 1).tag, above.tag)
    add(119, word.form, low.form, side)
    add(120, word.tag, above.tag, side)
    add(121, word.form, grand.tag, side)
    add(122, word.tag, headLeft.form, side)
  }
}
