internal import BriefingModel
internal import Language

/// One thing that happened, while the article is being read.
struct EventRecord: Sendable {
  /// The token of the word that tells of it.
  var trigger: Int
  /// What it is of.
  var type: ClaimType
  /// The number of those killed.
  var killed: Int?
  /// The number of those hurt.
  var injured: Int?
  /// The words that bound the number of those killed.
  var killedBound: String?
  /// The words that bound the number of those hurt.
  var injuredBound: String?
  /// When, as far as it can be read.
  var date: DateReading?
  /// The words for the date.
  var dateText: String?
  /// The places, as the article names them.
  var places: [String]
  /// The states of the places.
  var soil: [String]
  /// Who did it.
  var actors: [Int]
  /// Who suffered it.
  var victims: [Int]
  /// The head tokens of those who died or were hurt.
  var victimHeads: [Int]
  /// The identifiers of the rules that found it.
  var rules: [String] = []
  /// The tokens of the numbers that it took in.
  var figures: Set<Int> = []
}

extension EventRecord {
  /// Notes how many died, with the words that bound it.
  mutating func setKilled(_ figure: CasualtyReader.Figure?) {
    killed = figure?.count
    killedBound = figure?.bound
    figures.formUnion(figure?.tokens ?? [])
  }

  /// Notes how many were hurt, with the words that bound it.
  mutating func setInjured(_ figure: CasualtyReader.Figure?) {
    injured = figure?.count
    injuredBound = figure?.bound
    figures.formUnion(figure?.tokens ?? [])
  }
}
