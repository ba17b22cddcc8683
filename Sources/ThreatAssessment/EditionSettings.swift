public import BriefingModel

/// What a user can set about the wording and size of editions.
public struct EditionSettings: Hashable, Sendable {
  /// The title.
  public var title: String
  /// The traffic-light marking.
  public var marking: String
  /// The scale of likelihood words: `icd203` or `phia` (R31).
  public var scale: String
  /// How many claims are printed at most; those left out rank lowest and stay in the ledger.
  public var maximumClaims: Int
  /// How many times the edition of this date has been made, with this time.
  public var revision: Int
  /// Days since the last edition without one of their own, `YYYY-MM-DD`.
  public var missedDays: [String]
  /// Whether the articles are the project's samples, which the header then says.
  public var isSample: Bool
  /// States, actors and words that the reader wants to see at once.
  public var watch: [WatchedName]

  /// Makes settings; without arguments the shipped defaults.
  public init(
    title: String = "Daily threat briefing", marking: String = "TLP:CLEAR",
    scale: String = "icd203", maximumClaims: Int = 80, revision: Int = 1,
    missedDays: [String] = [], isSample: Bool = false,
    watch: [WatchedName] = []
  ) {
    self.title = title
    self.marking = marking
    self.scale = scale
    self.maximumClaims = maximumClaims
    self.revision = revision
    self.missedDays = missedDays
    self.isSample = isSample
    self.watch = watch
  }
}
