internal import Foundation

/// An annotated statement: byte ranges of its source, cue and content.
struct AnnotatedAttribution {
  var source: [Range<Int>]
  var cue: [Range<Int>]
  var content: [Range<Int>]

  /// How well a stretch agrees with the content: shared over joined length, the better of one run
  /// and of all. The end marks and blanks that may or may not belong to it weigh next to nothing.
  func overlap(with stretch: Range<Int>) -> Double {
    let shared = content.reduce(0) { $0 + $1.clamped(to: stretch).count }
    let all = content.reduce(stretch.count - shared) { $0 + $1.count }
    let single = content.map { run in
      let common = run.clamped(to: stretch).count
      return Double(common) / Double(max(1, run.count + stretch.count - common))
    }
    return max(Double(shared) / Double(max(1, all)), single.max() ?? 0)
  }
}

/// An annotated article as PolNeAR's lines have it, with Unicode scalar offsets.
struct AnnotatedArticle: Decodable {
  struct Line: Decodable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
  }

  var doc: String
  var text: String
  var attributions: [Line]

  /// The articles of a file, one JSON object a line.
  static func read(_ path: String) throws -> [AnnotatedArticle] {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return try bytes.split(separator: 0x0A).map {
      try JSONDecoder().decode(AnnotatedArticle.self, from: $0)
    }
  }

  /// The annotations with byte offsets.
  func annotations() -> [AnnotatedAttribution] {
    var places: [Int] = [0]
    for scalar in text.unicodeScalars {
      places.append(places[places.count - 1] + UTF8.width(scalar))
    }
    func ranges(_ pairs: [[Int]]) -> [Range<Int>] {
      pairs.compactMap { pair in
        guard pair.count == 2, pair[0] < pair[1], pair[1] < places.count else { return nil }
        return places[pair[0]]..<places[pair[1]]
      }
    }
    return attributions.map {
      AnnotatedAttribution(
        source: ranges($0.source), cue: ranges($0.cue), content: ranges($0.content))
    }
  }
}
