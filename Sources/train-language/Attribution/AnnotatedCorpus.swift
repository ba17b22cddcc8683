/// The articles that the attribution models are trained and tested on, in a fixed order.
struct AnnotatedCorpus {
  /// PolNeAR's, then those marked as the gold is, then the gold.
  var articles: [AnnotatedArticle]
  /// The number of the first that is marked as the gold is.
  var firstLabelled: Int
  /// The number of the first of the gold.
  var firstGold: Int

  /// Whether an article is one of PolNeAR's tenth that is never trained on.
  func isHeldOut(_ number: Int) -> Bool {
    number < firstLabelled && number % 10 == 0
  }
}
