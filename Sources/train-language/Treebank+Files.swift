internal import Language

extension Treebank {
  /// A treebank of some sentences.
  init(sentences: [TreebankSentence]) {
    self.init(conllu: "")
    self.sentences = sentences
  }

  /// The sentences of some files, one after another.
  init(paths: [String]) throws {
    let files = try paths.map { Treebank(conllu: try TreebankFile.read($0)) }
    self.init(sentences: files.flatMap(\.sentences))
  }
}
