internal import Foundation

/// Finds the addresses of a host.
protocol NameResolver: Sendable {
  /// All of them; empty where the name is not known.
  func addresses(of host: String) async -> [InternetAddress]
}

/// The system's resolver, on a thread of its own: it may take its time.
struct SystemResolver: NameResolver {
  func addresses(of host: String) async -> [InternetAddress] {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: Self.resolve(host)) }
    }
  }

  private static func resolve(_ host: String) -> [InternetAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [InternetAddress] = []
    var entry = list
    while let current = entry {
      if let address = address(of: current.pointee), !found.contains(address) {
        found.append(address)
      }
      entry = current.pointee.ai_next
    }
    return found
  }

  private static func address(of info: addrinfo) -> InternetAddress? {
    guard let pointer = UnsafeRawPointer(info.ai_addr) else { return nil }
    switch info.ai_family {
    case AF_INET:
      var value = pointer.loadUnaligned(as: sockaddr_in.self).sin_addr
      return InternetAddress(bytes: withUnsafeBytes(of: &value) { Array($0) })
    case AF_INET6:
      var value = pointer.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return InternetAddress(bytes: withUnsafeBytes(of: &value) { Array($0) })
    default: return nil
    }
  }
}
