public import Foundation
import Synchronization

/// A server on the loopback interface that answers as a test wants, faults included.
public final class LoopbackServer: Sendable {
  /// A request as it came: its path, and its headers with names in lower case.
  public struct Request: Sendable {
    /// The path with its query.
    public let path: String
    /// The headers.
    public let headers: [String: String]
  }

  /// What the server does.
  public enum Answer: Sendable {
    /// A whole answer.
    case whole(Int, [String: String], Data)
    /// The head, and then a byte from time to time for ever.
    case drip
    /// A body that never ends.
    case endless
    /// Fewer bytes than announced.
    case short(Data, announced: Int)
    /// The connection is closed without a word.
    case nothing
  }

  /// The port.
  public let port: Int
  private let descriptor: Int32
  private let requests = Mutex<[Request]>([])
  private let answer: @Sendable (Request) -> Answer

  /// Starts to listen on a free port of 127.0.0.1.
  public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    self.answer = answer
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard bound == 0, listen(descriptor, 64) == 0 else { throw CocoaError(.fileReadUnknown) }
    var actual = sockaddr_in()
    var length = size
    withUnsafeMutablePointer(to: &actual) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
    }
    port = Int(UInt16(bigEndian: actual.sin_port))
    self.descriptor = descriptor
    signal(SIGPIPE, SIG_IGN)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        guard let self else {
          close(connection)
          return
        }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  /// What was asked for so far.
  public var received: [Request] { requests.withLock { $0 } }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = read(from: connection) else { return }
    requests.withLock { $0.append(request) }
    switch answer(request) {
    case .whole(let status, let headers, let body):
      var head = headers
      head["Content-Length"] = head["Content-Length"] ?? "\(body.count)"
      _ = send(Self.head(status, head) + body, to: connection)
    case .drip:
      _ = send(Self.head(200, ["Content-Length": "100000"]), to: connection)
      while send(Data("x".utf8), to: connection) { usleep(50_000) }
    case .endless:
      let piece = Data(repeating: 0x61, count: 65_536)
      _ = send(Self.head(200, [:]), to: connection)
      while send(piece, to: connection) { usleep(1000) }
    case .short(let body, let announced):
      _ = send(Self.head(200, ["Content-Length": "\(announced)"]) + body, to: connection)
    case .nothing: break
    }
  }

  private func read(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.firstRange(of: Array("\r\n\r\n".utf8)) == nil {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0, bytes.count < 65_536 else { return nil }
      bytes += buffer.prefix(count)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(words[1]), headers: headers)
  }

  private func send(_ data: Data, to connection: Int32) -> Bool {
    var rest = Array(data)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func head(_ status: Int, _ headers: [String: String]) -> Data {
    let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
    return Data("HTTP/1.1 \(status) X\r\nConnection: close\r\n\(lines.joined())\r\n".utf8)
  }
}
