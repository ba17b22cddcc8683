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
  /// Names of states, actors and words that get a section of their own.
  public var watch: [String] = []
  /// Reliability letters by source or outlet name, with reason and date.
  public var reliability: [ReliabilityEntry] = []

  /// The shipped defaults.
  public init() {}
}

/// A person's entry on how reliable an outlet is (R28).
public struct ReliabilityEntry: Hashable, Sendable {
  /// The outlet, as its articles name it.
  public let outlet: String
  /// A letter from A to F.
  public let letter: String
  /// Why.
  public let reason: String
  /// When it was set, `YYYY-MM-DD`.
  public let date: String

  /// Makes an entry.
  public init(outlet: String, letter: String, reason: String, date: String) {
    self.outlet = outlet
    self.letter = letter
    self.reason = reason
    self.date = date
  }
}
