internal import BriefingModel

/// A plain text without its furniture, and what the furniture told of it.
struct CleanedText {
  /// The source less the removed spans.
  var text = ""
  /// What was removed, in source order, with offsets in scalars of the source.
  var removed: [RemovedText] = []
  /// The headline.
  var title: String?
  /// The byline.
  var author: String?
  /// The publisher, from a header.
  var outlet: String?
  /// The address, from a header.
  var url: String?
  /// The date, from a header, a date line or a dateline.
  var published: PublicationDate?
  /// Where the date stood.
  var publishedBasis: String?
  /// The agency that the text credits.
  var agency: String?
}

/// A span to take out of a text, in bytes.
struct Removal {
  /// Where it stands.
  let range: Range<Int>
  /// Why it goes.
  let reason: String

  /// The text less the removals (which may come in any order), and the list of what was removed.
  static func apply(_ removals: [Removal], to bytes: [UInt8]) -> (String, [RemovedText]) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var removed: [RemovedText] = []
    var position = 0
    var scalars = 0
    for removal in removals.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where removal.range.lowerBound >= position {
      kept += bytes[position..<removal.range.lowerBound]
      scalars += scalarCount(bytes[position..<removal.range.lowerBound])
      let length = scalarCount(bytes[removal.range])
      removed.append(
        RemovedText(
          text: String(decoding: bytes[removal.range], as: UTF8.self), reason: removal.reason,
          start: scalars, end: scalars + length))
      scalars += length
      position = removal.range.upperBound
    }
    kept += bytes[position...]
    return (String(decoding: kept, as: UTF8.self), removed)
  }

  /// Scalars in UTF-8: all bytes but the continuation bytes.
  static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
