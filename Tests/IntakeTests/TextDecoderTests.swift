internal import BriefingModel
internal import Testing

@testable import Intake

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], declared: String? = nil) -> String? {
    TextDecoder(path: "a").decode(bytes, declared: declared).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  private let text = "Der Grenzübergang “Vesk” blieb zu – für immer?"

  @Test func utf16InBothOrdersWithAndWithoutMark() {
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(decode([0xFF, 0xFE] + little) == text)
    #expect(decode([0xFE, 0xFF] + big) == text)
    #expect(decode(little) == text)
    #expect(decode(big) == text)
  }

  @Test func utf32WithMark() {
    let little = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 255) }
    }
    #expect(decode([0xFF, 0xFE, 0, 0] + little) == text)
  }

  @Test func windows1252CalledLatin1() {
    let bytes: [UInt8] = Array("the ministry".utf8) + [0x92] + Array("s word".utf8)
    #expect(decode(bytes, declared: "ISO-8859-1") == "the ministry’s word")
    #expect(decode(bytes) == "the ministry’s word")
  }

  @Test func declaredCyrillicIsRead() {
    let bytes: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
    #expect(decode(bytes, declared: "windows-1251") == "Москва")
    let page = Array("<meta charset=\"koi8-r\">".utf8) + [0xED, 0xCF, 0xD3]
    #expect(decode(page)?.hasSuffix("Мос") == true)
  }

  @Test func strayBytesInUTF8AreReadAsWindows1252() {
    let bytes = Array("“Nobody knows” – don".utf8) + [0x92] + Array("t ask".utf8)
    #expect(decode(bytes) == "“Nobody knows” – don’t ask")
  }

  @Test func cutSequenceBecomesTheReplacementCharacter() {
    #expect(decode(Array("“quoted” and cut “".utf8).dropLast()) == "“quoted” and cut \u{FFFD}")
  }

  @Test func mojibakeIsRepaired() {
    #expect(
      decode(Array("Russiaâ€™s minister said â€œnoâ€\u{9D}".utf8)) == "Russia’s minister said “no”")
    #expect(decode(Array("CAFÉ» stays, and Ñ too".utf8)) == "CAFÉ» stays, and Ñ too")
  }

  @Test func zeroBytesAreDropped() {
    #expect(
      decode(Array("a\0b text that goes on for a while".utf8)) == "ab text that goes on for a while"
    )
  }

  @Test func lineEndsBecomeLineFeeds() {
    #expect(decode(Array("one\r\ntwo\r\n".utf8)) == "one\ntwo\n")
    #expect(decode(Array("one\rtwo".utf8)) == "one\ntwo")
  }

  @Test func picturesAndProgramsAreNoText() {
    #expect(decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]) == nil)
    #expect(decode(Array(repeating: [0x01, 0x02, 0x41], count: 40).flatMap { $0 }) == nil)
  }

  @Test func randomBytesNeverTrap() {
    var state: UInt64 = 7
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(state >> 56)
      }
      for name in ["a.txt", "a.html", "a.json", "a.xml", "a.md"] {
        _ = ArticleReader().read(bytes, path: name)
        _ = ArticleReader().read(Array("<html>".utf8) + bytes, path: name)
        _ = ArticleReader().read(Array("<rss>".utf8) + bytes, path: name)
      }
    }
  }
}
