internal import Foundation

/// The colours that a style sheet names, by scheme: custom properties of `:root`, and those that
/// `prefers-color-scheme: dark` puts in their place.
struct ColourSchemes: Sendable {
  struct Named: Sendable {
    let name: String
    let colour: Colour
  }

  struct Scheme: Sendable {
    let name: String
    let inks: [Named]
    let papers: [Named]
  }

  let schemes: [Scheme]

  /// Names of colours that stand behind text, and of those that only draw lines.
  private static let papers = Set(Lexicon.named("paper-colour").phrases.compactMap(\.first))
  private static let lines = Set(Lexicon.named("line-colour").phrases.compactMap(\.first))

  init(css: String) {
    var light: [String: Colour] = [:]
    var dark: [String: Colour] = [:]
    var isDark = false
    for line in css.split(separator: "\n") {
      if line.contains("prefers-color-scheme") { isDark = line.contains("dark") }
      if line.first == "}" { isDark = false }
      guard let (name, colour) = Self.property(line) else { continue }
      if isDark { dark[name] = colour } else if light[name] == nil { light[name] = colour }
    }
    let both = light.merging(dark) { $1 }
    schemes = [("light", light), ("dark", both)].filter { !$0.1.isEmpty }.map { name, colours in
      let sorted = colours.sorted { $0.key < $1.key }.map { Named(name: $0.key, colour: $0.value) }
      return Scheme(
        name: name,
        inks: sorted.filter { !Self.papers.contains($0.name) && !Self.lines.contains($0.name) },
        papers: sorted.filter { Self.papers.contains($0.name) })
    }
  }

  /// `--ink: #1c1b19;`
  private static func property(_ line: Substring) -> (String, Colour)? {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = parts[0].drop { $0 == " " }
    let value = parts[1].drop { $0 == " " }.prefix { $0 != ";" }
    guard name.hasPrefix("--"), let colour = Colour(value) else { return nil }
    return (String(name.dropFirst(2)), colour)
  }
}

/// A colour as its red, green and blue, 0 to 1.
struct Colour: Hashable, Sendable {
  private let red: Double
  private let green: Double
  private let blue: Double

  /// Reads `#rgb` and `#rrggbb`.
  init?(_ text: some StringProtocol) {
    guard text.first == "#" else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3:
      (red, green, blue) = (
        Self.unit(digits[0] * 17), Self.unit(digits[1] * 17), Self.unit(digits[2] * 17)
      )
    case 6:
      red = Self.unit(digits[0] * 16 + digits[1])
      green = Self.unit(digits[2] * 16 + digits[3])
      blue = Self.unit(digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  private static func unit(_ value: Int) -> Double { Double(value) / 255 }

  /// The contrast of WCAG 2.2: 1 for none, 21 for black on white.
  func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
