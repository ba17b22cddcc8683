import Foundation
import TestSupport
import Testing

@testable import BriefingModel

@Suite struct JSONTapeTests {
  private struct Values: Decodable, Equatable {
    var firstWords: String
    var sha256: String?
    var number: Int
    var flags: [Bool]
    var inner: [Inner]

    struct Inner: Decodable, Equatable {
      var names: [String]
    }
  }

  private func values(_ json: String) throws -> Values {
    try JSONTapeDecoder.decode(Values.self, from: Array(json.utf8))
  }

  @Test func namesAreFoundInAnyOrderWithSpacesBetween() throws {
    let read = try values(
      """
       { "inner" : [ { "names" : [ "a" , "b" ] }, {"names":[]} ], "other": {"x": [1, {}]},
        "flags": [true,false], "number": -12, "sha256": null, "first_words": "one" }
      """)
    #expect(
      read
        == Values(
          firstWords: "one", sha256: nil, number: -12, flags: [true, false],
          inner: [.init(names: ["a", "b"]), .init(names: [])]))
  }

  @Test func escapesStandForTheirCharacters() throws {
    let read = try values(
      #"{"first_words":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00","number":0,"flags":[],"inner":[]}"#)
    #expect(read.firstWords == "\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F600}")
  }

  @Test(arguments: [
    "", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "[1 2]", "01", "1.", "-", "1e", "tru",
    "\"a", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "[1]]", "nullnull", "'a'",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSONTape.Fault.self) { try JSONTape(Array(text.utf8)) }
  }

  @Test(arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\u0041""#])
  func halfACharacterIsNoText(text: String) throws {
    #expect(try JSONTape(Array(text.utf8)).text(0) == nil)
  }

  @Test func deepNestingIsRefusedWithoutAStackOfItsOwn() {
    let text = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONTape.Fault.self) { try JSONTape(Array(text.utf8)) }
  }

  /// What this reads of damaged editions, Foundation reads in the same way.
  @Test func aDamagedEditionIsRefusedOrReadAsFoundationReadsIt() throws {
    let whole = Array(JSONWriter.string(FixtureEdition.rich()).utf8)
    let foundation = JSONDecoder()
    foundation.keyDecodingStrategy = .convertFromSnakeCase
    var random = SeededGenerator(seed: 11)
    var read = 0
    for _ in 0..<1500 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      guard let edition = try? JSONTapeDecoder.decode(Edition.self, from: bytes) else { continue }
      read += 1
      #expect(edition == (try? foundation.decode(Edition.self, from: Data(bytes))), "\(place)")
    }
    #expect(read > 100)
  }
}
