internal import BriefingModel
internal import TestSupport
internal import Testing

@testable import Intake

/// Articles on one event, of several outlets and days.
@Suite struct StoryTests {
  private static let ferry = [
    """
    A ferry with 140 passengers sank off Port Marrow on Monday evening after a blast in its engine room,
    the harbour master said. Divers brought up nine bodies, and the search for 30 missing passengers went
    on through the night. The ferry Osprey was on its way to Gannet Island.
    """,
    """
    Divers searched the wreck of the ferry Osprey on Tuesday for 30 people who have been missing since it
    went down off Port Marrow. Harbour master Ilo Benn said a blast in the engine room was the likely
    cause. Most passengers were on their way home to Gannet Island.
    """,
    """
    The owners of the Osprey, the ferry that sank near Port Marrow, said on Wednesday that its engine had
    been overhauled in spring. Families of the missing waited on Gannet Island for word from the divers,
    whom the harbour master sent out again at dawn.
    """,
  ]
  private static let others = [
    """
    Rebels shelled the market of Tolmet on Monday and killed four traders, the army said. A spokesman for
    the Northern Column denied that its men had fired on the town and blamed the garrison instead.
    """,
    """
    The central bank left its main interest rate at four per cent on Tuesday. Governor Mira Soll said that
    prices had risen more slowly than the bank had feared, and that credit should stay cheap this year.
    """,
    """
    A bus with 40 pilgrims left the road near Harrow Pass on Monday and fell into a ravine. Police said six
    passengers died. The driver, who survived, told officers that the brakes had failed on the descent.
    """,
  ]

  private static func item(
    _ key: String, _ text: String, day: Int = 100, occasions: [String] = [], story: String? = nil
  ) -> StoryItem {
    StoryItem(
      key: key, day: day,
      mark: StoryMarker.mark(title: nil, text: text, occasions: occasions), story: story)
  }

  private static var items: [StoryItem] {
    ferry.enumerated().map { item("ferry-\($0)", $1, day: 100 + $0) }
      + others.enumerated().map { item("other-\($0)", $1) }
  }

  @Test func reportsOfOneEventByThreeOutletsAreOneStory() {
    let groups = StoryGrouper(Self.items).groups().map(\.keys)
    #expect(
      groups == [["ferry-0", "ferry-1", "ferry-2"], ["other-0"], ["other-1"], ["other-2"]])
  }

  @Test func theOrderOfArticlesDoesNotMatter() {
    let expected = StoryGrouper(Self.items).groups().map(\.keys)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let shuffled = Self.items.shuffled(using: &generator)
      #expect(StoryGrouper(shuffled).groups().map(\.keys) == expected)
    }
  }

  @Test func theOrderOfManyInventedArticlesDoesNotMatter() {
    var generator = SeededGenerator(seed: 9)
    let names = (0..<60).map { "Name\($0)quor" }
    let items = (0..<120).map { number in
      let words = (0..<30).map { _ in names[Int.random(in: 0..<60, using: &generator)] }
      return Self.item(
        "article-\(number)", words.joined(separator: " "),
        day: Int.random(in: 100..<115, using: &generator),
        story: number % 4 == 0 ? "S\(number % 12)" : nil)
    }
    let expected = StoryGrouper(items).groups()
    #expect(expected.contains { $0.keys.count > 2 })
    for _ in 0..<20 {
      let groups = StoryGrouper(items.shuffled(using: &generator)).groups()
      #expect(groups.map(\.keys) == expected.map(\.keys))
      #expect(groups.map(\.story) == expected.map(\.story))
    }
  }

  @Test func aNewArticleGoesOnWithTheStoryOfADayBefore() {
    let groups = StoryGrouper([
      Self.item("old", Self.ferry[0], day: 100, story: "Sferry"),
      Self.item("new", Self.ferry[1], day: 101), Self.item("other", Self.others[0], day: 101),
    ]).groups()
    #expect(groups.map(\.keys) == [["new", "old"], ["other"]])
    #expect(groups.map(\.story) == ["Sferry", nil])
  }

  @Test func twoStoriesOfDaysBeforeAreNeverJoined() {
    let groups = StoryGrouper([
      Self.item("first", Self.ferry[0], day: 100, story: "S1"),
      Self.item("second", Self.ferry[1], day: 101, story: "S2"),
      Self.item("third", Self.ferry[2], day: 102),
    ]).groups()
    #expect(groups.count == 1)
    #expect(groups[0].keys.count == 2)
  }

  @Test func articlesOfDifferentWeeksAreOfDifferentStories() {
    let items = [0, 1].map { Self.item("ferry-\($0)", Self.ferry[$0], day: 100 + 11 * $0) }
    #expect(StoryGrouper(items).groups().map(\.keys) == [["ferry-0"], ["ferry-1"]])
  }

  @Test func likeEventsOfDifferentDaysAreLessNear() {
    func groups(_ second: String) -> [[String]] {
      StoryGrouper([
        Self.item("a", Self.others[0], occasions: ["2026-11-20 BEN"]),
        Self.item(
          "b",
          "Two soldiers died when shells fell on the barracks of Tolmet before dawn. The governor closed the "
            + "bridge to lorries. The Northern Column gave no answer when reporters called, and its radio "
            + "station played marches all day.",
          occasions: [second]),
      ]).groups().map(\.keys)
    }
    #expect(groups("2026-11-20 BEN") == [["a", "b"]])
    #expect(groups("2026-11-14 BEN") == [["a"], ["b"]])
  }

  @Test func caseEndingsAndMarksDoNotChangeAMark() {
    let plain = StoryMarker.mark(title: nil, text: "Rebels shelled Tolmet's market")
    #expect(StoryMarker.mark(title: nil, text: "“REBEL shelling”: Tolmet’s markets!") == plain)
  }

  @Test func aMarkIsTheSameAfterItWasStored() {
    let mark = StoryMarker.mark(
      title: "Ferry sinks", text: Self.ferry[0], occasions: ["2026-11-20 BEN", "2026-11-21 "])
    #expect(StoryMark(bytes: mark.bytes) == mark)
    #expect(mark.occasions.count == 2)
    #expect(StoryMark(bytes: [1, 2, 3]) == nil)
  }

  @Test func anArticleWithoutWordsIsAStoryOfItsOwn() {
    let groups = StoryGrouper(["", "the of", "…"].enumerated().map { Self.item("\($0)", $1) })
      .groups()
    #expect(groups.map(\.keys) == [["0"], ["1"], ["2"]])
  }
}
