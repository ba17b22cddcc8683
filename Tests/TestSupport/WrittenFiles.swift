public import Foundation

/// The files below a folder, as a reader of it meets them: hidden ones apart.
public struct WrittenFiles: Sendable {
  /// Their bytes by path below the folder.
  public let bytes: [String: Data]

  /// Reads a folder; an empty set where there is none.
  public init(below folder: URL) throws {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var bytes: [String: Data] = [:]
    for path in paths ?? [] where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    {
      let place = folder.appending(path: path)
      guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      bytes[path] = try Data(contentsOf: place)
    }
    self.bytes = bytes
  }

  /// Files that are not whole: a page without its end, data that cannot be parsed, an edition
  /// without its data.
  public var halves: [String] {
    bytes.filter { path, data in
      switch path.split(separator: ".").last {
      case "html": !data.suffix(8).elementsEqual("</html>\n".utf8)
      case "json": (try? JSONSerialization.jsonObject(with: data)) == nil
      case "xml": !String(decoding: data.suffix(12), as: UTF8.self).hasSuffix(">\n")
      case "md": data.isEmpty
      default: false
      }
    }
    .keys.sorted()
  }
}
