import BriefingModel
import Testing

@Suite struct JSONWriterTests {
  @Test func controlCharactersAndQuotesAreEscaped() {
    #expect(JSONWriter.string("a\"\\\n\r\t\u{1}é") == #""a\"\\\n\r\t\u0001é""#)
  }

  @Test func fieldsKeepTheirOrderAndNilIsNull() {
    let removed = RemovedText(text: "Leave a Reply", reason: "comment form", start: 3, end: 16)
    let article = Article(id: "x", path: "x.txt", text: "T", removed: [removed])
    let json = JSONWriter.string(article)
    #expect(json.hasPrefix(#"{"id":"x","path":"x.txt","title":null,"#))
    #expect(json.contains(#""removed":[{"text":"Leave a Reply","reason":"comment form","#))
  }
}
