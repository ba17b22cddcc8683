/// Bounds on fetching, so that no server can hold up the day or fill memory.
struct FetchLimits: Sendable {
  /// The most that one address may take, redirects and tries included.
  var deadline = Duration.seconds(40)
  /// The largest body, after unpacking.
  var bytes = 20_000_000
  /// How many redirects are followed.
  var redirects = 5
  /// How often an address is tried where the fault may pass.
  var tries = 3
  /// The pause before the second try; each later one is twice as long.
  var pause = Duration.milliseconds(500)
  /// The longest wait that a server may ask for within one run.
  var patience = Duration.seconds(10)
  /// How many fetches run at once, and how many of them at one host.
  var atOnce = 16
  var atHost = 2
}

/// What a server said of a body at the last fetch, to ask for it only if it changed.
struct FetchValidators: Hashable, Sendable {
  var entityTag: String?
  var lastModified: String?
}

/// What a fetch gave.
enum Fetched: Hashable, Sendable {
  /// The body, with the address that it came from in the end.
  case body([UInt8], contentType: String?, address: String, validators: FetchValidators)
  /// It has not changed since the validators were given.
  case unchanged
}
