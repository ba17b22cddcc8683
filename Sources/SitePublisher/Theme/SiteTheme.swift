/// The look of the site: the files of `Templates/Site`, the user's own before the shipped ones.
public struct SiteTheme: Sendable {
  let page: PageTemplate
  let about: String
  let method: String
  /// A digest of every file of the theme.
  let signature: [UInt8]
  /// Files that go to the site as they stand, by path.
  let assets: [SiteFile]

  /// Takes the shipped files, each replaced by the file of the same path in `overrides`.
  public init(overrides: [String: [UInt8]] = [:]) throws(SiteError) {
    var files: [String: [UInt8]] = [:]
    for file in Self.shipped { files[file.path] = file.bytes }
    for (path, bytes) in overrides { files[path] = bytes }
    page = try PageTemplate(Self.text(files, "page.html"), file: "Templates/Site/page.html")
    about = try Self.text(files, "about.md")
    method = try Self.text(files, "method.md")
    signature = files.sorted { $0.key < $1.key }.flatMap {
      Array($0.key.utf8) + Array(SiteManifest.digest(of: $0.value).utf8)
    }
    assets = files.keys.sorted()
      .filter { $0.hasSuffix(".css") || $0.hasSuffix(".js") || $0.hasSuffix(".svg") }
      .map { SiteFile(path: $0, bytes: files[$0] ?? [], rank: .leaf) }
  }

  /// The shipped files, for `init --theme`, by path below `Templates/Site`.
  public static var shipped: [(path: String, bytes: [UInt8])] {
    EmbeddedResources.files.filter { $0.folder.description == "Templates/Site" }.map { file in
      (file.path.description, file.text.withUTF8Buffer { Array($0) })
    }
  }

  private static func text(_ files: [String: [UInt8]], _ path: String) throws(SiteError) -> String {
    guard let text = String(validating: files[path] ?? [], as: UTF8.self) else {
      throw .unreadableTheme(file: "Templates/Site/\(path)")
    }
    return text
  }
}
