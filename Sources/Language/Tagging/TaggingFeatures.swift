/// The features by which the tagger decides on one word, given the tags of the two before it.
package enum TaggingFeatures {
  /// The key under which a word stands that has the same tags nearly always: it needs no features.
  package static func fixed(_ word: WordTraits) -> UInt64 { FeatureHash.key(99, word.form) }

  /// Fills `keys` with the features of word `index`.
  ///
  /// `words` has two words of nothing before the sentence and two after: word `index` stands at
  /// `index + 2`.
  package static func collect(
    _ words: [WordTraits], index: Int, previous: Int, beforePrevious: Int, into keys: inout [UInt64]
  ) {
    keys.removeAll(keepingCapacity: true)
    let place = index + 2
    let word = words[place]
    let last = words[place - 1]
    let next = words[place + 1]
    let tag1 = UInt64(previous)
    let tag2 = UInt64(beforePrevious)
    func add(_ template: UInt64, _ value: UInt64) {
      keys.append(FeatureHash.key(template, value))
    }
    func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
      keys.append(FeatureHash.key(template, first, second))
    }
    add(0, 0)
    add(1, word.form)
    add(2, word.suffix1)
    add(3, word.suffix2)
    add(4, word.suffix3)
    add(5, word.suffix4)
    add(6, word.prefix2)
    add(7, word.prefix3)
    add(8, word.shape, index == 0 ? 1 : 0)
    add(9, last.form)
    add(10, next.form)
    add(11, words[place - 2].form)
    add(12, words[place + 2].form)
    add(13, tag1)
    add(14, tag1, tag2)
    add(15, tag1, word.form)
    add(16, last.form, word.form)
    add(17, word.form, next.form)
    add(18, tag1, next.form)
    add(19, next.suffix3)
    add(20, last.suffix3)
    add(21, next.shape, word.shape)
    add(22, last.shape, word.shape)
    add(23, tag1, word.suffix3)
    add(24, word.suffix3, next.suffix3)
    add(25, word.suffix3, word.shape)
    keys.append(FeatureHash.key(26, tag1, tag2, word.form))
    keys.append(FeatureHash.key(27, last.form, next.form, word.suffix2))
    add(28, next.form, words[place + 2].form)
  }
}
