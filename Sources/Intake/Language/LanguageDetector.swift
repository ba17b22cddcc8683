/// Tells English from other languages by script and by the commonest words.
///
/// English where nothing speaks against it: a text wrongly called foreign would not be analysed.
enum LanguageDetector {
  /// The ISO 639-1 code, `und` where the text has no letters. `declared` settles doubtful cases.
  static func language(of text: String, declared: String? = nil) -> String {
    let declared = declared.map { String($0.lowercased().prefix(2)) }
    var scripts: [String: Int] = [:]
    var latin = 0
    for scalar in text.unicodeScalars.prefix(4000) {
      if scalar.isASCII || scalar.value < 0x250 {
        if scalar.isLetter { latin += 1 }
      } else if let script = script(of: scalar) {
        scripts[script, default: 0] += 1
      }
    }
    let strongest = scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let strongest, strongest.value * 2 > latin { return refine(strongest.key, declared, text) }
    guard latin > 0 else { return "und" }
    return latinLanguage(of: text, declared: declared)
  }

  private static func script(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x370..<0x400: "el"
    case 0x400..<0x530: "ru"
    case 0x530..<0x590: "hy"
    case 0x590..<0x600: "he"
    case 0x600..<0x700, 0x750..<0x780, 0xFB50..<0xFE00: "ar"
    case 0x900..<0x980: "hi"
    case 0x980..<0xA00: "bn"
    case 0xE00..<0xE80: "th"
    case 0x10A0..<0x1100: "ka"
    case 0x3040..<0x3100: "ja"
    case 0x3400..<0xA000: "zh"
    case 0xAC00..<0xD7B0: "ko"
    default: nil
    }
  }

  /// Within a script, letters that only one language has, then what is declared.
  private static func refine(_ language: String, _ declared: String?, _ text: String) -> String {
    let marks: [String: [(String, String)]] = [
      "ru": [("uk", "їєґ"), ("be", "ў"), ("sr", "ђћџ")],
      "ar": [("ur", "ٹڈں"), ("fa", "پچگ")],
      "zh": [("ja", "のはをが")],
    ]
    let head = text.unicodeScalars.prefix(4000)
    for (other, letters) in marks[language] ?? [] {
      if head.contains(where: { letters.unicodeScalars.contains($0) }) { return other }
    }
    return language
  }

  private static func latinLanguage(of text: String, declared: String?) -> String {
    let found = CommonWordCount(text, scalars: 12_000)
    let counts = zip(CommonWords.languages, found.counts).map { (key: $0, value: $1) }
    let english = counts.first { $0.key == "en" }?.value ?? 0
    let other = counts.filter { $0.key != "en" }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let other, other.value >= 3, other.value > english * 2 else {
      // Too few words to tell: what the source declares, unless English words are there.
      if let declared, found.words < 30, english == 0 { return declared }
      return "en"
    }
    return other.key
  }
}
