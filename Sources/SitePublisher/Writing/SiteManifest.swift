internal import Crypto
internal import Glibc

/// The addresses that a site has published, with the digest of what stands there.
///
/// It is also the sign that a folder is a site of ours. The lines `digest path`, sorted by path,
/// stay as they lie in the file: one is found by halving.
struct SiteManifest: Sendable {
  private var bytes: [UInt8]
  /// Where each line begins.
  private var starts: [Int]

  static let fileName = ".threatbrief-site"
  private static let heading = "threatbrief.site/1\n"

  init() { self.init(Array(Self.heading.utf8)) }

  /// Reads a manifest; lines of another form are passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = []
    // Lines stand sorted, one behind the other, each with its end: else they are put so.
    var isRegular = bytes.last == 0x0A
    var last: Range<Int>?
    var start = Self.next(in: bytes, from: 0) + 1
    while start < bytes.count {
      let end = Self.next(in: bytes, from: start)
      if let path = path(start, end) {
        if let last, bytes.order(of: last, to: path) >= 0 { isRegular = false }
        last = path
        starts.append(start)
      } else {
        isRegular = false
      }
      start = end + 1
    }
    if !isRegular { self = SiteManifest().updated(with: entries) }
  }

  /// Where the line ends that holds a place.
  private static func next(in bytes: [UInt8], from place: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + place, 0x0A, bytes.count - place)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Where the path of a line lies; nil for a line of another form.
  private func path(_ start: Int, _ end: Int) -> Range<Int>? {
    let path = start + Self.digestLength + 1
    guard path < end, bytes[path - 1] == UInt8(ascii: " ") else { return nil }
    return path..<end
  }

  private static let digestLength = 32

  private func path(_ place: Int) -> Range<Int> {
    let start = starts[place] + Self.digestLength + 1
    return start..<Self.next(in: bytes, from: start)
  }

  private var entries: [String: String] {
    var entries: [String: String] = [:]
    for place in starts.indices { entries[text(place)] = digest(place) }
    return entries
  }

  private func text(_ place: Int) -> String {
    String(decoding: bytes[path(place)], as: UTF8.self)
  }

  private func digest(_ place: Int) -> String {
    String(
      decoding: bytes[starts[place]..<starts[place] + Self.digestLength], as: UTF8.self)
  }
}

extension SiteManifest {
  /// The first line whose path does not come before some text.
  private func place(of path: String) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if bytes.order(of: self.path(middle), to: path) < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The digest of what stands at a path; nil if it was never published.
  subscript(path: String) -> String? {
    let place = place(of: path)
    return holds(path, at: place) ? digest(place) : nil
  }

  private func holds(_ path: String, at place: Int) -> Bool {
    place < starts.count && bytes.order(of: self.path(place), to: path) == 0
  }

  /// Every path, sorted; only those that begin with some text, if one is given.
  func paths(beginning text: String = "") -> [String] {
    var place = place(of: text)
    var paths: [String] = []
    while place < starts.count, bytes[path(place)].starts(with: text.utf8) {
      paths.append(self.text(place))
      place += 1
    }
    return paths
  }

  /// The manifest with the digests of some paths put in.
  func updated(with changes: [String: String]) -> SiteManifest {
    SiteManifest(file(with: changes))
  }

  /// The file with the digests of some paths put in.
  func file(with changes: [String: String]) -> [UInt8] {
    let sorted = changes.sorted { $0.key.precedesByBytes($1.key) }
    var merged = Array(Self.heading.utf8)
    merged.reserveCapacity(bytes.count + 80 * changes.count)
    var done = 0
    for (path, digest) in sorted {
      let place = place(of: path)
      merged += lines(done..<place)
      merged += Array("\(digest) \(path)\n".utf8)
      done = holds(path, at: place) ? place + 1 : place
    }
    return merged + lines(done..<starts.count)
  }

  /// The bytes of some lines, which lie one behind the other.
  private func lines(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first else { return [] }
    let end = range.upperBound < starts.count ? starts[range.upperBound] : bytes.count
    return bytes[starts[first]..<end]
  }

  /// The file.
  var file: [UInt8] { bytes }

  /// The first half of the SHA-256 of some bytes in lower-case hex.
  static func digest(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let isWhole =
      bytes.withContiguousStorageIfAvailable { hash.update(bufferPointer: .init($0)) } != nil
    if !isWhole { hash.update(data: Array(bytes)) }
    let digest = hash.finalize()
    return String(unsafeUninitializedCapacity: digestLength) { text in
      for (place, byte) in digest.prefix(digestLength / 2).enumerated() {
        text[2 * place] = hex[Int(byte >> 4)]
        text[2 * place + 1] = hex[Int(byte & 15)]
      }
      return digestLength
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
