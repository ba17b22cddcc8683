/// Named sections that hold every trained figure of the language core, from one file or several.
///
/// Layout of a file, all numbers little-endian: the mark "TBMODEL1", the number of sections (UInt64), then for
/// each section its name (24 bytes, filled up with zeros), offset and size (UInt64 each); the
/// sections follow, each at a multiple of 64 bytes. Sections are read in place.
public struct ModelContainer: Sendable {
  static let mark = Array("TBMODEL1".utf8)
  static let nameSize = 24
  static let entrySize = 40
  static let headerSize = 16
  static let alignment = 64

  private let places: [String: Place]

  /// Where a section lies.
  private struct Place: Sendable {
    let storage: ModelStorage
    let range: Range<Int>
  }

  /// The sections that the program carries.
  public static func shipped() throws(LanguageModelError) -> ModelContainer {
    try ModelContainer(ModelStorage.shipped)
  }

  /// A number that changes when any model that the program carries does.
  public static var shippedFingerprint: UInt64 {
    ModelStorage.shipped.reduce(0) { ($0 &* 0x100_0000_01B3) ^ $1.fingerprint }
  }

  /// The sections of a file in memory.
  public init(bytes: [UInt8]) throws(LanguageModelError) {
    try self.init(files: [bytes])
  }

  /// The sections of several files in memory; of two of one name the later counts.
  public init(files: [[UInt8]]) throws(LanguageModelError) {
    try self.init(files.map(ModelStorage.init(copying:)))
  }

  private init(_ storages: [ModelStorage]) throws(LanguageModelError) {
    var places: [String: Place] = [:]
    for storage in storages {
      for (index, byte) in Self.mark.enumerated() {
        guard storage.load(UInt8.self, at: index) == byte else { throw .notAModel }
      }
      guard let count = storage.load(UInt64.self, at: 8), count <= 1_000 else { throw .notAModel }
      for index in 0..<Int(count) {
        let (name, range) = try Self.entry(index, of: storage)
        places[name] = Place(storage: storage, range: range)
      }
    }
    self.places = places
  }

  private static func entry(
    _ index: Int, of storage: ModelStorage
  ) throws(LanguageModelError) -> (String, Range<Int>) {
    let start = headerSize + index * entrySize
    guard let name = storage.elements(of: UInt8.self, at: start, count: nameSize),
      let offset = storage.load(UInt64.self, at: start + nameSize),
      let size = storage.load(UInt64.self, at: start + nameSize + 8),
      offset <= UInt64(storage.count), size <= UInt64(storage.count) - offset
    else { throw .truncated }
    let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    return (text, Int(offset)..<Int(offset + size))
  }

  /// The names of the sections, sorted.
  public var names: [String] { places.keys.sorted() }

  /// Whether a section is there.
  public func has(_ name: String) -> Bool { places[name] != nil }

  /// A reader at the start of a section.
  public func section(_ name: String) throws(LanguageModelError) -> ModelReader {
    guard let place = places[name] else { throw .missingSection(name) }
    return ModelReader(name: name, storage: place.storage, place: place.range)
  }
}

/// Reads the numbers and arrays of one section in order.
public struct ModelReader: Sendable {
  private let name: String
  private let storage: ModelStorage
  private let end: Int
  private let start: Int
  private var position: Int

  init(name: String, storage: ModelStorage, place: Range<Int>) {
    self.name = name
    self.storage = storage
    start = place.lowerBound
    position = place.lowerBound
    end = place.upperBound
  }

  /// Whether the section is one that the program carries, so that its inner references need no check.
  var isTrusted: Bool { storage.isShipped }

  /// The error that says that this section is at fault.
  public var badSection: LanguageModelError { .badSection(name) }

  /// The next number.
  public mutating func integer() throws(LanguageModelError) -> Int {
    guard position <= end - 8, let value = storage.load(Int64.self, at: position) else {
      throw badSection
    }
    position += 8
    return Int(value)
  }

  /// The next array: its count, then its elements at a multiple of 64 bytes from the section's start.
  public mutating func array<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type
  ) throws(LanguageModelError) -> ModelArray<Element> {
    let count = try integer()
    let padding = (start - position) & (ModelContainer.alignment - 1)
    let first = position + padding
    guard count >= 0, first <= end, count <= (end - first) / MemoryLayout<Element>.stride,
      let array = ModelArray<Element>(storage, at: first, count: count)
    else { throw badSection }
    position = first + count * MemoryLayout<Element>.stride
    return array
  }
}
