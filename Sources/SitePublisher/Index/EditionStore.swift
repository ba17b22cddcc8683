internal import Synchronization

/// The digests of all editions by their place: those of this run at hand, the others read when they
/// are first asked for.
final class EditionStore: Sendable {
  private let given: [Int: EditionDigest]
  private let load: @Sendable (Int) -> EditionDigest?
  private let loaded = Mutex<[Int: EditionDigest]>([:])
  private let missing = Mutex(false)
  private let items = Mutex<[Item: HTML]>([:])

  /// A claim, as it is shown some folders below the site's root.
  private struct Item: Hashable {
    let place: ClaimPlace
    let depth: Int
  }

  init(
    _ given: [Int: EditionDigest],
    load: @escaping @Sendable (Int) -> EditionDigest? = { _ in nil }
  ) {
    self.given = given
    self.load = load
  }

  /// The digest of the edition at a place. Nil, and noted, where it cannot be had.
  subscript(place: Int) -> EditionDigest? {
    if let digest = given[place] { return digest }
    if let digest = loaded.withLock({ $0[place] }) { return digest }
    guard let digest = load(place) else {
      missing.withLock { $0 = true }
      return nil
    }
    loaded.withLock { $0[place] = digest }
    return digest
  }

  /// The digest of the last of so many editions; nil where there is none.
  func newest(of count: Int) -> EditionDigest? { count > 0 ? self[count - 1] : nil }

  /// The entry that records at a depth show of a claim, made once, since several have the claim.
  func item(_ place: ClaimPlace, depth: Int, make: () -> HTML) -> HTML {
    let item = Item(place: place, depth: depth)
    if let made = items.withLock({ $0[item] }) { return made }
    let made = make()
    items.withLock { $0[item] = made }
    return made
  }

  /// Whether a digest was asked for that could not be had: pages made since are not to be trusted.
  var isIncomplete: Bool { missing.withLock { $0 } }
}
