internal import BriefingModel

/// Words that name or mean an entity.
struct EntityMention: Sendable {
  /// Where they stand, as a byte range.
  var bytes: Range<Int>
  /// The identifier of the rule by which they do.
  var rule: String
}

/// One party, place or thing that the article speaks of, while it is being gathered.
struct EntityRecord: Sendable {
  /// What the record is found by again: one key, one entity.
  var key: String
  /// The identifier: a reference slug, or a slug of the article's own.
  var id: String
  /// What it is.
  var kind: EntityKind
  /// The canonical name, where the reference data have one.
  var canonicalName: String?
  /// The state that it is or belongs to.
  var iso3: String?
  /// The states at which violence against it is directed, sorted.
  var states: [String]
  /// Where it is named or meant, in the order of reading.
  var mentions: [EntityMention]
  /// Its names, verbatim, without repeats.
  var names: [String]
  /// Whether the article or the reference data present it as one that uses violence.
  var isViolent = false
}

/// The entities of one article. An index into it stands for an entity until the edge.
struct EntityTable: Sendable {
  /// The records in the order in which they were met.
  private(set) var records: [EntityRecord] = []
  private var indexOfKey: [String: Int] = [:]

  /// The index of a key.
  func index(ofKey key: String) -> Int? { indexOfKey[key] }

  /// The record of an index.
  subscript(index: Int) -> EntityRecord {
    get { records[index] }
    set { records[index] = newValue }
  }

  /// The index of a key's record, made where there is none.
  mutating func intern(_ key: String, make: () -> EntityRecord) -> Int {
    if let index = indexOfKey[key] { return index }
    indexOfKey[key] = records.count
    records.append(make())
    return records.count - 1
  }

  /// Notes a place where an entity is named, and its words.
  mutating func note(_ index: Int, at bytes: Range<Int>, names: [String], rule: String) {
    if !records[index].mentions.suffix(8).contains(where: { $0.bytes == bytes }) {
      records[index].mentions.append(EntityMention(bytes: bytes, rule: rule))
    }
    for name in names where !name.isEmpty && !records[index].names.contains(name) {
      records[index].names.append(name)
    }
  }

  /// Adds states at which violence against an entity is directed.
  mutating func add(states: [String], to index: Int) {
    records[index].states = Set(records[index].states).union(states).sorted()
  }
}

extension EntityTable {
  /// A slug: lower-case letters and digits, parted by hyphens, at most 60 bytes.
  static func slug(_ text: String) -> String {
    if let plain = plainSlug(text, most: 60) { return plain.isEmpty ? "unnamed" : plain }
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || (scalar.value >= 48 && scalar.value <= 57) {
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "’", !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
      if slug.utf8.count >= 60 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "unnamed" : slug
  }

  /// The slug of a text in ASCII, which needs no look at Unicode's tables; nil of any other.
  static func plainSlug(_ text: String, most: Int) -> String? {
    var slug: [UInt8] = []
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small &- 0x61 < 26 || small &- 0x30 < 10 {
        slug.append(small)
      } else if small != UInt8(ascii: "'"), let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
      if slug.count >= most { break }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
