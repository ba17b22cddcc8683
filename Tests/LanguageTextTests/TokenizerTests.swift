import Testing

@testable import Language

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("They don't know.", "They|do|n't|know|."),
    ("He can't, she won’t.", "He|ca|n't|,|she|wo|n’t|."),
    (
      "Iran's non-aligned, self-made friends' cars",
      "Iran|'s|non-aligned|,|self|-|made|friends|'|cars"
    ),
    ("Mr. J. Smith of the U.S.-led force", "Mr.|J.|Smith|of|the|U.S.|-|led|force"),
    ("It paid $5m and US$1,000 for 10km.", "It|paid|$|5|m|and|US$|1,000|for|10|km|."),
    ("At 4:00pm on 9/11, 3.5% fell (20th).", "At|4:00|pm|on|9/11|,|3.5|%|fell|(|20th|)|."),
    ("See http://a.org/b?c=1, or mail x.y@z.com.", "See|http://a.org/b?c=1|,|or|mail|x.y@z.com|."),
    ("1995-2000 call 713-853-3989", "1995|-|2000|call|713-853-3989"),
    ("O'Reilly and/or AT&T cannot...", "O'Reilly|and|/|or|AT&T|can|not|..."),
    ("a\u{A0}b\u{200F}c—d", "a|b|c|—|d"),
  ])
  func cutsTextIntoWords(text: String, expected: String) {
    let document = TextReader().read(text)
    let forms = document.tokens.indices.map { document.form($0) }
    #expect(forms.joined(separator: "|") == expected)
  }

  @Test func contractionIsOneMultiwordToken() {
    let document = TextReader().read("I don't")
    #expect(document.tokens.map(\.spanWidth) == [1, 2, 1])
    #expect(document.tokens[1].shape.contains(.spaceAfter) == false)
  }

  @Test func formHashIsTheSharedWordHash() {
    let document = TextReader().read("SAID Zoë")
    let lower = TextReader().read("said Zoë")
    #expect(document.tokens.map(\.formHash) == lower.tokens.map(\.formHash))
  }
}
