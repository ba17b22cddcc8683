/// Why an address could not be fetched.
enum FetchFault: Error, Hashable, Sendable {
  /// It is no http or https address.
  case badAddress(String)
  /// Its host is in a private network and not allowed by the settings.
  case privateAddress(host: String, address: String)
  /// Its host has no address.
  case unresolved(host: String)
  /// It leads in a circle, or on and on.
  case redirects
  /// The body is larger than the limit, in bytes.
  case tooLarge(Int)
  /// It took longer than the deadline.
  case deadline
  /// The server refuses.
  case status(Int)
  /// The server asks to come back after some seconds.
  case busy(seconds: Int?)
  /// The body ended before its announced length.
  case truncated
  /// The site asks programs to keep away.
  case robots
  /// The connection failed.
  case network(String)

  /// Whether a second try may help.
  var mayPass: Bool {
    switch self {
    case .status(let code): code >= 500
    case .busy, .truncated, .network: true
    default: false
    }
  }
}

extension FetchFault: CustomStringConvertible {
  /// What happened, for a person.
  var description: String {
    switch self {
    case .badAddress(let text): "'\(text)' is no http or https address"
    case .privateAddress(let host, let address):
      "\(host) is in a private network (\(address)) and is not contacted"
    case .unresolved(let host): "there is no host '\(host)'"
    case .redirects: "it redirects too often or in a circle"
    case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
    case .deadline: "it took too long"
    case .status(let code): "the server answers \(code)"
    case .busy(let seconds):
      "the server is busy" + (seconds.map { " and asks to come back in \($0) seconds" } ?? "")
    case .truncated: "the answer was cut short"
    case .robots: "its robots.txt asks programs to keep away"
    case .network(let reason): "the connection failed: \(reason)"
    }
  }

  /// What a person can do about it.
  var remedy: String {
    switch self {
    case .privateAddress: "name the host under 'allow_private' in threatbrief.yaml if it is yours"
    case .robots: "ask the publisher, or take the address out of the feeds"
    case .badAddress, .unresolved, .redirects, .tooLarge: "check the address"
    case .deadline, .status, .busy, .truncated, .network:
      "the next run tries again; check the address if this goes on"
    }
  }
}
