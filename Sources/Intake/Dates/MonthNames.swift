/// Month names and time zone letters that bylines, headers and metadata use.
enum MonthNames {
  /// English, German, French, Spanish, Italian, Portuguese and Dutch names (CLDR 44), three letters
  /// and more of the English ones.
  private static let names: [[String]] = [
    ["january", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari", "jan"],
    ["february", "februar", "février", "febrero", "febbraio", "fevereiro", "februari", "feb"],
    ["march", "märz", "mars", "marzo", "março", "maart", "mar", "mrz"],
    ["april", "avril", "abril", "aprile", "apr"],
    ["may", "mai", "mayo", "maggio", "maio", "mei"],
    ["june", "juni", "juin", "junio", "giugno", "junho", "jun"],
    ["july", "juli", "juillet", "julio", "luglio", "julho", "jul"],
    ["august", "août", "agosto", "augustus", "aug"],
    [
      "september", "septembre", "septiembre", "settembre", "setembro", "sep", "sept",
    ],
    ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "oct", "okt"],
    ["november", "novembre", "noviembre", "novembro", "nov"],
    ["december", "dezember", "décembre", "diciembre", "dicembre", "dezembro", "dec", "dez"],
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, month) in names.enumerated() {
      for name in month { numbers[name] = index + 1 }
    }
    return numbers
  }()

  /// Minutes from UTC of the abbreviations in RFC 822 and in use by European outlets.
  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "bst": 60, "cet": 60, "mez": 60, "cest": 120,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "est": -300, "edt": -240,
    "et": -300, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]

  /// The month of a name in lower case.
  static func month(_ word: String) -> Int? { numbers[word] }

  /// Minutes east of UTC of a zone's letters in lower case.
  static func zone(_ word: String) -> Int? { zones[word] }
}
