import Testing

@testable import Language

/// What the words before and inside a name tell of whether it is a person's, and where that begins.
@Suite struct OfficeNamesTests {
  @Test(arguments: [
    ("Secretary of State Colin Powell says it is time.", "Colin Powell"),
    ("Mr Vaughan says that the ice did melt.", "Vaughan"),
    ("On Monday United States Marines are said to have left for Vesk.", ""),
  ])
  func personsAreNamed(text: String, person: String) throws {
    let document = try LanguagePipeline().read(text)
    let persons = document.names.filter { $0.kind == .person }.map {
      document.text(document.byteRange(tokens: $0.tokens))
    }
    #expect(persons == (person.isEmpty ? [] : [person]))
  }
}
