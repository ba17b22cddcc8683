/// Groups that grow by average linkage over the pairs that are near at all; other pairs count as 0.
struct StoryClusters {
  /// The members of each group by its first member; a group that was joined to another has none.
  private var members: [[Int]]
  private let group: [Int]
  /// Whether a group is a story of an earlier edition.
  private var isStory: [Bool]
  /// The sum of the nearness of all pairs of members of two groups.
  private var sums: [[Int: Double]]
  /// Counted up whenever a group grows, so that what was reckoned before is known to be out of date.
  private var versions: [Int]

  /// Begins with each story as a group, and each article without one.
  init(stories: [String?]) {
    var first: [String: Int] = [:]
    members = stories.map { _ in [] }
    var group: [Int] = []
    for (index, story) in stories.enumerated() {
      var head = index
      if let story {
        head = first[story] ?? index
        first[story] = head
      }
      group.append(head)
      members[head].append(index)
    }
    self.group = group
    isStory = stories.map { $0 != nil }
    sums = stories.map { _ in [:] }
    versions = stories.map { _ in 0 }
  }

  /// Says how near two items are.
  mutating func add(_ left: Int, _ right: Int, _ nearness: Double) {
    let (left, right) = (group[left], group[right])
    guard left != right else { return }
    sums[left][right, default: 0] += nearness
    sums[right][left, default: 0] += nearness
  }

  /// Two groups that may be joined. The nearest come first, of those the ones named first.
  private struct Candidate: Comparable {
    let average: Double
    let left: Int
    let right: Int
    let version: Int

    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.average, other.left, other.right) < (other.average, one.left, one.right)
    }
  }

  /// Joins what is near enough, and gives the groups, each ascending, by their first member.
  mutating func joined(least: Double) -> [[Int]] {
    var heap = Heap<Candidate>()
    for left in members.indices {
      for right in sums[left].keys where right > left {
        if let candidate = candidate(left, right, least) { heap.insert(candidate) }
      }
    }
    while let best = heap.removeLargest() {
      guard versions[best.left] + versions[best.right] == best.version,
        !members[best.left].isEmpty, !members[best.right].isEmpty
      else { continue }
      join(best.left, best.right)
      for other in sums[best.left].keys {
        if let candidate = candidate(min(best.left, other), max(best.left, other), least) {
          heap.insert(candidate)
        }
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func candidate(_ left: Int, _ right: Int, _ least: Double) -> Candidate? {
    guard !(isStory[left] && isStory[right]), let sum = sums[left][right] else { return nil }
    let average = sum / Double(members[left].count * members[right].count)
    guard average >= least else { return nil }
    return Candidate(
      average: average, left: left, right: right, version: versions[left] + versions[right])
  }

  private mutating func join(_ left: Int, _ right: Int) {
    members[left] += members[right]
    members[right] = []
    isStory[left] = isStory[left] || isStory[right]
    versions[left] += 1
    versions[right] += 1
    for (other, sum) in sums[right] {
      sums[other][right] = nil
      guard other != left else { continue }
      sums[left][other, default: 0] += sum
      sums[other][left, default: 0] += sum
    }
    sums[left][right] = nil
    sums[right] = [:]
  }
}

/// A binary heap, the largest first.
private struct Heap<Element: Comparable> {
  private var elements: [Element] = []

  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[(place - 1) / 2] < elements[place] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeLargest() -> Element? {
    guard let largest = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return largest }
    elements[0] = last
    var place = 0
    while true {
      let children = [2 * place + 1, 2 * place + 2].filter { $0 < elements.count }
      guard let child = children.max(by: { elements[$0] < elements[$1] }),
        elements[place] < elements[child]
      else { return largest }
      elements.swapAt(place, child)
      place = child
    }
  }
}
