import BriefingModel
import Testing

@Suite struct ArticleKeyTests {
  @Test func theKeyIsTheBeginningOfTheIdentifiersHash() {
    #expect(Article.key(of: "abc") == "ba7816bf8f01cfea")
    #expect(Article(id: "abc", path: "a.txt", text: "").key == "ba7816bf8f01cfea")
  }
}
