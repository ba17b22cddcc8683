import Testing

@testable import BriefingModel

@Suite struct JSONWriterTests {
  @Test func controlCharactersAndQuotesAreEscaped() {
    #expect(JSONWriter.string("a\"\\\n\r\t\u{1}é") == #""a\"\\\n\r\t\u0001é""#)
  }

  /// Eight bytes are looked at in one step: what needs an escape is found wherever it stands in them.
  @Test(arguments: ["\"", "\\", "\u{1F}", "\n"])
  func whatNeedsAnEscapeIsFoundAtEveryPlace(_ sign: String) throws {
    for length in 1...20 {
      for place in 0..<length {
        var text = Array(repeating: "é", count: length)
        text[place] = sign
        let plain = Array(repeating: " ", count: length).enumerated()
          .map { $0 == place ? sign : $1 }
        for words in [text.joined(), plain.joined()] {
          let written = JSONWriter.string(words)
          #expect(!written.dropFirst().dropLast().utf8.contains { $0 < 0x20 })
          #expect(try JSONTape(Array(written.utf8)).text(0) == words, "\(length) \(place)")
        }
      }
    }
  }

  @Test func fieldsThatAnotherWriterHoldsStandAmongTheOthers() {
    var inner = JSONWriter()
    inner.field("b", 2)
    inner.field("c", value: { $0.array { $0.element { $0.raw("true") } } })
    var json = JSONWriter()
    json.object {
      $0.field("a", 1)
      $0.append(fields: JSONWriter())
      $0.append(fields: inner)
      $0.field("d", "x")
    }
    #expect(json.bytes == Array(#"{"a":1,"b":2,"c":[true],"d":"x"}"#.utf8))
  }

  @Test func fieldsKeepTheirOrderAndNilIsNull() {
    let removed = RemovedText(text: "Leave a Reply", reason: "comment form", start: 3, end: 16)
    let article = Article(id: "x", path: "x.txt", text: "T", removed: [removed])
    let json = JSONWriter.string(article)
    #expect(json.hasPrefix(#"{"id":"x","path":"x.txt","title":null,"#))
    #expect(json.contains(#""removed":[{"text":"Leave a Reply","reason":"comment form","#))
  }
}
