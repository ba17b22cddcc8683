import Foundation
import TestSupport
import Testing

/// The site of the sample inbox, made once for all tests that look at it.
enum SampleSite {
  static let made = Result {
    let folder = try TemporaryFolder()
    let outcome = try ThreatbriefBinary().run(
      ["daily", "--sample", "--now", "2026-11-22T18:00:00Z"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let site = folder.url.appending(path: "site")
    return (folder: folder, site: site, files: try WrittenFiles(below: site))
  }

  /// A page of every kind below a site, the fullest where there are several: paths of folders.
  static func kinds(of files: WrittenFiles) -> [String] {
    var largest: [String: (path: String, size: Int)] = [:]
    for (path, bytes) in files.bytes where path.hasSuffix("index.html") {
      let parts = path.split(separator: "/")
      let kind = "\(parts[0]) \(parts.count)"
      if bytes.count > largest[kind]?.size ?? -1 {
        largest[kind] = (String(path.dropLast("index.html".count)), bytes.count)
      }
    }
    return largest.values.map(\.path).sorted()
  }
}
