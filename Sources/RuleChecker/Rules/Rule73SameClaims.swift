internal import BriefingModel

/// R73: JSON, STIX and tables carry the same claims as the page.
///
/// Why: Whoever takes the data must get what the reader gets, neither more nor less.
/// A breach: a claim of the page that the STIX bundle leaves out.
/// To mend it: export every claim under its lasting identifier, and no other.
struct Rule73SameClaims: HouseRule {
  let number = "R73"
  let summary = "JSON, STIX and tables carry the same claims as the page."
  let level = RuleLevel.must
  let remedy = "export every claim under its lasting identifier, and no other"

  /// The files that hold every claim; of the edition's own JSON only the part of the claims counts.
  private static let whole = ["bundle.json", "claims.csv", "data.json"]

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let wanted = Set(edition.data.reportedClaims.map(\.id))
    let known = wanted.union(edition.data.ledger.map(\.id))
      .union(edition.data.changes.items.map(\.id))
      .union((edition.data.followed ?? []).flatMap(\.claims))
    return edition.outputs.exports.sorted { $0.key < $1.key }.flatMap { name, text -> [Breach] in
      let carried = Self.identifiers(in: text)
      let missing = Self.whole.contains(name) ? wanted.subtracting(carried) : []
      let allowed = name == "data.json" ? known : wanted
      let surplus = carried.subtracting(allowed)
      return missing.sorted().map {
        breach("\(name) lacks the claim \($0)", at: nil, of: edition)
      }
        + surplus.sorted().map {
          breach("\(name) has the claim \($0), which the page has not", at: nil, of: edition)
        }
    }
  }

  /// Every "C" with ten hex digits that stands alone.
  private static func identifiers(in text: String) -> Set<String> {
    var text = text
    return text.withUTF8 { bytes in
      var found: Set<String> = []
      for start in bytes.indices where bytes[start] == UInt8(ascii: "C") {
        let end = start + 11
        guard end <= bytes.count, start == 0 || !isWordByte(bytes[start - 1]),
          end == bytes.count || !isWordByte(bytes[end]), bytes[start + 1..<end].allSatisfy(isDigit)
        else { continue }
        found.insert(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      return found
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0x80
  }
}
