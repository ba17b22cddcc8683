import BriefingModel
import Testing

@testable import ReferenceData

@Suite struct OverrideTests {
  private func library(_ name: String, _ text: String) -> ReferenceLibrary {
    ReferenceLibrary(overrides: [
      ReferenceFile(path: "reference/\(name)", name: name, bytes: Array(text.utf8))
    ])
  }

  @Test func aUsersGroupIsAdded() {
    let library = library(
      "armed-groups.tsv", "id\tname\tnames\tkind\nred-comet\tRed Comet\tRed Comet|RC!\tgroup\n")
    #expect(library.armedGroup("red-comet")?.name == "Red Comet")
    #expect(library.names.entries(named: "Red Comet").map(\.kind) == [.armedGroup])
    #expect(library.diagnostics.isEmpty)
  }

  @Test func aUsersRowTakesThePlaceOfAShippedOne() {
    let library = library(
      "armed-groups.tsv", "id\tname\tnames\tkind\nhamas\tHamas of Ours\tHamas of Ours\tparty\n")
    #expect(library.armedGroup("hamas")?.name == "Hamas of Ours")
    #expect(library.armedGroups.filter { $0.id == "hamas" }.count == 1)
  }

  @Test func aFaultyRowIsNamedWithItsLineAndTheRestIsRead() {
    let library = library(
      "armed-groups.tsv",
      "# ours\nid\tname\tnames\tkind\n\tNameless\t\tgroup\nx\tX\tX\tcircus\ny\tY\tYy\tgroup\n")
    #expect(library.armedGroup("y") != nil)
    #expect(
      library.diagnostics.map { $0.place?.description } == [
        "reference/armed-groups.tsv:3", "reference/armed-groups.tsv:4",
      ])
    #expect(library.diagnostics.allSatisfy { $0.identifier == "reference.faulty-row" })
  }

  @Test func anUnknownFileIsNamed() {
    let library = library("groups.tsv", "id\nx\n")
    #expect(library.diagnostics.map(\.identifier) == ["reference.unknown-file"])
  }

  @Test func anUnknownColumnIsNamedAndPassedOver() {
    let library = library("alliances.tsv", "id\tname\tcolour\tkind\nx\tX\tred\tmilitary\n")
    #expect(library.alliance("x")?.kind == .military)
    #expect(library.diagnostics.map(\.identifier) == ["reference.unknown-column"])
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{2}", "\n\n\n", "id", "id\t\t\t\n\t\t\t\t\t\t\n", "\u{FEFF}id\tname\n",
  ])
  func rubbishDoesNotCrash(text: String) {
    let library = library("states.tsv", text)
    #expect(library.states.count == 250)
  }
}

/// A user's further names for rows that are there.
@Suite struct AliasTests {
  private func library(_ text: String) -> ReferenceLibrary {
    ReferenceLibrary(overrides: [
      ReferenceFile(path: "reference/aliases.tsv", name: "aliases.tsv", bytes: Array(text.utf8))
    ])
  }

  @Test(arguments: [
    ("hamas", NameKind.armedGroup), ("csto", NameKind.alliance), ("TJK", NameKind.stateName),
  ])
  func anAliasFindsItsRow(_ id: String, kind: NameKind) throws {
    let library = library("id\tnames\tsource\n\(id)\tQuorvex Band\tour desk\n")
    #expect(library.diagnostics.isEmpty)
    #expect(library.names.entries(named: "Quorvex Band").map(\.kind) == [kind])
  }

  @Test func theRowKeepsItsOtherNames() {
    let library = library("id\tnames\tsource\nhamas\tQuorvex Band\tour desk\n")
    let shipped = ReferenceLibrary.shipped.armedGroup("hamas")?.names ?? []
    #expect(library.armedGroup("hamas")?.names.dropLast() == shipped[...])
  }

  @Test func anAliasOfNothingIsNamed() {
    let library = library("id\tnames\tsource\nno-such-group\tQuorvex Band\tour desk\n")
    #expect(library.diagnostics.map(\.identifier) == ["reference.unknown-alias"])
    #expect(library.diagnostics[0].summary.contains("'no-such-group'"))
  }
}
