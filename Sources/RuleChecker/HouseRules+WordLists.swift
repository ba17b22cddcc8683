extension HouseRules {
  /// The word lists that the rules turn on, by name, each in the order of its file.
  public static var wordLists: [(name: String, words: [String])] {
    Lexicon.names.map { name in
      (name, Lexicon.named(name).phrases.map { $0.joined(separator: " ") })
    }
  }

  /// Every rule as the method page prints it: number, whether it is a MUST, what it demands.
  public static var printed: [(number: String, level: RuleLevel, summary: String)] {
    let rules =
      all.map { ($0.number, $0.level, $0.summary) } + site.map { ($0.number, $0.level, $0.summary) }
    return rules.sorted { (Int($0.0.dropFirst()) ?? 0) < (Int($1.0.dropFirst()) ?? 0) }
      .map { (number: $0.0, level: $0.1, summary: $0.2) }
  }
}
