public import BriefingModel
public import Foundation

/// What a workspace sets in `threatbrief.yaml`; each has a default, so the file is optional.
public struct Settings: Hashable, Sendable {
  /// The scale that likelihood words are taken from.
  public enum LikelihoodScale: String, Hashable, Sendable, CaseIterable {
    /// ICD 203 of the United States.
    case icd203
    /// The yardstick of the United Kingdom's Professional Head of Intelligence Assessment.
    case phia
  }

  /// The title of the editions.
  public var title = "Daily threat briefing"
  /// The marking, of the Traffic Light Protocol 2.0. A public site carries only `TLP:CLEAR`.
  public var marking = "TLP:CLEAR"
  /// The zone in which a day begins and ends.
  public var timeZone = TimeZone.gmt
  /// The scale of likelihood words.
  public var likelihoodScale = LikelihoodScale.icd203
  /// Folders that `daily` reads, relative to the workspace.
  public var inbox = ["inbox"]
  /// Addresses of feeds that `daily` reads; a file that ends in `.opml` stands for its feeds.
  public var feeds: [String] = []
  /// Hosts of private networks that may be contacted.
  public var allowPrivate: [String] = []
  /// Where the site is written, relative to the workspace.
  public var output = "site"
  /// The address that the site is published under, for feeds; nil if not known.
  public var siteAddress: String?
  /// States, actors and words that get a section of their own.
  public var watch: [WatchedName] = []
  /// The file with entries on sources, relative to the workspace; it need not be there.
  public var sourcesFile = "sources.yaml"
  /// What a person entered about outlets, in the settings and in the sources file.
  public var sources: [SourceRule] = []
  /// For how many days the files as fetched are kept; 0 for ever.
  public var retention = 0
  /// A shell command that gets the summary of each edition that is new or changed.
  public var hook: String?

  /// The shipped defaults.
  public init() {}
}
