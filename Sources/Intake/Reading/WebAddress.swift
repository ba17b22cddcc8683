/// Addresses that an article may carry: http and https alone.
enum WebAddress {
  /// The address without white space around it; nil where it is of another scheme or too long.
  static func valid(_ text: String?) -> String? {
    guard let address = text?.trimmedOrNil, address.utf8.count <= 2000 else { return nil }
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    guard
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "<" && $0 != ">" && $0 != "\"" })
    else { return nil }
    return address
  }

  /// The host, without `www.`; nil where there is none.
  static func host(_ address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    var host = address[start...].prefix { !"/?#".contains($0) }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    let name = host.prefix { $0 != ":" }.lowercased()
    let bare = name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    return bare.isEmpty ? nil : bare
  }

  /// The path and what follows it.
  static func path(_ address: String) -> Substring {
    guard let start = address.firstRange(of: "://")?.upperBound,
      let slash = address[start...].firstIndex(of: "/")
    else { return "" }
    return address[slash...]
  }
}
