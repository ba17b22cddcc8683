internal import Foundation

/// Which start of the machine the last run belonged to.
///
/// Pages are not forced to the disk, since that would make every run wait. A power cut can then leave
/// files empty or missing that the last run put in place, though the manifest names them. Such a
/// cut ends in a new start of the machine: the first run after one looks at the size of every file.
struct BootMark: Sendable {
  private let site: URL
  private let current: [UInt8]

  static let fileName = ".threatbrief-boot"

  /// Reads how the system names its present start; where it does not say, no start is a new one.
  init(site: URL, source: String = "/proc/sys/kernel/random/boot_id") {
    self.site = site
    // The file has no size of its own, so that it is read by Foundation.
    current = (try? Data(contentsOf: URL(filePath: source))).map { Array($0) } ?? []
  }

  /// Whether the last run was under another start of the machine, or left no mark.
  var isNewStart: Bool {
    !current.isEmpty && FileBytes.read(site.appending(path: Self.fileName).path) != current
  }

  /// Whether files that the manifest names are empty or gone.
  func hasLost(_ manifest: SiteManifest) -> Bool {
    let folder = site.path + "/"
    return Parallel.chunks(manifest.paths()) { paths in
      paths.contains { FileBytes.size(folder + $0) ?? 0 == 0 }
    }.contains(true)
  }

  /// The mark of this start.
  var file: SiteFile { SiteFile(path: Self.fileName, bytes: current, rank: .door) }
}
