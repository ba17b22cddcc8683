/// The features that a word has by itself: the keys of the rows that make it up.
package enum WordFeatures {
  /// Fills `keys`; the first is the whole form.
  package static func collect(_ word: WordTraits, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    keys.append(FeatureHash.key(201, word.form))
    keys.append(FeatureHash.key(202, word.suffix1))
    keys.append(FeatureHash.key(203, word.suffix2))
    keys.append(FeatureHash.key(204, word.suffix3))
    keys.append(FeatureHash.key(205, word.suffix4))
    keys.append(FeatureHash.key(206, word.prefix1))
    keys.append(FeatureHash.key(207, word.prefix2))
    keys.append(FeatureHash.key(208, word.prefix3))
    keys.append(FeatureHash.key(209, word.shape))
    keys.append(FeatureHash.key(210, word.suffix3, word.shape))
  }

  /// The key of the row that a form has by what large corpora say of it, whether training has seen it
  /// or not.
  package static func vector(of form: UInt64) -> UInt64 { FeatureHash.key(211, form) }
}
