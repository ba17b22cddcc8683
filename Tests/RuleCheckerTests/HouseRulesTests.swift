import BriefingModel
import Testing

@testable import RuleChecker

/// For each rule the smallest change to a good edition that breaks it.
@Suite struct HouseRulesTests {
  @Test func aGoodEditionBreaksNoRule() throws {
    #expect(try CheckedEdition.good.breaches() == [])
  }

  @Test func everyRuleHasACaseThatBreaksIt() {
    #expect(Set(HouseRules.all.map(\.number)) == Set(BreachCase.all.map(\.rule)))
  }

  @Test(arguments: BreachCase.all)
  func aBreachIsCaught(_ breach: BreachCase) throws {
    var edition = CheckedEdition.good
    try breach.change(&edition)
    let broken = try edition.brokenRules()
    #expect(broken.contains(breach.rule), "\(breach) breaks \(broken.sorted())")
  }

  @Test func aNameWithDigitsIsFoundInItsCitedSentence() throws {
    var edition = CheckedEdition.good
    let old = try #require(edition.articles[CheckedEdition.key])
    var sentences = old.sentences
    sentences[3] = "Harbour officers said the League had no boats there, nor a B-52 bomber."
    edition.articles[CheckedEdition.key] = CitedArticle(
      text: old.text, sentences: sentences, removed: [])
    try edition.replace("League had no boats [A1.3].", "League had no boats, nor a B-52 [A1.3].")
    #expect(try !edition.brokenRules().contains("R10"))
  }

  /// "Claims" takes sides as a verb; in a name that the data record it is a noun.
  @Test(arguments: [true, false])
  func issue5_aNounOfARecordedNameIsNoVerb(isRecorded: Bool) throws {
    var edition = CheckedEdition.good
    let officers = "Harbour officers, not named, said that the League had no boats"
    try edition.replace(officers, "The claims office, not named, said that the League had no boats")
    edition.claim(3) { claim in
      claim.sentences = [
        CheckedEdition.said(
          "The claims office, not named, said that the League had no boats.", 3)
      ]
      guard isRecorded else { return }
      claim.sentences[0].derivations = [
        Derivation(value: "the claims office", from: "the harbour's claims office", rule: "speaker")
      ]
    }
    #expect(try edition.brokenRules().contains("R13") == !isRecorded)
  }

  @Test func marksOfNoWidthTakeNoColumn() throws {
    var edition = CheckedEdition.good
    edition.outputs.summary = String(repeating: "x\u{200B}", count: 80) + "\n"
    #expect(try !edition.brokenRules().contains("R72"))
  }

  /// The page names a followed disagreement without its claims; the data name them.
  @Test func theClaimsOfAFollowedDisagreementMayStandInTheData() throws {
    var edition = CheckedEdition.good
    edition.data.followed = [
      FollowedDisagreement(
        id: "D0123456789", label: "D1", about: "the number of boats", since: "2026-11-20",
        claims: ["C0123456789"], sentence: CheckedEdition.said("It is open.", 1))
    ]
    // The identifiers of the good edition are shorter than real ones, so that they are not found.
    edition.data.claims.items = []
    edition.outputs.exports = ["data.json": JSONWriter.string(edition.data)]
    #expect(try !edition.brokenRules().contains("R73"))
  }

  @Test func theSameEditionGivesTheSameBreaches() throws {
    var edition = CheckedEdition.good
    try edition.replace("threatens Freedonia [A1.1].", "threatens Ruritania today [A1.1].")
    #expect(try edition.breaches() == edition.breaches())
  }
}

