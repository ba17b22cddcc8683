/// What stands before the dash at the head of an agency story: "KABUL, 5 March 2015 (Reuters) - ".
struct Dateline {
  /// The agency in brackets.
  let agency: String?
  /// A date with its year.
  let date: PublicationDate?

  /// Reads the dateline of a paragraph; nil where it has none.
  ///
  /// It begins with a place in capitals or title case, ends with a dash within 100 characters, and
  /// has an agency in brackets, a date, or capitals only before the dash.
  static func read(_ paragraph: String) -> Dateline? {
    let head = paragraph.prefix(110)
    guard let dash = dashIndex(in: head) else { return nil }
    let opening = String(head[..<dash]).trimmed
    guard let first = opening.unicodeScalars.first, first.properties.isUppercase else { return nil }
    var agencyName: String?
    if let open = opening.lastIndex(of: "("), opening.hasSuffix(")") {
      agencyName = AgencyCredit.agency(named: opening[open...].dropFirst().dropLast())
    }
    let date = DateReader.read(opening)
    let place = opening.prefix { $0 != "," && $0 != "(" }
    let isCapitals = place.count >= 3 && place == place.uppercased()
    guard agencyName != nil || date?.precision == .day || isCapitals else { return nil }
    return Dateline(agency: agencyName, date: date?.precision == .day ? date : nil)
  }

  /// A long dash, or a hyphen between spaces or after a closing bracket.
  private static func dashIndex(in head: Substring) -> Substring.Index? {
    var before: Character?
    for index in head.indices {
      let character = head[index]
      if character == "—" || character == "–" { return index }
      if character == "-", before == " " || before == ")" || before == "\u{A0}" { return index }
      before = character
    }
    return nil
  }
}
