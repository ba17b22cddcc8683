internal import BriefingModel
internal import Foundation

/// What the last run knew of the editions that it published, so that the next one reads only those
/// that changed and the pages that they touch.
///
/// It lies in the site's folder in two kinds of file. One holds the lines of all editions and the
/// tables of the index; a file for each edition holds its digest, and is read only when a page needs
/// it. Each file bears the digest of its own bytes, and those of editions what these are known by, so
/// that one that is damaged, gone or of another run counts as none.
struct SiteState: Sendable {
  /// What the pages look like: a site of another look is made anew.
  let signature: String
  private(set) var editions: [EditionLine] = []
  private(set) var tables = SiteIndex.Tables()
  /// Whether there was a state of this look that cannot be used.
  private(set) var isDamaged = false

  static let fileName = ".threatbrief-state"
  private static let heading = "threatbrief.state/3"

  init(signature: String) { self.signature = signature }

  /// Reads the state of a folder; empty where there is none, or it is damaged or of another look.
  init(in folder: URL, signature: String) {
    self.init(signature: signature)
    guard let bytes = FileBytes.read(folder.appending(path: Self.fileName).path) else { return }
    do throws(ByteReader.Damaged) {
      var reader = try CheckedBytes.reader(of: bytes)
      guard try reader.text() == Self.heading, try reader.text() == signature else { return }
      try read(&reader)
    } catch {
      self = SiteState(signature: signature)
      isDamaged = true
    }
  }

  /// The state after a run.
  init(signature: String, index: SiteIndex) {
    self.signature = signature
    editions = index.editions
    tables = index.tables
  }

  private mutating func read(_ reader: inout ByteReader) throws(ByteReader.Damaged) {
    editions = try reader.list(EditionLine.init(from:))
    tables = SiteIndex.Tables(
      articles: IndexTable(base: try ByteTable(from: &reader)),
      records: IndexTable(base: try ByteTable(from: &reader)),
      entities: IndexTable(base: try ByteTable(from: &reader)),
      speakers: IndexTable(base: try ByteTable(from: &reader)),
      alliances: IndexTable(base: try ByteTable(from: &reader)),
      stateNames: IndexTable(base: try ByteTable(from: &reader)),
      stories: IndexTable(base: try ByteTable(from: &reader)))
  }

  /// The file that the next run reads.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(Self.heading)
    writer.text(signature)
    writer.list(editions) { $0.write(to: &$1) }
    tables.articles.write(to: &writer)
    tables.records.write(to: &writer)
    tables.entities.write(to: &writer)
    tables.speakers.write(to: &writer)
    tables.alliances.write(to: &writer)
    tables.stateNames.write(to: &writer)
    tables.stories.write(to: &writer)
    return CheckedBytes.sealed(writer.bytes)
  }
}
