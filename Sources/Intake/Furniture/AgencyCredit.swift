/// Names of news agencies in credits.
enum AgencyCredit {
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in EmbeddedTable.rows(of: "agencies.tsv") where row.count == 2 {
      for form in row[1].split(separator: ",") { names[String(form)] = row[0] }
    }
    return names
  }()

  /// The agency whose name a text is, alone or as one of several between slashes and commas.
  static func agency(named text: some StringProtocol) -> String? {
    let key = LineKey.bare(LineKey.of(text))
    if let name = names[key] { return name }
    guard key.utf8.count <= 60 else { return nil }
    let parts = key.split { "/,&;".contains($0) }
    return parts.count > 1 ? parts.lazy.compactMap { names[$0.trimmed] }.first : nil
  }

  /// The agency credited at the end of a line: "(AFP)", "— Reuters", "Reuters".
  static func agency(closing line: String) -> String? {
    if line.utf8.count <= 60, let name = agency(named: line) { return name }
    let tail = String(line.suffix(60))
    if let open = tail.lastIndex(of: "("), tail.trimmed.hasSuffix(")") {
      return agency(named: tail[open...].dropFirst().dropLast())
    }
    guard let dash = tail.lastIndex(where: { "–—-|".contains($0) }) else {
      return line.utf8.count <= 120 ? credited(in: line) : nil
    }
    return agency(named: tail[tail.index(after: dash)...])
  }

  /// The agency in "With inputs from AFP" and "By Jane Roe, Associated Press".
  private static func credited(in line: String) -> String? {
    let parts = line.split { ",;|".contains($0) }
    for part in parts.reversed() {
      if let name = agency(named: part) { return name }
      let words = part.split(separator: " ")
      for count in 1...3 where words.count > count {
        let isCredit = words.dropLast(count).contains { $0 == "from" || $0 == "by" }
        if isCredit, let name = agency(named: words.suffix(count).joined(separator: " ")) {
          return name
        }
      }
    }
    return nil
  }
}
