import BriefingModel
import Testing

@testable import ReferenceData

@Suite struct ShippedTablesTests {
  @Test(arguments: EmbeddedTables.names.filter { $0.hasSuffix(".tsv") })
  func noRowIsFaulty(name: String) throws {
    // Laid over themselves, for a shipped lexicon is read late and reports nothing.
    let bytes = try #require(EmbeddedTables.bytes(of: name))
    let library = ReferenceLibrary(overrides: [
      ReferenceFile(path: name, name: name, bytes: bytes)
    ])
    #expect(library.diagnostics.map(\.description) == [])
  }

  @Test(arguments: EmbeddedTables.names.filter { $0.hasSuffix(".tsv") })
  func tableTellsItsSourceLicenceAndDate(name: String) throws {
    let bytes = try #require(EmbeddedTables.bytes(of: name))
    let head = String(decoding: bytes.prefix(1500), as: UTF8.self)
    #expect(head.contains("\n# source: "))
    #expect(head.contains("\n# licence: "))
    #expect(head.contains("\n# date: 20"))
  }
}
