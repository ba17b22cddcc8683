internal import ArticleArchive
public import BriefingModel
internal import Foundation
internal import TerminalSummary

extension BriefingPipeline {
  /// The kinds of thing that have a record.
  public static let recordKinds = NamedRecord.Kind.allCases.map(\.rawValue)

  /// Why something in an edition stands; nil text with the nearest identifier if there is none such.
  public func explain(
    _ id: String, date: String?
  ) throws(PipelineError) -> (text: String?, near: String?) {
    let explanation = Explanation(edition: try edition(date: date))
    return (explanation.text(for: id), NearMiss.of(id, among: explanation.identifiers))
  }

  /// Everything that editions say of a name; nil text with the nearest name if there is none such.
  public func record(
    of kind: String, name: String
  ) throws(PipelineError) -> (text: String?, near: String?) {
    guard let kind = NamedRecord.Kind(rawValue: kind) else { return (nil, nil) }
    let archive = try readArchive(.assessment)
    let editions = try stamped(.assessment) { () throws(ArchiveError) in
      var editions: [Edition] = []
      for stored in try archive.editions() {
        editions.append(try AssessmentStep.decode(stored, archive: archive))
      }
      return editions
    }
    let record = NamedRecord(of: kind, in: editions)
    return (record.text(for: name), NearMiss.of(name, among: record.allNames))
  }

  /// The articles that hold all words of a query, best first, as lines or as a JSON array.
  public func search(
    _ query: String, after: String?, before: String?, asJSON: Bool
  ) throws(PipelineError) -> String {
    let archive = try readArchive(.assessment)
    let hits = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.search(query, after: after, before: before)
    }
    if asJSON { return JSONWriter.string(hits.map(SearchResult.init)) + "\n" }
    return hits.map { hit in
      let words = hit.snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return
        "\(hit.day)  \(hit.title.isEmpty ? "(no title)" : hit.title)  [\(hit.key)]\n    \(words)\n"
    }.joined()
  }
}

/// A hit of a search in its JSON form.
private struct SearchResult: JSONWritable {
  let hit: SearchHit

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("article", hit.key)
      $0.field("title", hit.title)
      $0.field("day", hit.day)
      $0.field("snippet", hit.snippet)
    }
  }
}
