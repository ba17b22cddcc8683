/// Chooses the headline among what a page offers.
enum TitleChooser {
  private static let separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • "]

  /// The first candidate less the outlet's name; the page's first heading where it says the same
  /// or nothing else is there.
  static func title(candidates: [String?], heading: String?, outlet: String?) -> String? {
    let titles = candidates.compactMap { $0?.collapsed }.filter { !$0.isEmpty }
      .map(CharacterReferences.decodeTwice)
    guard let first = titles.first else { return heading }
    let plain = withoutOutlet(first, outlet)
    guard let heading else { return plain }
    let (headingKey, plainKey) = (
      LineKey.bare(LineKey.of(heading)), LineKey.bare(LineKey.of(plain))
    )
    if plainKey == headingKey { return heading }
    let keys = titles.map { LineKey.of($0) }
    // A title that holds both has the site's name, which many pages set as their first heading.
    let isSite =
      !plainKey.contains(headingKey) && !headingKey.contains(plainKey)
      && keys.contains { $0.contains(headingKey) && $0.contains(plainKey) }
    let isPart = keys.contains { $0.contains(headingKey) }
    return isPart && !isSite && headingKey.utf8.count >= 15 ? heading : plain
  }

  /// A title without the outlet's name before or after a bar or dash.
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    for separator in separators {
      guard let last = title.ranges(of: separator).last else { continue }
      let (head, tail) = (title[..<last.lowerBound].trimmed, title[last.upperBound...].trimmed)
      if let outlet, LineKey.of(tail) == LineKey.of(outlet) { return head }
      if let outlet, LineKey.of(head) == LineKey.of(outlet) { return tail }
      let bars = [" | ", " » ", " :: ", " • "]
      let isShort = tail.split(separator: " ").count <= 3 && head.split(separator: " ").count >= 4
      if bars.contains(separator) && head.utf8.count > tail.utf8.count || isShort { return head }
    }
    return title
  }
}

extension CharacterReferences {
  /// Titles in linked data and metadata are at times escaped twice.
  static func decodeTwice(_ text: String) -> String { decode(Array(text.utf8)[...]) }
}
