internal import ArticleArchive
public import BriefingModel
internal import ReferenceData
internal import TerminalSummary

extension BriefingPipeline {
  /// The articles that a query describes, best first, as lines or as a JSON array.
  ///
  /// Names behind `actor:`, `state:` and `source:` are looked up in the reference data, so that
  /// "Daesh" and "Islamic State" find the same.
  ///
  /// - Parameter most: how many articles are given back at most.
  /// - Returns: the text, and a note where not all that match could be ranked.
  public func search(
    _ text: String, after: String?, before: String?, most: Int, asJSON: Bool
  ) throws(PipelineError) -> (text: String, diagnostics: [Diagnostic]) {
    var query = SearchQuery(text)
    query.after = after ?? query.after
    query.before = before ?? query.before
    for day in [query.after, query.before].compactMap(\.self) where !RunTime.isDay(day) {
      throw .refused("'\(day)' is not a date: give it as YYYY-MM-DD")
    }
    let archive = try readArchive(.assessment)
    // The tables take longer to read than the search: only names that no article bears need them.
    let known = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.knownSubjects(of: query)
    }
    if known.count < query.subjects.count { resolve(&query, but: known) }
    let result = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.search(query, limit: most)
    }
    var diagnostics = Self.slips(in: text)
    if result.isBounded { diagnostics.append(.boundedSearch()) }
    if result.hits.isEmpty { diagnostics.append(.nothingFound()) }
    if asJSON {
      return (JSONWriter.string(result.hits.map(SearchEntry.init)) + "\n", diagnostics)
    }
    return (result.hits.map(Self.line).joined(), diagnostics)
  }

  /// Adds the identifiers that the reference data know for the names asked for, but for some.
  private func resolve(_ query: inout SearchQuery, but known: Set<SearchQuery.Subject>) {
    let files = WorkspaceReference.files(of: workspace)
    let library = files.isEmpty ? ReferenceLibrary.shipped : ReferenceLibrary(overrides: files)
    for index in query.subjects.indices where !known.contains(query.subjects[index]) {
      let subject = query.subjects[index]
      for entry in library.names.entries(named: subject.name) {
        let place = Int(entry.entry)
        switch (subject.kind, entry.kind) {
        case (.state, .stateName), (.state, .stateDemonym), (.state, .stateCapital),
          (.state, .stateSeat):
          query.subjects[index].identifiers.append(library.states[place].iso3.lowercased())
        case (.actor, .armedGroup), (.source, .armedGroup):
          query.subjects[index].identifiers.append(library.armedGroups[place].id)
        case (.actor, .stateForce), (.source, .stateForce):
          query.subjects[index].identifiers.append(library.stateForces[place].id)
        case (.source, .alliance):
          query.subjects[index].identifiers.append(library.alliances[place].id)
        default: break
        }
      }
    }
  }

  /// Words that look like a field with a slip in it ("actr:"), which are searched for as words.
  private static func slips(in text: String) -> [Diagnostic] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard let colon = word.firstIndex(of: ":") else { return nil }
      let field = String(word[..<colon])
      guard !SearchQuery.fields.contains(field.lowercased()),
        let near = NearMiss.of(field, among: SearchQuery.fields)
      else { return nil }
      return .unknownField(field, near: near)
    }
  }

  private static func line(_ hit: SearchHit) -> String {
    let title = hit.title.isEmpty ? "(no title)" : TerminalLine.clean(hit.title)
    return "\(hit.day)  \(title)  [\(hit.key)]\n    \(TerminalLine.clean(hit.snippet))\n"
  }
}

/// A hit of a search in its JSON form.
private struct SearchEntry: JSONWritable {
  let hit: SearchHit

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("article", hit.key)
      $0.field("title", hit.title)
      $0.field("day", hit.day)
      $0.field("snippet", hit.snippet)
      $0.field("story", hit.story)
    }
  }
}

extension Diagnostic {
  fileprivate static func nothingFound() -> Diagnostic {
    Diagnostic(
      .note, "search.nothing-found", summary: "no article of the archive matches",
      remedy: "all words must occur: leave some out, or see 'threatbrief search --help'")
  }

  fileprivate static func unknownField(_ field: String, near: String) -> Diagnostic {
    Diagnostic(
      .warning, "search.unknown-field",
      summary: "there is no field '\(field):', so it is searched for as a word",
      remedy: "did you mean '\(near):'?")
  }

  fileprivate static func boundedSearch() -> Diagnostic {
    Diagnostic(
      .note, "search.newest-ranked",
      summary:
        "more than \(Archive.mostRanked) articles match, so only the newest of them were ranked",
      remedy: "add words, or a date with after: and before:")
  }
}
