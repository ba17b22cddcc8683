internal import Foundation

/// Says which addresses may be contacted. Asked for every address and for every redirect.
struct AddressRules: Sendable {
  /// How names become addresses.
  let resolver: any NameResolver
  /// Hosts of private networks that the settings allow.
  let allowed: Set<String>

  /// Where to connect for an address: the address itself for https, whose certificate names the
  /// host; for http the checked address of IP, so that the name cannot come to mean another one.
  func target(of url: URL) async throws -> URL {
    guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host(percentEncoded: false)?.lowercased(), !host.isEmpty, url.user == nil
    else { throw FetchFault.badAddress(url.absoluteString) }
    let bare =
      host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    let written = InternetAddress(bare).map { [$0] }
    let addresses: [InternetAddress]
    if let written { addresses = written } else { addresses = await resolver.addresses(of: bare) }
    guard let first = addresses.first else { throw FetchFault.unresolved(host: bare) }
    if !allowed.contains(bare), let refused = addresses.first(where: { !$0.isPublic }) {
      throw FetchFault.privateAddress(host: bare, address: refused.text)
    }
    guard scheme == "http", written == nil,
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
    else { return url }
    parts.percentEncodedHost = first.inAddress
    return parts.url ?? url
  }
}
