public import Foundation
import Synchronization

/// nginx on the loopback interface over a folder, with the headers that the site's `_headers` asks
/// for; it ends with the value.
public final class WebServer: Sendable {
  /// The root, with a slash at the end.
  public let address: String
  private let process: Process
  private let scratch: TemporaryFolder

  /// What may stand in the way.
  public enum Fault: Error, CustomStringConvertible {
    /// The program is not installed.
    case missing(String)
    /// It does not answer.
    case silent(String)

    /// One sentence.
    public var description: String {
      switch self {
      case .missing(let program): "\(program) is not installed; .dev/setup installs it"
      case .silent(let reason): "nginx does not answer: \(reason)"
      }
    }
  }

  /// Starts to serve a folder, with further ones below paths of their own, and waits until it answers.
  public init(root: URL, folders: [String: URL] = [:], headers: String) throws {
    let program = "/usr/sbin/nginx"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Fault.missing("nginx")
    }
    scratch = try TemporaryFolder()
    let port = try Self.freePort()
    address = "http://127.0.0.1:\(port)/"
    let settings = Self.settings(
      port: port, root: root, folders: folders, headers: headers, scratch: scratch.url)
    let file = try scratch.write(settings, to: "nginx.conf")
    process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "-c", file.path, "-p", scratch.url.path, "-e", scratch.url.path + "/errors",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Self.endWithTheTests(process.processIdentifier)
    try waitUntilItListens(port)
  }

  private static let started = Mutex<[Int32]>([])

  /// A server that is kept for all tests is never let go of: what still runs ends when they do.
  private static func endWithTheTests(_ identifier: Int32) {
    let isFirst = started.withLock { identifiers in
      identifiers.append(identifier)
      return identifiers.count == 1
    }
    guard isFirst else { return }
    atexit {
      for identifier in WebServer.started.withLock({ $0 }) { kill(identifier, SIGKILL) }
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    let ended = process.processIdentifier
    Self.started.withLock { $0.removeAll { $0 == ended } }
  }

  private func waitUntilItListens(_ port: UInt16) throws {
    for _ in 0..<200 {
      if Self.connects(to: port) { return }
      guard process.isRunning else { break }
      Thread.sleep(forTimeInterval: 0.05)
    }
    let errors = try? String(
      contentsOf: scratch.url.appending(path: "errors"), encoding: .utf8)
    process.terminate()
    throw Fault.silent(errors ?? "no word from it")
  }

  private static func settings(
    port: UInt16, root: URL, folders: [String: URL], headers: String, scratch: URL
  ) -> String {
    let lines = headers.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return "add_header \(line[..<colon].drop { $0 == " " }) \"\(value)\" always;"
    }
    let aliases = folders.sorted { $0.key < $1.key }
      .map { "location /\($0.key)/ { alias \($0.value.path)/; }" }
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "\($0)_temp_path \(scratch.path)/\($0);" }
    return """
      daemon off;
      master_process off;
      pid \(scratch.path)/pid;
      events { worker_connections 128; }
      http {
        access_log off;
        \(temporary.joined(separator: "\n  "))
        types {
          text/html html; text/css css; text/javascript js; image/svg+xml svg;
          application/json json; application/geo+json geojson; application/atom+xml xml;
          text/plain txt; text/markdown md; text/csv csv;
        }
        charset utf-8;
        charset_types text/html text/css text/javascript text/plain text/markdown text/csv;
        server {
          listen 127.0.0.1:\(port);
          root \(root.path);
          \(lines.joined(separator: "\n    "))
          \(aliases.joined(separator: "\n    "))
        }
      }

      """
  }

  private static func freePort() throws -> UInt16 {
    var address = loopback(0)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 ? getsockname(descriptor, $0, &size) : -1
      }
    }
    guard result == 0 else { throw CocoaError(.fileReadUnknown) }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func connects(to port: UInt16) -> Bool {
    var address = loopback(port)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    return address
  }
}
