internal import BriefingModel
internal import Foundation
internal import TestSupport
import Testing

@testable import Intake

@Suite struct ArticleReaderTests {
  private func read(_ text: String, path: String = "wire.txt") -> Article? {
    ArticleReader().read(Array(text.utf8), path: path).articles.first
  }

  @Test func textIsTheSourceLessTheRemovedSpans() throws {
    let source = """
      Harbour patrol turned back at Velden strait

      harbour 2Velden’s coast guard said that two boats had turned back.

      The coast guard’s spokeswoman\u{A0}said the boats of Velden carried no flag.

      Leave a Reply

      Your email address will not be published.
      """
    let article = try #require(read(source))
    #expect(article.title == "Harbour patrol turned back at Velden strait")
    #expect(
      article.removed.map(\.reason) == [
        "headline", "image caption", "comment form", "comment form",
      ])
    #expect(article.removed.map(\.text)[1] == "harbour 2")
    var scalars = Array(source.unicodeScalars)
    for removed in article.removed.reversed() {
      let range = removed.start..<removed.end
      #expect(String(String.UnicodeScalarView(scalars[range])) == removed.text)
      scalars.removeSubrange(range)
    }
    #expect(article.text == String(String.UnicodeScalarView(scalars)))
  }

  @Test func emptyFileIsADiagnostic() {
    let result = ArticleReader().read([], path: "a.txt")
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.identifier) == ["intake.empty"])
  }

  @Test func faultsOfFilesHaveTheirOwnDiagnostics() throws {
    let folder = try TemporaryFolder()
    let reader = ArticleReader(limits: IntakeLimits(fileBytes: 1000))
    func identifiers(_ path: String) -> [String] {
      reader.readFile(at: path).diagnostics.map(\.identifier)
    }
    let large = try folder.write(String(repeating: "a", count: 1001), to: "large.txt").path
    let picture = try folder.write(Data([0x89, 0x50, 0x4E, 0x47, 1, 2]), to: "p.txt").path
    let blank = try folder.write(" \n\n", to: "blank.txt").path
    #expect(identifiers(folder.url.path + "/none.txt") == ["intake.missing"])
    #expect(identifiers(folder.url.path) == ["intake.folder"])
    #expect(identifiers(large) == ["intake.too-large"])
    #expect(identifiers(picture) == ["intake.binary"])
    #expect(identifiers(blank) == ["intake.empty"])
  }

  @Test func packedFilesAreUnpackedWithinTheLimit() throws {
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x0b, 0xc9, 0x48, 0x55,
      0x48, 0x2a, 0xca, 0x4c, 0x49, 0x4f, 0x55, 0x48, 0x2c, 0x51, 0x08, 0x4b, 0x2d, 0xce,
      0x56, 0x28, 0x4f, 0x2c, 0x56, 0x48, 0xce, 0xc9, 0x2f, 0x4e, 0x4d, 0x51, 0xc8, 0xcf,
      0x53, 0x70, 0x03, 0x4a, 0x26, 0x56, 0xea, 0x01, 0x00, 0x28, 0x81, 0x79, 0xb4, 0x28,
      0x00, 0x00, 0x00,
    ]
    let whole = ArticleReader().read(packed, path: "a.txt.gz")
    #expect(whole.articles.map(\.text) == ["The bridge at Vesk was closed on Friday."])
    let result = ArticleReader().read(Array(packed.dropLast(9)), path: "a.txt.gz")
    #expect(result.diagnostics.map(\.identifier).contains("intake.gzip-damaged"))
    #expect(GzipReader.unpack(packed, limit: 2).isTooLarge)
  }

  @Test func jsonLinesGiveArticlesAndNameFaultyLines() {
    let lines = """
      {"id": "one", "title": "Bridge closed", "text": "The bridge was closed on Friday.", "published": "2015-03-06", "outlet": "Courier"}
      {"id": "two", "html": "<p>The market of Mirat reopened, traders said.</p>"}
      nonsense
      {"id": "three"}
      """
    let result = ArticleReader().read(Array(lines.utf8), path: "in.jsonl")
    #expect(result.articles.map(\.id) == ["one", "two"])
    #expect(result.articles.map(\.path) == ["one", "two"])
    #expect(result.articles[0].publishedBasis == "given")
    #expect(result.articles[1].text == "The market of Mirat reopened, traders said.")
    #expect(result.diagnostics.map(\.identifier) == ["intake.bad-json", "intake.no-text-field"])
    #expect(result.diagnostics.map { $0.place?.line } == [3, 4])
  }

  @Test func otherLanguagesAreKeptAndFlagged() {
    let text =
      "Der Übergang wurde am Freitag geschlossen, und die Händler sind nicht mehr in der Stadt."
    let result = ArticleReader().read(Array(text.utf8), path: "de.txt")
    #expect(result.articles.map(\.language) == ["de"])
    #expect(result.diagnostics.map(\.identifier) == ["intake.other-language"])
    #expect(read("Мост закрыт, сообщили в министерстве.")?.language == "ru")
    #expect(read("Bomb kills five in Vesk.")?.language == "en")
  }

  @Test func markdownHeadingIsTheTitle() {
    let article = read("# Bridge closed\n\nThe bridge was closed on Friday.\n", path: "a.md")
    #expect(article?.title == "Bridge closed")
    #expect(article?.text == "\n\nThe bridge was closed on Friday.\n")
  }

  @Test func runDateIsNeverTheDate() {
    #expect(read("The bridge was closed on March 5, people said.")?.published == nil)
  }

  @Test(arguments: [
    ("=?utf-8?B?U2hvdHMgaW4gTWFpbA==?=", "Shots in Mail"),
    ("=?ISO-8859-1?Q?Caf=E9_in_Bern?= opens", "Café in Bern opens"),
    ("=?utf-8?q?Shots?=\n  =?utf-8?q?_in?= Gourma", "Shots in Gourma"),
    ("=?windows-1251?B?0uXx8g==?=", "Тест"),
    ("What =?is?= this =?utf-8?B?*?=", "What =?is?= this =?utf-8?B?*?="),
  ])
  func headersOfMailAreReadAsTheyAreMeant(subject: String, title: String) {
    let mail = """
      Received: from a.example by b.example; Sun, 22 Nov 2026 10:11:13 +0100
      From: Desk <desk@wire.example>
      Subject: \(subject)
      Date: Sun, 22 Nov 2026 10:11:12 +0100
      X-Mailer: Wire 3

      Gunmen attacked a market in Benin on Sunday, the army said.
      """
    let result = ArticleReader().read(Array(mail.utf8), path: "mail.txt")
    #expect(result.articles.first?.title == title)
    #expect(result.articles.first?.text.hasPrefix("\n") == true)
    #expect(result.articles.first?.text.contains("X-Mailer") == false)
  }

  /// What a file gives does not hang on how many of its articles are read together.
  @Test(arguments: ["\n", ",\n"]) func theArticlesOfALargeFileComeInTheirOrder(_ separator: String)
  {
    let objects = (1...40).map { #"{"id": "n\#($0)", "text": "The army left town \#($0)."}"# }
    let isArray = separator.hasPrefix(",")
    let lines = objects.joined(separator: separator)
    let text = isArray ? "[\(lines)]" : lines + "\nnot JSON\n"
    let reader = ArticleReader()
    let pieces = reader.pieces(of: Array(text.utf8), path: "large.jsonl")
    #expect(pieces.count == 3)
    #expect(pieces.map(\.count) == (isArray ? [16, 16, 8] : [16, 16, 9]))
    let articles = pieces.flatMap { reader.read($0).articles }
    #expect(articles.map(\.id) == (1...40).map { "n\($0)" })
    let whole = reader.read(Array(text.utf8), path: "large.jsonl")
    #expect(whole.articles == articles)
    #expect(whole.diagnostics.compactMap(\.place?.line) == (isArray ? [] : [41]))
  }
}
