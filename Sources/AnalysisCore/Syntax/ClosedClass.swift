internal import ReferenceData

/// Words of the closed classes of English, by the hash of their lower-cased form.
///
/// They belong to the grammar; what words mean of violence stands in the reference data.
enum ClosedClass {
  static let negations = hashes("not n't never no neither without nor nobody none cannot")
  static let by = hashes("by")
  static let from = hashes("from")
  static let of = hashes("of")
  static let relativePronouns = hashes("who which that whom whose")
  static let personalPronouns = hashes(
    "he she it they him her them his its their we us our i me my you your himself themselves itself"
  )
  static let firstPersons = hashes("we us our ours")
  static let quantityNouns = hashes(
    """
    group number member dozen hundred thousand score lot couple handful series majority most many \
    some several one part element wave pair band squad truckload team million bulk rest half
    """)
  static let locatives = hashes(
    "in across near around inside outside throughout into at within over along over through")
  static let definites = hashes("the this that these those such")
  static let negativeDeterminers = hashes("no neither")
  static let determiners = hashes(
    "the a an this that these those some several many few more most another other all both each any"
  )
  static let conditionals = hashes("if unless whether")
  static let modals = hashes("could may might would can will should shall 'll 'd")

  /// The hashes of words in a string, parted by spaces.
  static func hashes(_ words: String) -> HashSet {
    HashSet(words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { WordHash.of($0) })
  }
}
