/// Where an article is listed, and where the claims stand that cite it.
struct ArticleTally: IndexValue {
  /// The places of the editions that list it, in order.
  private(set) var editions: [Int] = []
  /// In the order of editions and of their claims.
  private(set) var claims: [ClaimPlace] = []

  init() {}

  var isEmpty: Bool { editions.isEmpty && claims.isEmpty }

  mutating func add(edition: Int) { editions.append(edition) }

  mutating func add(claim: ClaimPlace) { claims.append(claim) }

  mutating func forget(from edition: Int) {
    editions.removeAll { $0 >= edition }
    claims.removeAll { $0.edition >= edition }
  }

  func write(to bytes: inout ByteWriter) {
    bytes.list(editions) { $1.int($0) }
    bytes.places(claims)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    editions = try bytes.list { (bytes) throws(ByteReader.Damaged) in try bytes.int() }
    claims = try bytes.places()
  }
}
