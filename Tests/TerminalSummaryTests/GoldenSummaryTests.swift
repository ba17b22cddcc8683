import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import TerminalSummary

/// The summaries of six editions at three widths, letter for letter.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew and fails the run, so that the change is looked at.
@Suite struct GoldenSummaryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  static let names = ["sample-20", "sample-21", "sample-22", "one-article", "empty-day", "scripts"]

  @Test(arguments: names, [60, 80, 200])
  func aSummaryReadsAsKept(_ name: String, width: Int) throws {
    let text = Summary.text(for: try Self.edition(name), width: width)
    let file = Self.folder.appending(path: "\(name)-\(width).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was written anew")
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { DisplayWidth.columns($0) <= width })
  }

  private static func edition(_ name: String) throws -> Edition {
    switch name {
    case "one-article": return FixtureEdition.rich()
    case "empty-day": return FixtureEdition.poor()
    case "scripts": return scripts
    default:
      return try Edition(json: Data(contentsOf: folder.appending(path: "\(name).json")))
    }
  }

  /// Names in scripts that are wide, run from right to left, or put marks on letters.
  private static var scripts: Edition {
    var edition = FixtureEdition.rich()
    let names = [
      ("朝鮮中央通信の報道官", "東京湾 -> 横須賀港の第七艦隊"), ("מוחמד אבו-סאלח", "حركة الشباب -> مقديشو"),
      ("Nguye\u{302}\u{303}n Va\u{306}n Hu\u{30B}ng", "Lực lượng -> Đà Nẵng"),
      ("👩🏽‍🚒 Brigade", "🏴‍☠️ fleet -> 🇮🇸 coast"), ("กองทัพบก", "กลุ่มติดอาวุธ -> ปัตตานี"),
    ]
    let claim = edition.claims.items[0].claims[0]
    edition.claims.items[0].claims = names.enumerated().map { number, name in
      var claim = claim
      claim.number = number + 1
      claim.short = name.1
      claim.speaker?.name = name.0
      claim.speaker?.kind = .media
      claim.speaker?.iso3 = nil
      return claim
    }
    edition.bottomLine = [
      FixtureEdition.said(
        "朝鮮中央通信の報道官 said that حركة الشباب threatens Đà Nẵng, 🇮🇸 and ปัตตานี.", 1, 3)
    ]
    return edition
  }
}
