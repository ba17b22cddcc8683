import Foundation
import TestSupport
import Testing

/// The whole site of the sample inbox, looked at as files.
@Suite struct SiteTests {
  private let pages: [String: String]
  private let files: Set<String>

  init() throws {
    let site = try SampleSite.made.get().files
    files = Set(site.bytes.keys)
    pages = site.bytes.filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func noLinkAndNoAnchorIsDead() throws {
    let anchors = pages.mapValues { Set(Markup.values(of: ["id"], in: $0)) }
    for (path, page) in pages {
      for link in Markup.values(of: ["href", "src"], in: page) where !link.contains(":") {
        let place = Markup.place(of: link, on: path)
        #expect(files.contains(place.file), "\(path): '\(link)' leads nowhere")
        if !place.anchor.isEmpty {
          #expect(
            anchors[place.file]?.contains(place.anchor) == true,
            "\(path): '\(link)' has no anchor")
        }
      }
    }
  }

  @Test func anchorsAreUniqueOnTheirPage() {
    for (path, page) in pages {
      let ids = Markup.values(of: ["id"], in: page)
      #expect(ids.count == Set(ids).count, "\(path)")
    }
  }

  @Test func everyPageHasOneTitleOneHeadingAndNoSkippedLevel() {
    for (path, page) in pages {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"), "\(path)")
      let levels = Markup.headingLevels(in: page)
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(path): \(levels)")
      for (upper, lower) in zip(levels, levels.dropFirst()) {
        #expect(lower <= upper + 1, "\(path): \(levels)")
      }
      for needed in ["<title>", "name=\"description\"", "class=\"skip\"", "<main id=\"main\""] {
        #expect(page.contains(needed), "\(path) lacks \(needed)")
      }
    }
  }

  @Test func nothingRunsAndNothingComesFromElsewhere() {
    for (path, page) in pages {
      #expect(
        page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'")
          || page.contains("default-src &#x27;none&#x27;"), "\(path)")
      #expect(!page.contains(" style=\""), "\(path)")
      #expect(!page.contains("<style"), "\(path)")
      let scripts = path == "search/index.html" ? ["../search.js"] : []
      #expect(Markup.values(of: ["src"], in: page) == scripts, "\(path)")
      #expect(page.components(separatedBy: "<script").count == scripts.count + 1, "\(path)")
      #expect(Markup.handlers(in: page).isEmpty, "\(path)")
    }
  }
}
