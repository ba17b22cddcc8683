/// The keys of `threatbrief.yaml`, in the order in which they are listed.
public enum SettingKey: String, Sendable, CaseIterable {
  case title, tlp
  case timeZone = "time_zone"
  case likelihoodScale = "likelihood_scale"
  case inbox, feeds
  case allowPrivate = "allow_private"
  case output
  case siteAddress = "site_address"
  case watch, sources, reliability, retention, hook

  /// The variable of the environment that sets it where no flag does.
  public var variable: String { "THREATBRIEF_" + rawValue.uppercased() }

  /// Whether its value is a list, so that a variable may hold several with commas between them.
  var isList: Bool { [.inbox, .feeds, .allowPrivate, .watch, .reliability].contains(self) }

  /// What it sets, in a line.
  public var meaning: String {
    switch self {
    case .title: "the title of each edition"
    case .tlp: "the marking; a public site carries only TLP:CLEAR"
    case .timeZone: "the zone in which a day begins and ends"
    case .likelihoodScale: "where likelihood words come from: icd203 or phia"
    case .inbox: "folders that 'daily' reads"
    case .feeds: "addresses of feeds, or OPML files, that 'daily' reads"
    case .allowPrivate: "hosts of a private network that may be contacted"
    case .output: "where the site is written"
    case .siteAddress: "the address that the site is published under"
    case .watch: "states, actors and words that get a section of their own"
    case .sources: "the file of what you know of your sources"
    case .reliability: "how reliable an outlet is, where one line is enough"
    case .retention: "days for which the files as fetched are kept; 0 is for ever"
    case .hook: "a command that gets the summary of each new edition"
    }
  }
}
