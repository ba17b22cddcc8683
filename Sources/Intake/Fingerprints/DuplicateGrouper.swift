public import BriefingModel

/// Groups copies of one story, in time that grows with the number of articles, not of pairs.
///
/// Articles are candidates where they share one of their 24 smallest hashes, and copies where half
/// of the shorter one stands in the other.
///
/// ```swift
/// var grouper = DuplicateGrouper()
/// for article in articles { grouper.add(Fingerprinter.fingerprint(of: article.text)) }
/// let copies = grouper.groups  // [[0, 4, 7], [2, 3]]
/// ```
public struct DuplicateGrouper: Sendable {
  /// The least share of the shorter text that copies have in common.
  public static let leastShare = 0.5
  private static let indexed = 24
  /// A hash in more articles than this is a stock phrase and tells nothing.
  private static let longestChain = 200

  private var fingerprints: [Fingerprint] = []
  private var parents: [Int] = []
  /// By hash: the last entry that has it, and how many have.
  private var heads: [UInt64: (entry: Int32, count: Int32)] = [:]
  /// By entry: the article and the entry before it with the same hash.
  private var entries: [(article: Int32, next: Int32)] = []

  /// Makes an empty grouper.
  public init() {}

  /// Adds an article and gives the earlier ones that it is a copy of, by their number from 0.
  @discardableResult
  public mutating func add(_ fingerprint: Fingerprint) -> [Int] {
    let number = fingerprints.count
    let copies = copies(of: fingerprint)
    fingerprints.append(fingerprint)
    parents.append(number)
    for hash in fingerprint.hashes.prefix(Self.indexed) {
      let head = heads[hash]
      guard head?.count ?? 0 < Self.longestChain else { continue }
      heads[hash] = (Int32(clamping: entries.count), (head?.count ?? 0) + 1)
      entries.append((Int32(clamping: number), head?.entry ?? -1))
    }
    for copy in copies { join(copy, number) }
    return copies
  }

  /// The articles added so far that this is a copy of, ascending.
  public func copies(of fingerprint: Fingerprint) -> [Int] {
    var candidates: [Int32] = []
    for hash in fingerprint.hashes.prefix(Self.indexed) {
      var entry = heads[hash]?.entry ?? -1
      while entry >= 0 {
        candidates.append(entries[Int(entry)].article)
        entry = entries[Int(entry)].next
      }
    }
    var result: [Int] = []
    var before: Int32 = -1
    for candidate in candidates.sorted() where candidate != before {
      before = candidate
      if Self.areCopies(fingerprint, fingerprints[Int(candidate)]) { result.append(Int(candidate)) }
    }
    return result
  }

  /// Whether two texts are copies of one story.
  public static func areCopies(_ left: Fingerprint, _ right: Fingerprint) -> Bool {
    let (share, common) = left.overlap(with: right)
    let known = min(left.hashes.count, right.hashes.count)
    return share >= leastShare && common >= min(6, known)
  }

  /// The groups of two articles and more, each ascending, ordered by their first article.
  public var groups: [[Int]] {
    var members: [Int: [Int]] = [:]
    for number in parents.indices { members[root(of: number), default: []].append(number) }
    return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    guard left != right else { return }
    parents[max(left, right)] = min(left, right)
  }

  private func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }
}
