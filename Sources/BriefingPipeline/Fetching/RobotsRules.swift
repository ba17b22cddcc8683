/// What a site's robots.txt lets this program read (RFC 9309).
struct RobotsRules: Hashable, Sendable {
  private struct Rule: Hashable {
    let path: String
    let allows: Bool
  }

  private var rules: [Rule] = []

  /// Everything is allowed: the site has no such file.
  static let open = RobotsRules()
  /// Nothing is allowed: the site cannot say.
  static let closed = RobotsRules(rules: [Rule(path: "/", allows: false)])

  private init(rules: [Rule] = []) { self.rules = rules }

  /// Reads the group for this program, or the one for all.
  init(_ text: String, program: String) {
    var own: [Rule] = []
    var common: [Rule] = []
    var hasOwn = false
    var agents: [String] = []
    var isNaming = false
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = Self.trimmed(parts[0]).lowercased()
      let value = Self.trimmed(parts[1])
      if key == "user-agent" {
        if !isNaming { agents = [] }
        isNaming = true
        agents.append(value.lowercased())
        if agents.last == program { hasOwn = true }
      } else if key == "allow" || key == "disallow" {
        isNaming = false
        guard !value.isEmpty else { continue }
        let rule = Rule(path: value, allows: key == "allow")
        if agents.contains(program) { own.append(rule) }
        if agents.contains("*") { common.append(rule) }
      } else {
        isNaming = false
      }
    }
    rules = hasOwn ? own : common
  }

  /// Whether a path with its query may be read: the longest rule that fits decides, and an allowing
  /// one before a forbidding one of the same length.
  func allows(_ path: String) -> Bool {
    let fitting = rules.filter { Self.fits(Array($0.path.utf8), Array(path.utf8)) }
    let best = fitting.max {
      ($0.path.utf8.count, $0.allows ? 1 : 0) < ($1.path.utf8.count, $1.allows ? 1 : 0)
    }
    return best?.allows ?? true
  }

  /// `*` stands for any run, a final `$` for the path's end; else the rule is a beginning.
  private static func fits(_ rule: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = rule.last == UInt8(ascii: "$")
    let parts = (isAnchored ? rule.dropLast() : rule[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    var rest = path[...]
    for (index, part) in parts.enumerated() {
      if index == 0 {
        guard rest.starts(with: part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if isAnchored, index == parts.count - 1 {
        return rest.count >= part.count && rest.suffix(part.count).elementsEqual(part)
      } else {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return !isAnchored || rest.isEmpty
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      .trimmingPrefix { $0.isWhitespace }.description
  }
}