/// A change that breaks one rule.
struct BreachCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let change: @Sendable (inout CheckedEdition) throws -> Void

  init(_ rule: String, _ change: @escaping @Sendable (inout CheckedEdition) throws -> Void) {
    self.rule = rule
    self.change = change
  }

  /// A change of the Markdown alone.
  init(_ rule: String, _ old: String, _ new: String) {
    self.init(rule) { try $0.replace(old, new) }
  }

  var testDescription: String { rule }

  static let all = structure + attribution + ratings + disagreementsAndDates + rest + outputs

  private static let bottom =
    "Orla Brandt said that the Tin Anchor League threatens Freedonia [A1.1]."

  private static let structure = [
    BreachCase("R1", "## Timeline", "## Dates"),
    BreachCase("R2", "- **G1.** What Freedonia itself says.", ""),
    BreachCase("R3", bottom, bottom + String(repeating: " The League sails on", count: 13) + "."),
    BreachCase("R4", bottom, "The Tin Anchor League threatens Freedonia [A1.1]."),
    BreachCase("R5") { edition in
      let one = edition.data.judgements.items[0]
      edition.data.judgements.items = Array(repeating: one, count: 6)
    },
    BreachCase("R6") { $0.data.judgements.items[0].basis = [] },
    BreachCase("R7") { $0.data.header.articles = 0 },
    BreachCase("R8", bottom, bottom + " The boats were seen again at the old pier."),
    BreachCase("R9", "had no boats [A1.3].", "had no boats [A1.9]."),
  ]

  private static let attribution = [
    BreachCase("R10", "said that the Tin Anchor League", "said that 12 of the Tin Anchor League"),
    BreachCase("R10", "threatens Freedonia [A1.1].", "threatens Ruritania [A1.1]."),
    BreachCase("R11") { $0.claim(1) { $0.speaker = nil } },
    BreachCase("R12", "not named, said that", "not named, knew that"),
    BreachCase("R13", "not named, said that", "not named, admitted that"),
    BreachCase("R14") { edition in
      edition.claim(2) { $0.sentences = [CheckedEdition.said("Brandt told parliament.", 2)] }
    },
    BreachCase("R15") { edition in
      edition.claim(3) { $0.sentences = [CheckedEdition.said("They said that it had boats.", 3)] }
    },
    BreachCase("R16") { $0.claim(1) { $0.depth = 9 } },
    BreachCase("R17") { edition in
      edition.claim(1) { claim in
        claim.actor = EntityReference(id: "x.men", name: "men", names: ["men"], kind: .unnamed)
        var other = claim.reports[0]
        other.origin = "another"
        claim.reports.append(other)
      }
    },
    BreachCase("R18") { edition in
      edition.claim(3) {
        $0.type = .casualties
        $0.target = EntityReference(
          id: "x", name: "Ash Guard", names: ["Ash Guard"], kind: .armedGroup)
      }
    },
    BreachCase("R19") { $0.data.actors.membersOnly.items[0].iso3 = "FRD" },
    BreachCase("R20") { edition in
      edition.data.actors.alliances.items[0].sentences.append(
        CheckedEdition.fixed("Ruritania is a member."))
    },
    BreachCase("R21", "of \"a dozen or so boats\", rep", "of \"a dozen big boats\", rep"),
    BreachCase("R22", "of \"a dozen or so boats\", rep", "of \"a dozen … boats\", rep"),
    BreachCase(
      "R23", "of \"a dozen or so boats\", rep",
      "of \"\(Array(repeating: "boats", count: 31).joined(separator: " "))\", rep"),
    BreachCase("R24", bottom, bottom + " She said that 40 fishermen fled [A1.4]."),
    BreachCase("R25") { $0.claim(1) { $0.speaker?.role = "former minister" } },
  ]

  private static let ratings = [
    BreachCase("R26") { $0.claim(1) { $0.reliability = "B" } },
    BreachCase("R27") { $0.claim(1) { $0.credibility = 1 } },
    BreachCase("R28") { $0.data.sources.items[0].reliability = "B" },
    BreachCase("R29") { edition in
      var copy = edition.data.sources.items[0]
      copy.label = "A2"
      copy.origin = "another"
      edition.data.sources.items[0].copies = ["A2"]
      edition.data.sources.items.append(copy)
    },
    BreachCase("R30") { $0.claim(1) { $0.interest = nil } },
    BreachCase("R31") { $0.data.judgements.items[0].likelihood = "realistic possibility" },
    BreachCase("R32", "was likely present", "was, with low confidence, likely present"),
    BreachCase("R33", "League threatens Freedonia", "League likely threatens Freedonia"),
    BreachCase("R34", "was likely present", "might have been present"),
    BreachCase("R35") { edition in
      edition.data.judgements.items[0].statement = CheckedEdition.said("It would likely come.", 2)
    },
    BreachCase("R36") { $0.data.judgements.items[0].confidence = "moderate" },
    BreachCase("R37", " One publisher carries it.", ""),
    BreachCase("R38", "Likelihood: likely (55-80%).", ""),
  ]

  private static let disagreementsAndDates = [
    BreachCase("R39", "- Brandt spoke of \"a dozen or so boats\" [A1.2].\n", ""),
    BreachCase("R40") { $0.data.disagreements.items[0].accounts.removeLast() },
    BreachCase(
      "R41", "- Harbour officers said", "The matter is settled.\n\n- Harbour officers said"),
    BreachCase("R42", "[A1.2]. Disputed: see D1. Rated F4.\n", "[A1.2]. Rated F4. It ends. So.\n"),
    BreachCase("R43", "- **March 4** (read as 2015)", "- **4.3.** (read as 2015)"),
    BreachCase("R44") { $0.data.timeline.items[0].basis = "run date" },
    BreachCase("R45") { $0.data.timeline.items[0].written = "March" },
    BreachCase("R46", "**Old material.** It is old.", "It is so."),
    BreachCase("R47", "the League had no boats", "the League now had no boats"),
    BreachCase("R48", "06:00 UTC", "06:00"),
    BreachCase("R49") { $0.data.gaps.items[0].judgements = [] },
    BreachCase("R50") { $0.data.assumptions.items = [] },
    BreachCase("R51") { $0.data.gaps.items[0].sentence = CheckedEdition.fixed("Who they are.") },
    BreachCase("R52") { $0.data.signposts.items = [] },
    BreachCase("R53") { $0.data.previous = "2026-11-22" },
    BreachCase("R54", "- Tin Anchor League [A1.1].", "- Tin Anchor League ↑ [A1.1]."),
    BreachCase("R55", "First edition: every item", "Every item"),
  ]

  private static let rest = [
    BreachCase("R56", "Publisher: Marrow Gazette. ", ""),
    BreachCase("R57") { edition in
      try edition.replace("One article supports it.\n", "")
    },
    BreachCase("R58") { edition in
      let old = edition.articles[CheckedEdition.key]
      edition.articles[CheckedEdition.key] = CitedArticle(
        text: old?.text ?? "", sentences: old?.sentences ?? [:],
        removed: [old?.sentences[3] ?? ""])
    },
    BreachCase("R59") { $0.data.bottomLine[0].citations = [] },
    BreachCase("R60", "No sentence was written by a language model.", "Compiled by rule."),
    BreachCase("R61", "the League had no boats", "the terrifying League had no boats"),
    BreachCase("R62", "the League had no boats", "the so-called League had no boats"),
    BreachCase("R63", "Harbour officers, not named", "Christian harbour officers, not named"),
    BreachCase("R64") { $0.claim(1) { $0.speaker?.kind = .witness } },
    BreachCase(
      "R65", bottom, bottom + " She said" + String(repeating: " so", count: 45) + " [A1.1]."),
    BreachCase("R67", "**TLP:CLEAR** | Edition 1", "Edition 1"),
    BreachCase("R68", "## Timeline\n", "<div>x</div>\n\n## Timeline\n"),
  ]

  private static let outputs = [
    BreachCase("R66") { edition in
      edition.outputs.written = "One.\nTwo.\n"
      edition.outputs.rebuilt = "Two.\nOne.\n"
    },
    BreachCase("R71") { edition in
      edition.outputs.written = "Nine died."
      edition.outputs.published = (markdown: "Twelve died.", corrections: 0)
    },
    BreachCase("R71") { $0.data.corrections = [Correction(date: "soon", text: "made anew")] },
    BreachCase("R72") { $0.outputs.summary = String(repeating: "x", count: 81) },
    BreachCase("R72") { $0.outputs.summary = String(repeating: "x\n", count: 25) },
    BreachCase("R72") { $0.outputs.summary = "\u{1B}[31mred\n" },
    BreachCase("R72") { $0.outputs.summary = "JUDGEMENTS\n  J7 NEW likely\n" },
    BreachCase("R72") { $0.outputs.summary = "They said so [A1.1 A9.2].\n" },
    BreachCase("R73") { edition in
      edition.claim(1) { $0.id = "C0123456789" }
      edition.outputs.exports = ["bundle.json": "{}"]
    },
    BreachCase("R73") { $0.outputs.exports = ["claims.csv": "C0123456789,threat"] },
    BreachCase("R74") { edition in
      edition.outputs.exports = ["places.geojson": "{\"type\":\"Point\",\"coordinates\":[1,2]}"]
    },
    BreachCase("R74") { $0.data.timeline.items[0].places = ["Gazette Town"] },
  ]
}
