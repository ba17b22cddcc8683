internal import ArgumentParser
internal import Foundation
internal import Language
internal import ReferenceData

/// Reads articles with the whole language stage and prints the speed of each step.
struct EvaluateSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-speed", abstract: "Measure the speed of the language stage by steps.",
    discussion: "Time is that of the processor, so that a busy machine does not distort it.")

  @Option(help: "The folder of model files; by default those built in.")
  var model: String?
  @Option(help: "How often the articles are read.")
  var rounds = 3
  @Argument(help: "Articles: JSON lines with a text each, plain or gzip.")
  var path: String

  func run() throws {
    let texts = try TreebankFile.read(path).split(separator: "\n").map { line in
      [UInt8](try JSONDecoder().decode(Article.self, from: Data(line.utf8)).text.utf8)
    }
    let container = try model.map { try ModelFolder.container($0) } ?? .shipped()
    let stage = try Stage(container)
    var times = Times()
    for _ in 0..<rounds {
      for text in texts { stage.read(text, &times) }
    }
    print("\(times.words) words in \(texts.count) articles, \(rounds) rounds")
    for (name, ticks) in times.ticks.sorted(by: { $0.key < $1.key }) {
      print("  \(name): \(times.speed(ticks)) words a second")
    }
    print("  whole stage: \(times.speed(times.ticks.values.reduce(0, +))) words a second")
    let bytes = texts.reduce(0) { $0 + $1.count } * rounds
    let rate = Double(bytes) / 1e6 * Double(CLOCKS_PER_SEC) / Double(max(times.scanning, 1))
    print(
      "names of the reference data in cut words: \(Int(rate)) MB a second, "
        + "\(times.found / rounds) found, \(ReferenceLibrary.shipped.names.count) names")
  }

  private struct Article: Decodable { let text: String }
}

/// Processor time by step.
private struct Times {
  var words = 0
  var ticks: [String: Int] = [:]
  /// What looking for names of the reference data took, and how many there were.
  var scanning = 0
  var found = 0

  mutating func measure(_ step: String, _ body: () -> Void) {
    let start = clock()
    body()
    ticks[step, default: 0] += Int(clock() - start)
  }

  func speed(_ ticks: Int) -> Int { words * Int(CLOCKS_PER_SEC) / max(ticks, 1) }
}

/// The steps of the language stage, one by one.
private struct Stage {
  let reader: TextReader
  let syntax: LanguageModel
  let names: NameFinder
  let coreference = CoreferenceResolver(library: .shipped)

  init(_ container: ModelContainer) throws {
    reader = TextReader(container)
    syntax = try LanguageModel(container)
    names = NameFinder(container, library: .shipped)
  }

  func read(_ text: [UInt8], _ times: inout Times) {
    var document = Document(bytes: text)
    times.measure("1 tokens and sentences") { document = reader.read(text) }
    times.measure("2 tags and arcs") { syntax.read(&document) }
    times.measure("3 lemmas") { Lemmatizer.shipped.lemmatize(&document) }
    times.measure("4 names") { names.find(in: &document) }
    times.measure("5 coreference") { coreference.resolve(&document) }
    times.words += document.tokens.count
    let start = clock()
    times.found += referenceNames(in: document)
    times.scanning += Int(clock() - start)
  }

  /// How many names of the reference data a document holds, the longest at each place.
  private func referenceNames(in document: Document) -> Int {
    let names = ReferenceLibrary.shipped.names
    var found = 0
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard names.begins(with: document.tokens[index].formHash),
          let match = names.longestMatch(
            from: index, to: sentence.tokens.upperBound, hash: { document.tokens[$0].formHash })
        else {
          index += 1
          continue
        }
        found += 1
        index += match.length
      }
    }
    return found
  }
}
