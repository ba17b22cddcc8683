import Foundation
import TestSupport
import Testing

@testable import Language

/// The whole reading, from bytes to CoNLL-U, holds its form for any bytes and takes linear time.
@Suite struct WholeReadingRobustnessTests {
  private static let pipeline = try? LanguagePipeline()

  /// What is wrong with a reading; nil where nothing is.
  private func fault(_ bytes: [UInt8]) throws -> String? {
    let document = try #require(Self.pipeline).read(bytes)
    if let fault = faultOfNames(document) { return fault }
    for sentence in document.sentences {
      guard isTree(document, sentence.tokens) else { return "no tree" }
    }
    return faultOfText(ConlluWriter().text(of: document, identifier: "x"))
  }

  private func faultOfNames(_ document: Document) -> String? {
    var end: Int32 = 0
    for name in document.names {
      guard name.firstToken >= end, name.endToken > name.firstToken else { return "names overlap" }
      end = name.endToken
    }
    guard Int(end) <= document.tokens.count else { return "name beyond the end" }
    let mentions = document.mentions
    guard mentions.allSatisfy({ $0.score <= 100 && Int($0.entity) < document.entityCount }) else {
      return "mention of no entity"
    }
    return nil
  }

  private func isTree(_ document: Document, _ range: Range<Int>) -> Bool {
    var depths = [Int](repeating: -1, count: range.count)
    for token in range {
      var way: [Int] = []
      var place = token
      while place >= 0, range.contains(place), depths[place - range.lowerBound] < 0 {
        if way.count > range.count { return false }
        way.append(place)
        place = Int(document.tokens[place].head)
      }
      if place >= 0, !range.contains(place) { return false }
      for step in way { depths[step - range.lowerBound] = 0 }
    }
    return range.count { document.tokens[$0].head < 0 } == 1
  }

  /// What is wrong with CoNLL-U: columns, numbers, heads, brackets of entities.
  private func faultOfText(_ text: String) -> String? {
    var open: [Substring] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        number = 0
        if !open.isEmpty { return "entity over the end of a sentence" }
      }
      guard !line.isEmpty, !line.hasPrefix("#") || line.contains("\t") else { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10, columns.allSatisfy({ !$0.isEmpty }) else { return "columns" }
      if columns[0].contains("-") { continue }
      number += 1
      guard columns[0] == "\(number)" else { return "number \(columns[0])" }
      guard let fault = faultOfEntities(columns[9], &open) else { continue }
      return fault
    }
    return nil
  }

  private func faultOfEntities(_ misc: Substring, _ open: inout [Substring]) -> String? {
    for part in misc.split(separator: "|") where part.hasPrefix("Entity=") {
      for piece in part.dropFirst(7).split(separator: "(", omittingEmptySubsequences: true) {
        let pieces = piece.split(separator: ")")
        for (index, name) in pieces.enumerated() {
          let entity = name.prefix { $0 != "-" }
          if name.contains("-") {
            open.append(entity)
            let isClosed = piece.dropFirst(name.count).hasPrefix(")")
            if index == 0, isClosed { open.removeLast() }
          } else {
            guard open.last == entity else { return "brackets of entities cross" }
            open.removeLast()
          }
        }
      }
    }
    return nil
  }

  /// Runs for `THREATBRIEF_FUZZ_SECONDS` where that is set, else for 40 texts.
  @Test func anyBytesGiveTreesNamesAndValidColumns() throws {
    let seconds = ProcessInfo.processInfo.environment["THREATBRIEF_FUZZ_SECONDS"].flatMap(
      Double.init)
    let end = seconds.map { Date().addingTimeInterval($0) }
    var random = SeededGenerator(seed: 2)
    var round = 0
    while end.map({ Date() < $0 }) ?? (round < 40) {
      #expect(try fault(Self.bytes(round, &random)) == nil, "round \(round)")
      round += 1
    }
  }

  /// The 8,258th of those texts has a phrase that runs out of the name in which it begins.
  @Test func bracketsOfNamesNeverCross() throws {
    var random = SeededGenerator(seed: 2)
    for round in 0..<8_258 { _ = Self.bytes(round, &random) }
    #expect(try fault(Self.bytes(8_258, &random)) == nil)
  }

  /// Wild bytes by turns with pieces of news in any order.
  private static func bytes(_ round: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let length = Int(random.next() % 120)
    guard !round.isMultiple(of: 4) else {
      return (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
    let pieces = [
      "the", "The", "President", "Ivan", "Petrov", "Petrov's", "of", "and", "University", "Karsk",
      "U.S.", "said", "he", "its", "“", "”", "\"", "(", ")", ",", ".", "?", "\n\n", "2019", "March",
      "NATO", "Islamic", "State", "-", "—", "don't", "I", "\u{202E}", "\u{0}", "é", "’", "in",
      "1,000",
      "\\ud83d", "Mr.", "Bank",
    ]
    let text = (0..<length).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
    return Array(text.joined(separator: random.next().isMultiple(of: 5) ? "" : " ").utf8)
  }

  @Test(arguments: [
    "THE MINISTER IVAN PETROV TOLD NATO IN KARSK THAT HE WOULD LEAVE.",
    "the minister ivan petrov told nato in karsk that he would leave.",
    "\\ud83d\\ude00 \\udc00 Karsk \u{FFFD}", "\u{200F}قال\u{200E} Petrov\u{202E} said \u{2069}",
    String(repeating: "(", count: 3_000), String(repeating: "\"Petrov ", count: 1_000),
    String(repeating: "Petrov.\n", count: 1_500), String(repeating: "Bank of ", count: 1_000),
  ])
  func oddTextKeepsItsForm(text: String) throws {
    #expect(try fault(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "No. ", "Petrov. ", "Petrov said he saw the Bank of Karsk and its men. ", "(A ",
  ])
  func timeGrowsInLineWithTheText(piece: String) throws {
    let pipeline = try #require(Self.pipeline)
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      return ThreadTime.seconds { _ = pipeline.read(bytes) }
    }
    _ = seconds(10)
    let short = (0..<3).map { _ in seconds(60) }.min() ?? 0
    #expect((0..<5).contains { _ in seconds(960) < short * 16 * 4 })
  }
}
