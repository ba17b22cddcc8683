import MarkdownTree
import TestSupport
import Testing

@testable import BriefingTemplates

@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    "# not a heading", "- no item", "1. no list", "1) no list", "> no quotation", "~~~", "```",
    "===", "---", "+ plus", "* star *", "__under__ a_b _c_", "<script>alert(1)</script>",
    "&amp; & &#60;", "[link](http://example.org)", "![image](x)", "back\\slash\\", "a`b`c",
    "[A1.1]: http://example.org", "{{mustache}}", "ends with !", "2026-11-23", "3.5 per cent",
    "https://example.org/a_b?c=d&e=f", "*", "\\", "‘curly’ “marks” – dash", "𝄞 emoji 🙂",
  ])
  func escapedTextComesBackThroughCommonMark(text: String) throws {
    let document = try MarkdownDocument(parsing: MarkdownContentType.escaped(text) + "\n")
    #expect(document.blocks.plainText.trimmed == text)
    #expect(document.blocks.count == 1)
  }

  @Test func randomTextComesBackThroughCommonMark() throws {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("ab 1.)(-+*_[]<>!#&;`~|\\\"'=:{}/é\u{202E}\u{200B}".unicodeScalars)
    for _ in 0..<2_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<(random.next() % 24) {
        view.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      let text = String(view).trimmed
      guard !text.isEmpty else { continue }
      let document = try MarkdownDocument(parsing: MarkdownContentType.escaped(text) + "\n")
      #expect(document.blocks.plainText.trimmed == text)
    }
  }

  @Test func lineEndsBecomeSpaces() {
    #expect(MarkdownContentType.escaped("one\n# two\r\nthree") == "one # two  three")
  }

  @Test func plainTextIsNotDisfigured() {
    let text = "Officials in Port-Vale said (on 5 March) that a_b, C++ and 3.5 km are \"fine\"."
    #expect(MarkdownContentType.escaped(text) == text)
  }
}

extension String {
  fileprivate var trimmed: String {
    var view = Substring(self)
    while view.first == " " || view.first == "\n" { view = view.dropFirst() }
    while view.last == " " || view.last == "\n" { view = view.dropLast() }
    return String(view)
  }
}
