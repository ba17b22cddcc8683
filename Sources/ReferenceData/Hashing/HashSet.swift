/// Words by their hashes; a set whose members are well mixed already (`WordHash`).
public struct HashSet: Sendable {
  @usableFromInline var table: HashTable<Void>

  /// The words with some hashes.
  public init(_ hashes: some Sequence<UInt64>) {
    table = HashTable()
    for hash in hashes { table.set(hash, to: ()) }
  }

  /// Whether a word is among them.
  @inlinable
  public func contains(_ hash: UInt64) -> Bool { table.slots[table.slot(of: hash)].place != 0 }
}
