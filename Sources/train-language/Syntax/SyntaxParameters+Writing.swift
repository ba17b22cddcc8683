internal import Language

extension SyntaxParameters {
  /// Writes the section: the averaged weights.
  ///
  /// What vector and clusters of a common word give is one row, which any text's word finds by its form.
  func write(_ vocabulary: SyntaxVocabulary) -> ModelWriter {
    var writer = ModelWriter()
    writer.write(vocabulary.pairs)
    for size in [layout.embedding, layout.hidden, layout.arc, layout.label] { writer.write(size) }
    let (dense, rows) = trained
    writer.write(Array(UnsafeBufferPointer(start: dense.start, count: layout.count)))
    let own = vocabulary.keys.indices.filter { !vocabulary.isCluster[$0] }
    let known = vocabulary.knowledge
    let packed = NumberBuffer(count: (own.count + known.forms.count) * layout.embedding)
    for (place, row) in own.enumerated() {
      (packed.start + place * layout.embedding).update(
        from: rows.start + row * layout.embedding, count: layout.embedding)
    }
    fill(packed.lanes + own.count * layout.embedding / 8, vocabulary, dense, rows)
    FeatureRowPacker.write(
      own.map { vocabulary.keys[$0] } + known.forms.map(WordFeatures.vector),
      rows: packed.start, width: layout.embedding, to: &writer)
    return writer
  }

  /// Adds a row for each known form.
  private func fill(
    _ sums: UnsafeMutablePointer<Lane>, _ vocabulary: SyntaxVocabulary, _ dense: NumberBuffer,
    _ rows: NumberBuffer
  ) {
    let lanes = layout.embedding / 8
    let known = vocabulary.knowledge
    MatrixProduct(
      rows: known.forms.count, depth: known.width, width: lanes, sumStep: lanes, rightStep: lanes,
      leftRowStep: known.width
    ).add(known.numbers, dense.lanes + lift.offset / 8, to: sums)
    for form in known.forms.indices {
      for row in vocabulary.clusterRows(Int32(form)) {
        let from = rows.lanes + Int(row) * lanes
        for lane in 0..<lanes { sums[form * lanes + lane] = sums[form * lanes + lane] + from[lane] }
      }
    }
  }
}
