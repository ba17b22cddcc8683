internal import Foundation

/// An annotated article of the gold, whose words stand as strings, not as offsets.
struct GoldArticle: Decodable {
  struct Line: Decodable {
    var source: [String]
    var cue: String
    var text: String
  }

  var doc: String
  var attributions: [Line]

  /// The articles of a file with their texts, as PolNeAR's lines have them.
  static func read(_ path: String, texts folder: String) throws -> [AnnotatedArticle] {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return try bytes.split(separator: 0x0A).map { line in
      let article = try JSONDecoder().decode(GoldArticle.self, from: line)
      let place = URL(filePath: folder).appending(path: article.doc + ".txt")
      let text = try String(contentsOf: place, encoding: .utf8).replacing("\r\n", with: "\n")
      return AnnotatedArticle(doc: article.doc, text: text, attributions: article.lines(in: text))
    }
  }

  /// The annotations with the offsets of their words: the cue nearest to its content.
  private func lines(in text: String) -> [AnnotatedArticle.Line] {
    let scalars = Array(text.unicodeScalars)
    return attributions.compactMap { attribution in
      let parts = attribution.text.components(separatedBy: " ... ").filter { !$0.isEmpty }
      var best: (gap: Int, cue: Range<Int>?, content: Range<Int>)?
      let cues = Self.places(of: attribution.cue, in: scalars, wholeWords: true)
      for content in Self.places(of: parts.first ?? "", in: scalars, wholeWords: false) {
        let near = cues.filter { !content.contains($0.lowerBound) }.min {
          Self.gap($0, content) < Self.gap($1, content)
        }
        let gap = near.map { Self.gap($0, content) } ?? 100_000
        if gap < best?.gap ?? .max { best = (gap, near, content) }
      }
      guard let best else { return nil }
      var content = [best.content]
      for part in parts.dropFirst() {
        let end = content[content.count - 1].upperBound
        let places = Self.places(of: part, in: scalars, wholeWords: false)
        if let next = places.first(where: { $0.lowerBound >= end }) { content.append(next) }
      }
      let cue = best.gap < 400 ? best.cue : nil
      return AnnotatedArticle.Line(
        source: cue.map { sources(of: attribution, near: $0, in: scalars) } ?? [],
        cue: cue.map { [[$0.lowerBound, $0.upperBound]] } ?? [],
        content: content.map { [$0.lowerBound, $0.upperBound] })
    }
  }

  /// The words of the sources nearest to a cue, if they are near.
  private func sources(
    of line: Line, near cue: Range<Int>, in text: [Unicode.Scalar]
  ) -> [[Int]] {
    line.source.compactMap { name in
      let places = Self.places(of: name, in: text, wholeWords: true)
      let near = places.min { Self.gap($0, cue) < Self.gap($1, cue) }
      guard let near, Self.gap(near, cue) < 200 else { return nil }
      return [near.lowerBound, near.upperBound]
    }
  }

  private static func gap(_ cue: Range<Int>, _ content: Range<Int>) -> Int {
    cue.upperBound <= content.lowerBound
      ? content.lowerBound - cue.upperBound : max(0, cue.lowerBound - content.upperBound)
  }

  /// Where some words stand, letter for letter.
  private static func places(
    of words: String, in text: [Unicode.Scalar], wholeWords: Bool
  ) -> [Range<Int>] {
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= text.count else { return [] }
    var found: [Range<Int>] = []
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      let range = start..<start + wanted.count
      guard text[range].elementsEqual(wanted) else { continue }
      if wholeWords {
        let before = start > 0 && text[start - 1].properties.isAlphabetic
        let after = range.upperBound < text.count && text[range.upperBound].properties.isAlphabetic
        if before || after { continue }
      }
      found.append(range)
    }
    return found
  }
}
