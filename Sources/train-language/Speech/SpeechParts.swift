internal import Foundation
internal import Language
internal import ReferenceData

/// The parts of the articles, each of which one network that tells who says what has not seen.
///
/// A network is surer of articles that it was trained on than of others, so models that learn from its
/// odds must see those of a network that had not seen the article either.
enum SpeechParts {
  /// The number of parts.
  static let count = 3

  /// The part of an article.
  static func part(of article: Int) -> Int { article % count }

  /// The folder of the network that has not seen a part; of the one that has seen all for -1.
  static func folder(_ part: Int, in path: String) -> String {
    part < 0 ? path : URL(filePath: path).appending(path: "\(part)").path
  }

  /// The readings of all articles, each by a network that has not seen it.
  static func documents(
    _ corpus: AnnotatedCorpus, _ options: AttributionOptions, networks: String
  ) async throws -> [Document] {
    var documents: [Int: Document] = [:]
    for part in -1..<count {
      let container = try ModelFolder.container(
        options.model, with: folder(part, in: networks), SpeechNetwork.section)
      let pipeline = try LanguagePipeline(container, library: .shipped)
      let numbers = corpus.articles.indices.filter { number in
        let isUnseen = corpus.isHeldOut(number) || number >= corpus.firstGold
        return (isUnseen ? -1 : self.part(of: number)) == part
      }
      let read = await options.documents(numbers.map { corpus.articles[$0] }, pipeline)
      for (number, document) in zip(numbers, read) { documents[number] = document }
    }
    return corpus.articles.indices.compactMap { documents[$0] }
  }
}
