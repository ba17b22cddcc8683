/// Sequences of token hashes with the numbers that stand under them: finds the longest sequence
/// that begins at a token.
///
/// One open-addressing table maps (node, token hash) to the next node. Two different steps share a
/// 64-bit key with a chance of about one in 10^15 for the data that we ship, which is accepted.
public struct TokenTrie: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var nodes: [UInt32]
  @usableFromInline var mask: Int
  private var used = 0
  private var nodeCount: UInt32 = 1
  private var insertions: [(node: UInt32, value: Int32)] = []
  private var firstTokens: [UInt64] = []
  /// A bit for every place at which some first token may stand: most tokens of a text begin nothing,
  /// and are told by this small table, which stays near the processor.
  @usableFromInline var firsts: [UInt64] = [0]
  @usableFromInline var starts: [Int32] = []
  @usableFromInline var values: [Int32] = []

  /// A trie without sequences, with room for some steps.
  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    nodes = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Adds a value under a sequence. Call `finish` before asking.
  mutating func insert(_ tokens: ArraySlice<UInt64>, value: Int32) {
    guard let first = tokens.first else { return }
    firstTokens.append(first)
    var node: UInt32 = 0
    for token in tokens { node = childOrNew(of: node, token) }
    insertions.append((node, value))
  }

  /// Lays the values out by node, in the order of their insertion.
  mutating func finish() {
    starts = [Int32](repeating: 0, count: Int(nodeCount) + 1)
    for insertion in insertions { starts[Int(insertion.node) + 1] += 1 }
    for node in 0..<Int(nodeCount) { starts[node + 1] += starts[node] }
    values = [Int32](repeating: 0, count: insertions.count)
    var next = starts
    for insertion in insertions {
      values[Int(next[Int(insertion.node)])] = insertion.value
      next[Int(insertion.node)] += 1
    }
    insertions = []
    noteFirsts()
  }

  private mutating func noteFirsts() {
    var words = 1
    while words * 8 < firstTokens.count { words *= 2 }
    firsts = [UInt64](repeating: 0, count: words)
    for token in firstTokens {
      let bit = Self.bit(token)
      firsts[bit.word & (words - 1)] |= bit.mark
    }
    firstTokens = []
  }

  /// The word of `firsts` in which a token has its bit, and the bit.
  @inlinable
  static func bit(_ token: UInt64) -> (word: Int, mark: UInt64) {
    (Int(truncatingIfNeeded: token >> 6), 1 << (token & 63))
  }

  /// Whether some sequence may begin with a token.
  @inlinable
  func mayBegin(with token: UInt64) -> Bool {
    let bit = Self.bit(token)
    return firsts[bit.word & (firsts.count - 1)] & bit.mark != 0
  }

  /// The values under the longest sequence that begins at `start`, and how many tokens it has.
  ///
  /// `hash` gives the hash of a token by its index; it is asked for indices below `end` only.
  @inlinable
  public func longestMatch(
    from start: Int, to end: Int, hash: (Int) -> UInt64
  ) -> (length: Int, values: ArraySlice<Int32>)? {
    guard start < end, mayBegin(with: hash(start)) else { return nil }
    var node: UInt32 = 0
    var index = start
    var best: (length: Int, node: Int)?
    while index < end, let child = child(of: node, hash(index)) {
      node = child
      index += 1
      if starts[Int(node) + 1] > starts[Int(node)] { best = (index - start, Int(node)) }
    }
    guard let best else { return nil }
    return (best.length, values(at: best.node))
  }

  /// The values under a sequence of one token.
  @inlinable
  public func values(for token: UInt64) -> ArraySlice<Int32> {
    guard mayBegin(with: token), let node = child(of: 0, token) else { return [] }
    return values(at: Int(node))
  }

  /// Whether some sequence begins with a token.
  @inlinable
  public func begins(with token: UInt64) -> Bool {
    mayBegin(with: token) && child(of: 0, token) != nil
  }

  @usableFromInline
  func values(at node: Int) -> ArraySlice<Int32> {
    values[Int(starts[node])..<Int(starts[node + 1])]
  }

  @inlinable
  static func key(_ node: UInt32, _ token: UInt64) -> UInt64 {
    var mixed = (token ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }

  @inlinable
  func child(of node: UInt32, _ token: UInt64) -> UInt32? {
    let key = Self.key(node, token)
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return nodes[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func childOrNew(of node: UInt32, _ token: UInt64) -> UInt32 {
    if let child = child(of: node, token) { return child }
    if (used + 1) * 2 > keys.count { grow() }
    let child = nodeCount
    nodeCount += 1
    place(Self.key(node, token), child)
    used += 1
    return child
  }

  private mutating func place(_ key: UInt64, _ node: UInt32) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    nodes[slot] = node
  }

  private mutating func grow() {
    let old = (keys, nodes)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    nodes = [UInt32](repeating: 0, count: old.0.count * 2)
    mask = keys.count - 1
    for (slot, key) in old.0.enumerated() where key != 0 { place(key, old.1[slot]) }
  }
}
