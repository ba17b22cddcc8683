internal import Foundation
internal import Language
internal import ReferenceData

/// What large corpora say of the commonest words, fixed in training: vectors, and clusters of words
/// that stand in like places.
///
/// Rows of `.dev/make-word-knowledge`: a word, the path to its cluster as bits, its numbers in 32nds.
struct WordKnowledge {
  /// The numbers of a vector, filled up to whole lanes with zeros.
  private(set) var width = 8
  /// The hash of each row's form, as `WordTraits` has it.
  private(set) var forms: [UInt64] = []
  /// The vectors one after another.
  private(set) var numbers: [Float] = []
  /// The path to each row's cluster, its first bit lowest, with a last bit of one behind it; 0 for none.
  private(set) var paths: [UInt32] = []
  private var rowOf: [UInt64: Int32] = [:]

  /// No words.
  init() {}

  /// The words of a file, plain or gzip, the commonest first. Of forms that differ in digits only
  /// the first counts.
  init(path: String) throws {
    let text = Array(try TreebankFile.read(path).utf8)
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count > 2 else { continue }
      let form = WordHash.of(fields[0].map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 })
      guard rowOf[form] == nil else { continue }
      rowOf[form] = Int32(forms.count)
      forms.append(form)
      paths.append(Self.path(fields[1]))
      addNumbers(fields.dropFirst(2))
    }
  }

  private static func path(_ bits: ArraySlice<UInt8>) -> UInt32 {
    guard bits.first != UInt8(ascii: "-"), bits.count < 31 else { return 0 }
    var path: UInt32 = 1 << UInt32(bits.count)
    for (place, bit) in bits.enumerated() where bit == UInt8(ascii: "1") {
      path |= 1 << UInt32(place)
    }
    return path
  }

  private mutating func addNumbers(_ fields: ArraySlice<ArraySlice<UInt8>>) {
    width = max(width, (fields.count + 7) & ~7)
    numbers += fields.map { (Float(String(decoding: $0, as: UTF8.self)) ?? 0) / 32 }
    numbers += [Float](repeating: 0, count: width - fields.count)
  }

  /// The number of a form's row; -1 where it has none.
  func row(of form: UInt64) -> Int32 { rowOf[form] ?? -1 }

  /// The keys of a row's cluster and of those that hold it.
  func clusterKeys(_ row: Int32) -> [UInt64] {
    guard row >= 0, paths[Int(row)] > 0 else { return [] }
    let path = UInt64(paths[Int(row)])
    return Self.lengths.map { FeatureHash.key(220, UInt64($0), path & (1 << UInt64($0) - 1)) }
  }

  /// After how many steps from the root clusters are told apart.
  private static let lengths = [4, 6, 8, 10, 12, 30]
}
