import Testing

@testable import ReferenceData

@Suite struct ArmedGroupTableTests {
  private let library = ReferenceLibrary.shipped

  @Test func thereAreAtLeastSixHundredWithUniqueIdentifiers() {
    #expect(library.armedGroups.count >= 600)
    #expect(Set(library.armedGroups.map(\.id)).count == library.armedGroups.count)
  }

  @Test func parentsAndStatesAreKnown() {
    for group in library.armedGroups {
      for code in group.states { #expect(library.state(code) != nil, "\(group.id): \(code)") }
      if let parent = group.parent {
        let isKnown = library.armedGroup(parent) != nil
        #expect(isKnown, "\(group.id): \(parent)")
        #expect(group.relation != nil, "\(group.id)")
      }
    }
  }

  @Test(arguments: [
    ("IS", "islamic-state"), ("ISIS-K", "islamic-state-khorasan"), ("al Qaeda", "al-qaeda"),
    ("al-Qaida", "al-qaeda"), ("Al Qaida", "al-qaeda"), ("Taleban", "taliban"),
    ("Lashkar-e-Taiba", "lashkar-e-taiba"), ("Lashkar e Taiba", "lashkar-e-taiba"),
    ("Northern Alliance", "northern-alliance"),
    ("Tamil Tigers", "liberation-tigers-of-tamil-eelam"),
    ("FMLN", "farabundo-marti-national-liberation-front"), ("Houthis", "houthis"), ("M23", "m23"),
    ("P.K.K.", "kurdistan-workers-party"), ("Al Aqsa Martyrs Brigades", "al-aqsa-martyrs-brigades"),
    ("Free Aceh Movement", "free-aceh-movement"), ("M-19", "m-19"), ("JNIM", "jnim"),
    ("Kurdistan Workers’ Party", "kurdistan-workers-party"),
    ("Islamic Jihad", "palestinian-islamic-jihad"),
  ])
  func nameStandsForItsGroup(name: String, id: String) {
    let groups = library.names.entries(named: name).filter { $0.kind == .armedGroup }
    #expect(groups.map { library.armedGroups[Int($0.entry)].id }.contains(id))
  }

  @Test(arguments: ["IS", "the Base", "the Front", "ELN", "Popular Front"])
  func ambiguousNameIsMarkedWhereItIsKnown(name: String) {
    let groups = library.names.entries(named: name).filter { $0.kind == .armedGroup }
    let marked = groups.filter { $0.flags.contains(.needsContext) || $0.flags.contains(.exactCase) }
    #expect(marked.count == groups.count)
  }

  @Test func theVerbIsNotTheGroup() throws {
    let name = try #require(library.names.entries(named: "is").first { $0.kind == .armedGroup })
    #expect(!name.suitsCase(of: Array("is".utf8)))
    #expect(!name.suitsCase(of: Array("Is".utf8)))
    #expect(name.suitsCase(of: Array("IS".utf8)))
  }
}
