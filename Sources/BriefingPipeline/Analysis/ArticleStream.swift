internal import BriefingModel
internal import Foundation
internal import Intake

/// One input of `analyze` or `extract`: what could be read of it, in input order.
struct StreamItem: Sendable {
  let articles: [Article]
  let diagnostics: [Diagnostic]
  /// Nothing of a named input could be read.
  let hasFailed: Bool
}

/// The inputs of `analyze` and `extract`, a bounded window at a time.
///
/// Paths in the order given, a folder as its files; `-` is NDJSON on standard input.
public struct ArticleStream: Sendable {
  /// How many lines or files are read before they are worked on together.
  static let window = 256

  let reader: ArticleReader
  let paths: [String]
  let given: GivenFacts

  /// Makes a stream.
  ///
  /// - Parameter published: a publication date that beats what the inputs say.
  public init(paths: [String], published: String? = nil) {
    reader = ArticleReader()
    self.paths = paths
    given = GivenFacts(published: published)
  }

  /// Calls a body with each window of inputs, as sources still to be read.
  func windows(
    standardInput: FileHandle, _ body: ([StreamSource]) async -> Void
  ) async {
    var window: [StreamSource] = []
    var articles = 0
    for path in paths {
      guard path == "-" else {
        let scanner = InputScanner(workspace: Workspace(path: "."))
        for file in scanner.files(named: [path]) {
          for source in sources(of: file.path) {
            window.append(source)
            articles += source.count
            guard articles >= Self.window else { continue }
            await flush(&window, body)
            articles = 0
          }
        }
        continue
      }
      var lines = LineSource(standardInput)
      var number = 0
      while let line = lines.next() {
        number += 1
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
        window.append(.line(line, number: number))
        if window.count == Self.window { await flush(&window, body) }
      }
    }
    await flush(&window, body)
  }

  /// The names of files with an article a line. Others mostly have one, and would be read twice if they
  /// were looked into here.
  private static let endings = [".jsonl", ".ndjson", ".nd", ".jsonl.gz", ".ndjson.gz"]

  /// A file, or the pieces of one with many articles, so that all cores work on it.
  private func sources(of path: String) -> [StreamSource] {
    guard Self.endings.contains(where: { path.hasSuffix($0) }),
      let pieces = try? reader.pieces(ofFileAt: path, given: given), pieces.count > 1
    else { return [.file(path)] }
    return pieces.map { .piece($0, of: path) }
  }

  /// Reads one source.
  func read(_ source: StreamSource) -> StreamItem {
    let result =
      switch source {
      case .file(let path): reader.readFile(at: path, given: given)
      case .piece(let piece, _): reader.read(piece)
      case .line(let bytes, let number): reader.read(jsonLine: bytes, number: number)
      }
    return StreamItem(
      articles: result.articles, diagnostics: result.diagnostics,
      hasFailed: result.articles.isEmpty)
  }

  private func flush(
    _ window: inout [StreamSource], _ body: ([StreamSource]) async -> Void
  ) async {
    guard !window.isEmpty else { return }
    await body(window)
    window.removeAll(keepingCapacity: true)
  }
}

/// Where an item of a stream comes from.
enum StreamSource: Sendable {
  case file(String)
  case piece(ArticlePiece, of: String)
  case line([UInt8], number: Int)

  /// How many articles it has at most, of a file that is still to be read one.
  var count: Int {
    switch self {
    case .piece(let piece, _): piece.count
    case .file, .line: 1
    }
  }

  /// What it is called on a progress line.
  var name: String {
    switch self {
    case .file(let path), .piece(_, let path): path
    case .line(_, let number): "line \(number)"
    }
  }
}
