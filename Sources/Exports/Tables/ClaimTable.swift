internal import BriefingModel

/// The claims of an edition as comma-separated values (RFC 4180), for a spreadsheet.
///
/// Every cell is quoted. A cell that a spreadsheet would take for a formula gets an apostrophe in
/// front. The byte order mark tells spreadsheets that the text is UTF-8.
struct ClaimTable {
  let edition: Edition

  private static let head = [
    "edition", "claim", "number", "heading", "text", "speaker", "speaker_role", "speaker_state",
    "speaker_named", "depth", "type", "actor", "actor_name", "target", "target_name", "states",
    "negated", "hedges", "reliability", "credibility", "rating_reason", "change", "disputes",
    "citations", "reports", "date",
  ]

  var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in [Self.head] + edition.reportedClaims.map(cells) {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: Self.quoted(cell).utf8)
      }
      bytes.append(contentsOf: "\r\n".utf8)
    }
    return bytes
  }

  private func cells(of claim: ReportedClaim) -> [String] {
    let citations = claim.sentences.flatMap { $0.citations.map(\.label) }
    return [
      edition.date, claim.id, String(claim.number), claim.heading,
      claim.sentences.map(\.text).joined(separator: " "), claim.speaker?.name ?? "",
      claim.speaker?.role ?? "", claim.speaker?.iso3 ?? "",
      claim.speaker.map { $0.named ? "yes" : "no" } ?? "", String(claim.depth),
      claim.type.rawValue, claim.actor?.id ?? "", claim.actor?.name ?? "", claim.target?.id ?? "",
      claim.target?.name ?? "", claim.states.joined(separator: " "), claim.negated ? "yes" : "no",
      claim.hedges.joined(separator: "; "), claim.reliability, String(claim.credibility),
      claim.ratingReason, claim.change.rawValue, claim.disputes.joined(separator: " "),
      citations.joined(separator: " "), claim.reports.map(\.claim).joined(separator: " "),
      claim.date ?? "",
    ]
  }

  static func quoted(_ cell: String) -> String {
    // Most cells begin with a letter or digit and are of plain signs.
    let isPlain = cell.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
    if isPlain, cell.utf8.first.map(isLetterOrDigit) ?? true { return "\"\(cell)\"" }
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\"": text += "\"\""
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": text += " "
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { formulaSigns.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + text + "\""
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }

  /// What spreadsheets take for the beginning of a formula, full-width forms included.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "|", "%", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
  ]
}
