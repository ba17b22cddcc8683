internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import ReferenceData
internal import TerminalSummary

extension BriefingPipeline {
  /// The kinds of thing that have a record.
  public static let recordKinds = NamedRecord.Kind.allCases.map(\.rawValue)

  /// Why something in an edition stands; nil text with the nearest identifier if there is none such.
  ///
  /// Without a date a lasting identifier stands for the newest edition that has it, a label for the
  /// newest edition.
  ///
  /// - Parameter width: the columns that lines are broken at; nil breaks none.
  public func explain(
    _ id: String, date: String?, width: Int? = nil
  ) throws(PipelineError) -> (text: String?, near: [String]) {
    var date = date
    if date == nil {
      let archive = try readArchive(.assessment)
      date = try stamped(.assessment) { () throws(ArchiveError) in
        try archive.editionDate(ofRecord: id)
      }
    }
    let explanation = Explanation(edition: try edition(date: date))
    let near = NearMiss.of(id, among: explanation.identifiers)
    return (explanation.text(for: id, width: width), [near].compactMap { $0 })
  }

  /// Everything that editions say of a name, as lines or as JSON; nil text with the nearest name, or
  /// those who bear it as their last, if there is none such.
  ///
  /// - Parameter width: the columns that lines are broken at.
  public func record(
    of kind: String, name: String, width: Int = 80, asJSON: Bool = false
  ) throws(PipelineError) -> (text: String?, near: [String]) {
    guard let kind = NamedRecord.Kind(rawValue: kind) else { return (nil, []) }
    let record = NamedRecord(of: kind, in: try allEditions())
    let names = [name] + ReferenceLibrary.shipped.otherNames(of: name, kind: kind)
    let ratings = kind == .source && !asJSON ? try ratings(of: name) : ""
    guard let days = record.days(of: names) ?? record.days(of: record.names(endingWith: name))
    else {
      let bearers = record.bearers(of: name).compactMap(\.first)
      let near = NearMiss.of(name, among: record.allNames) ?? Self.nearKnownName(name, kind: kind)
      let meant = bearers.isEmpty ? [near].compactMap { $0 } : bearers
      return (ratings.isEmpty ? nil : ratings, meant)
    }
    return (asJSON ? JSONWriter.string(days) + "\n" : days.text(width: width) + ratings, [])
  }

  /// The name or identifier of the reference data that a slip is nearest to; nil for one that is right.
  private static func nearKnownName(_ name: String, kind: NamedRecord.Kind) -> String? {
    let near = NearMiss.of(name, among: ReferenceLibrary.shipped.allNames(of: kind))
    return near?.lowercased() == name.lowercased() ? nil : near
  }

  /// The names that the record of a kind can be asked for, sorted, but for those of unnamed parties
  /// of one article; none where nothing can be read.
  public func names(of kind: String) -> [String] {
    guard let kind = NamedRecord.Kind(rawValue: kind), let editions = try? allEditions() else {
      return []
    }
    return NamedRecord(of: kind, in: editions).allNames.filter { name in
      name.prefix { $0.isHexDigit }.count != 16
    }
  }

  /// The dates of all editions, the oldest first; none where nothing can be read.
  public func editionDates() -> [String] {
    (try? readArchive(.assessment).editionDates()) ?? []
  }

  /// What can be explained of the newest edition; none where nothing can be read.
  public func identifiers() -> [String] {
    (try? edition(date: nil)).map { Explanation(edition: $0).identifiers } ?? []
  }

  private func allEditions() throws(PipelineError) -> [Edition] {
    let archive = try readArchive(.assessment)
    return try stamped(.assessment) { () throws(ArchiveError) in
      var editions: [Edition] = []
      for stored in try archive.editions() {
        editions.append(try AssessmentStep.decode(stored, archive: archive))
      }
      return editions
    }
  }

  /// How an outlet of this name was rated, from which edition on.
  private func ratings(of outlet: String) throws(PipelineError) -> String {
    let archive = try readArchive(.assessment)
    let ratings = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.ratings(ofOutlet: outlet)
    }
    guard !ratings.isEmpty else { return "" }
    return "\nReliability as an outlet:\n"
      + ratings.map { "  since \($0.since): \($0.letter) (\($0.reason))\n" }.joined()
  }
}

extension ReferenceLibrary {
  /// Every name, identifier and code of a kind.
  fileprivate func allNames(of kind: NamedRecord.Kind) -> [String] {
    switch kind {
    case .actor: armedGroups.flatMap { [$0.id] + $0.names.map(\.text) }
    case .state: states.flatMap { [$0.iso3] + $0.names.map(\.text) }
    case .alliance: alliances.flatMap { [$0.id] + $0.names.map(\.text) }
    case .source: []
    }
  }

  /// The other names, identifier and code of what bears a name, so that any of them finds it.
  fileprivate func otherNames(of name: String, kind: NamedRecord.Kind) -> [String] {
    let wanted = name.lowercased()
    func matches(_ id: String, _ names: [ReferenceName]) -> Bool {
      id.lowercased() == wanted || names.contains { $0.text.lowercased() == wanted }
    }
    switch kind {
    case .actor:
      return armedGroups.filter { matches($0.id, $0.names) }
        .flatMap { [$0.id] + $0.names.map(\.text) }
    case .state:
      return states.filter { matches($0.iso3, $0.names) }
        .flatMap { [$0.iso3] + $0.names.map(\.text) }
    case .alliance:
      return alliances.filter { matches($0.id, $0.names) }
        .flatMap { [$0.id] + $0.names.map(\.text) }
    case .source: return []
    }
  }
}
