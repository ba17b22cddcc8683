/// Why a sentence of the edition may stand (R8, R59).
public enum SentenceBasis: String, Hashable, Sendable, Codable, CaseIterable {
  /// It stands on cited sentences of articles.
  case cited
  /// It says that something is not reported, and cites the articles searched.
  case absence
  /// It counts or describes what the edition itself holds.
  case count
  /// It is fixed wording of the program or comes from reference data, and says so.
  case fixed
}
