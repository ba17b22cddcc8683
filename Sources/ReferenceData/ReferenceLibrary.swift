public import BriefingModel

/// The knowledge of the program: states, places, alliances, groups, and the words of reporting.
///
/// Read from the embedded tables, with a user's tables laid over them; then it never changes.
/// Arrays keep the order of their files, user rows last.
public final class ReferenceLibrary: Sendable {
  /// The library as shipped.
  public static let shipped = ReferenceLibrary()

  /// A number that changes when any of the shipped tables does.
  public static var shippedFingerprint: UInt64 { EmbeddedTables.fingerprint }

  /// What is wrong with the tables, user files first of all; empty for the shipped library.
  public let diagnostics: [Diagnostic]
  /// States and territories.
  public let states: [StateEntry]
  /// States that are no more.
  public let formerStates: [FormerStateEntry]
  /// Regions of states and of the world.
  public let regions: [RegionEntry]
  /// Cities, the most reported ones and the largest.
  public let cities: [CityEntry]
  /// Alliances and intergovernmental bodies.
  public let alliances: [AllianceEntry]
  /// Who belongs to which alliance, from when to when.
  public let memberships: [MembershipEntry]
  /// Armed groups.
  public let armedGroups: [ArmedGroupEntry]
  /// Named services of states.
  public let stateForces: [StateForceEntry]
  /// Well-known leaders, a row for each office.
  public let persons: [PersonEntry]
  /// News agencies and outlets.
  public let agencies: [AgencyEntry]
  /// All names of the above.
  public let names: NameIndex
  /// Ranks, offices and roles.
  public let titles: Lexicon<TitleEntry>
  /// The nouns that stand for speakers.
  public let speakerNouns: Lexicon<SpeakerNounEntry>
  /// Verbs and nouns of reporting, by lemma.
  public let reportingWords: Lexicon<ReportingWordEntry>
  /// Hedges, by form.
  public let hedges: Lexicon<HedgeEntry>
  /// Negations, by form.
  public let negations: Lexicon<NegationEntry>
  /// Words of violence, threat and other doings, by lemma.
  public let triggers: Lexicon<TriggerEntry>
  /// Words that show another sense, by lemma.
  public let guards: Lexicon<GuardEntry>
  /// Buildings and installations, by lemma.
  public let facilities: Lexicon<FacilityEntry>
  /// Weapons, by lemma.
  public let weapons: Lexicon<WeaponEntry>
  /// Nouns for human beings, by lemma.
  public let people: Lexicon<PeopleNounEntry>
  /// Number words.
  public let numberWords: Lexicon<NumberWordEntry>
  /// Nouns by which parties are named, by lemma.
  public let partyNouns: Lexicon<PartyNounEntry>
  /// Words by which a statement takes sides.
  public let stances: Lexicon<StanceEntry>
  /// Words that bound or round a number.
  public let bounds: Lexicon<BoundEntry>
  /// Words that say whose a violent event is, by lemma.
  public let eventFrames: Lexicon<EventFrameEntry>
  /// Given names.
  public let firstNames: Lexicon<FirstNameEntry>
  /// The fields of meaning of common words, by lemma.
  public let wordClasses: Lexicon<WordClassEntry>

  private let statesByCode: [String: Int]
  private let alliancesByIdentifier: [String: Int]
  private let groupsByIdentifier: [String: Int]
  private let membershipsByAlliance: [String: [Int]]

  /// Reads the library, with the files of a workspace's `reference/` folder laid over it.
  ///
  /// Faulty rows of those files are left out and named in `diagnostics`. A lexicon for which there is
  /// none is read when first something is asked of it.
  public init(overrides: [ReferenceFile] = []) {
    var loader = ReferenceLoader(overrides: overrides)
    let aliases: [AliasEntry] = loader.table()
    states = loader.adding(aliases, to: loader.table())
    formerStates = loader.table()
    regions = loader.table()
    cities = loader.table()
    alliances = loader.adding(aliases, to: loader.table())
    memberships = loader.table()
    armedGroups = loader.adding(aliases, to: loader.table())
    stateForces = loader.adding(aliases, to: loader.table())
    persons = loader.table()
    agencies = loader.table()
    titles = loader.lexicon()
    speakerNouns = loader.lexicon()
    reportingWords = loader.lexicon()
    hedges = loader.lexicon()
    negations = loader.lexicon()
    triggers = loader.lexicon()
    guards = loader.lexicon()
    facilities = loader.lexicon()
    weapons = loader.lexicon()
    people = loader.lexicon()
    numberWords = loader.lexicon()
    partyNouns = loader.lexicon()
    stances = loader.lexicon()
    bounds = loader.lexicon()
    eventFrames = loader.lexicon()
    firstNames = loader.lexicon()
    wordClasses = loader.lexicon()
    loader.reportUnknownFiles()
    loader.reportUnused(aliases)
    diagnostics = loader.diagnostics
    statesByCode = Self.places(states, \.iso3)
    alliancesByIdentifier = Self.places(alliances, \.id)
    groupsByIdentifier = Self.places(armedGroups, \.id)
    var byAlliance: [String: [Int]] = [:]
    for (place, membership) in memberships.enumerated() {
      byAlliance[membership.alliance, default: []].append(place)
    }
    membershipsByAlliance = byAlliance
    var index = NameIndexBuilder()
    index.add(states: states, formerStates: formerStates)
    index.add(alliances: alliances, groups: armedGroups, forces: stateForces)
    index.add(regions: regions, cities: cities)
    index.add(persons: persons, agencies: agencies)
    names = index.finished()
  }

  private static func places<Entry>(
    _ entries: [Entry], _ key: (Entry) -> String
  ) -> [String: Int] {
    var result: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { result[key(entry)] = place }
    return result
  }
}

extension ReferenceLibrary {
  /// The state of an ISO 3166-1 alpha-3 code.
  public func state(_ iso3: String) -> StateEntry? { statesByCode[iso3].map { states[$0] } }

  /// The alliance of an identifier.
  public func alliance(_ id: String) -> AllianceEntry? {
    alliancesByIdentifier[id].map { alliances[$0] }
  }

  /// The armed group of an identifier.
  public func armedGroup(_ id: String) -> ArmedGroupEntry? {
    groupsByIdentifier[id].map { armedGroups[$0] }
  }

  /// The members of an alliance on a date: sorted alpha-3 codes (identifiers for former states).
  ///
  /// A date without a day is read as its last day.
  public func members(of alliance: String, on date: ReferenceDate) -> [String] {
    let rows = membershipsByAlliance[alliance] ?? []
    return rows.map { memberships[$0] }.filter { $0.period.contains(date) }.map(\.state).sorted()
  }

  /// The alliances that a state belongs to on a date, in the order of the file.
  public func alliances(of state: String, on date: ReferenceDate) -> [AllianceEntry] {
    let identifiers = Set(
      memberships.filter { $0.state == state && $0.period.contains(date) }.map(\.alliance))
    return alliances.filter { identifiers.contains($0.id) }
  }

  /// The offices that a person of an identifier holds on a date.
  public func offices(of person: String, on date: ReferenceDate) -> [PersonEntry] {
    persons.filter { $0.id == person && $0.period.contains(date) }
  }
}
