internal import BriefingModel

/// Reads tables from the embedded files and lays a user's files over them.
struct ReferenceLoader {
  private let overrides: [ReferenceFile]
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<String> = []
  private var named: Set<String> = []

  /// A loader for some user files, read in the order of their paths.
  init(overrides: [ReferenceFile]) {
    self.overrides = overrides.sorted { $0.path < $1.path }
  }

  /// The entries of a table: shipped ones, those of a user in their place or after them.
  mutating func table<Entry: TableEntry>(_ type: Entry.Type = Entry.self) -> [Entry] {
    known.insert(Entry.fileName)
    var entries: [Entry] = []
    if let bytes = EmbeddedTables.bytes(of: Entry.fileName) {
      let reader = TableReader<Entry>(path: Entry.fileName, bytes: bytes)
      entries = reader.entries
      diagnostics += reader.diagnostics
    }
    for file in overrides where file.name == Entry.fileName {
      let reader = TableReader<Entry>(path: file.path, bytes: file.bytes)
      diagnostics += reader.diagnostics
      lay(reader.entries, over: &entries)
    }
    return entries
  }

  /// The lexicon of a table, which is read at once only where a user's file may be faulty.
  mutating func lexicon<Entry: LexiconEntry>(
    of type: Entry.Type = Entry.self
  ) -> Lexicon<Entry> {
    known.insert(Entry.fileName)
    if overrides.contains(where: { $0.name == Entry.fileName }) {
      let entries: [Entry] = table()
      return Lexicon { entries }
    }
    return Lexicon {
      var loader = ReferenceLoader(overrides: [])
      return loader.table()
    }
  }

  /// Names user files that belong to no table. Call after all tables are read.
  mutating func reportUnknownFiles() {
    for file in overrides where !known.contains(file.name) {
      diagnostics.append(
        Diagnostic(
          .warning, "reference.unknown-file", at: SourcePlace(path: file.path),
          summary: "'\(file.name)' is no reference table, so it is not read",
          remedy: "use one of \(known.sorted().joined(separator: ", "))"))
    }
  }

  /// Gives entries the names that a user adds to them.
  mutating func adding<Entry: AliasedEntry>(
    _ aliases: [AliasEntry], to entries: [Entry]
  ) -> [Entry] {
    guard !aliases.isEmpty else { return entries }
    let added = Dictionary(grouping: aliases, by: \.id)
    return entries.map { entry in
      guard let more = added[entry.key] else { return entry }
      named.insert(entry.key)
      var entry = entry
      entry.names += more.flatMap(\.names).filter { !entry.names.contains($0) }
      return entry
    }
  }

  /// Names aliases whose identifier has no row. Call after all tables are read.
  mutating func reportUnused(_ aliases: [AliasEntry]) {
    for alias in aliases where !named.contains(alias.id) {
      diagnostics.append(
        Diagnostic(
          .warning, "reference.unknown-alias", at: SourcePlace(path: AliasEntry.fileName),
          summary: "'\(alias.id)' has no row, so its names are not read",
          remedy: "use the id of a group, alliance or force, or a state's three letters"))
    }
  }

  private func lay<Entry: TableEntry>(_ added: [Entry], over entries: inout [Entry]) {
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.key] = place }
    for entry in added {
      if let place = places[entry.key] {
        entries[place] = entry
      } else {
        places[entry.key] = entries.count
        entries.append(entry)
      }
    }
  }
}

/// The tables that the build embedded.
enum EmbeddedTables {
  /// The bytes of a table; nil where there is none of that name.
  static func bytes(of name: String) -> [UInt8]? {
    for file in EmbeddedResources.files where "\(file.path)" == name {
      return file.text.withUTF8Buffer { Array($0) }
    }
    return nil
  }

  /// A number that changes when any of the tables does.
  static var fingerprint: UInt64 {
    var hash: UInt64 = 0
    for file in EmbeddedResources.files {
      file.text.withUTF8Buffer { buffer in
        let bytes = UnsafeRawBufferPointer(buffer)
        hash = (hash ^ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15
        for offset in stride(from: 0, to: bytes.count, by: 8) {
          var word: UInt64 = 0
          withUnsafeMutableBytes(of: &word) {
            $0.copyBytes(from: bytes[offset..<min(offset + 8, bytes.count)])
          }
          hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
      }
    }
    return hash
  }

  /// The names of all embedded files.
  static var names: [String] { EmbeddedResources.files.map { "\($0.path)" } }
}
