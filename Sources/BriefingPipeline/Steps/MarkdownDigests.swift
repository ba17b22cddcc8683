internal import Foundation
internal import SitePublisher

/// What each edition's Markdown is known by. A file is read only where it was written since the last
/// run: its stamp (place on the disk, size, times of change) is kept with its digest, beside the
/// archive, where a copy of the site does not take it along.
struct MarkdownDigests {
  /// The file that keeps them: a line each, "name digest stamp".
  let file: URL
  /// The folder of the Markdown.
  let folder: URL
  private(set) var known: [String: (digest: String, stamp: String)] = [:]

  init(_ workspace: Workspace) {
    folder = workspace.briefings
    file = workspace.archiveFile.deletingLastPathComponent().appending(path: "markdown-digests")
    let bytes = [UInt8](FileManager.default.contents(atPath: file.path) ?? Data())
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        .map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 3 { known[fields[0]] = (fields[1], fields[2]) }
    }
  }

  /// The digests of the editions of some dates, nil where there is no file, and keeps them.
  mutating func digests(of dates: [String]) -> [String?] {
    // Joined as text: a URL for each of hundreds of files takes longer than to look at them.
    let beginning = folder.path + "/"
    let stamps = dates.map { Self.stamp(beginning + $0 + ".md") }
    let open = zip(dates, stamps).filter { known[$0]?.stamp != $1 }
    let read = EditionSource.digests(
      ofFiles: open.map { beginning + $0.0 + ".md" })
    for ((date, stamp), digest) in zip(open, read) {
      known[date] = stamp.flatMap { stamp in digest.map { ($0, stamp) } }
    }
    if !open.isEmpty { keep() }
    return zip(dates, stamps).map { $1 == nil ? nil : known[$0]?.digest }
  }

  /// Where it cannot be kept the next run reads the files again.
  private func keep() {
    let lines = known.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.digest) \($0.value.stamp)\n" }
    try? Data(lines.joined().utf8).write(to: file, options: .atomic)
  }

  private static func stamp(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    return "\(status.st_ino) \(status.st_size) \(times.joined(separator: " "))"
  }
}
