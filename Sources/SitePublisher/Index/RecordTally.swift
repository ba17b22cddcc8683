/// What the site knows of an actor, a state, an alliance or a speaker: where the claims about it
/// stand, and who else is named in them. The claims themselves stay with their editions.
struct RecordTally: IndexValue {
  /// In the order of editions and of their claims.
  private(set) var claims: [ClaimPlace] = []
  /// Of an actor those whom it is said to act against, of a state those said to threaten it, each
  /// as first named: with an identifier where there is a page, else by name alone.
  private(set) var others: [(edition: Int, other: Other)] = []
  /// Identifiers of the named speakers, in the order in which they first spoke.
  private(set) var speakers: [(edition: Int, id: String)] = []
  /// Alliances that name a state as member, where that changed.
  private(set) var memberships: [(edition: Int, membership: Membership)] = []

  /// A party to a claim.
  struct Other: Hashable, Sendable {
    /// The identifier; nil for what has no page and is told apart by its name alone.
    let id: String?
    let name: String
  }

  /// That a state is listed as a member of an alliance.
  struct Membership: Hashable, Sendable {
    let alliance: String
    let isFromReference: Bool
  }

  init() {}

  var isEmpty: Bool { claims.isEmpty && memberships.isEmpty }

  mutating func add(claim: ClaimPlace) { claims.append(claim) }

  mutating func add(other: Other, edition: Int) {
    if !others.contains(where: { $0.other.isSame(as: other) }) { others.append((edition, other)) }
  }

  mutating func add(speaker: String, edition: Int) {
    if !speakers.contains(where: { $0.id == speaker }) { speakers.append((edition, speaker)) }
  }

  mutating func add(membership: Membership, edition: Int) {
    let last = memberships.last { $0.membership.alliance == membership.alliance }
    if last?.membership != membership { memberships.append((edition, membership)) }
  }

  /// By alliance, as the last edition has it, sorted.
  var latestMemberships: [Membership] {
    let latest = Dictionary(
      memberships.map { ($0.membership.alliance, $0.membership) }, uniquingKeysWith: { $1 })
    return latest.values.sorted { $0.alliance < $1.alliance }
  }

  mutating func forget(from edition: Int) {
    claims.removeAll { $0.edition >= edition }
    others.removeAll { $0.edition >= edition }
    speakers.removeAll { $0.edition >= edition }
    memberships.removeAll { $0.edition >= edition }
  }
}

extension RecordTally.Other {
  fileprivate func isSame(as other: Self) -> Bool {
    id == other.id && (id != nil || name == other.name)
  }
}

extension RecordTally {
  func write(to bytes: inout ByteWriter) {
    bytes.places(claims)
    bytes.list(others) {
      $1.int($0.edition)
      $1.text($0.other.id)
      $1.text($0.other.name)
    }
    bytes.list(speakers) {
      $1.int($0.edition)
      $1.text($0.id)
    }
    bytes.list(memberships) {
      $1.int($0.edition)
      $1.text($0.membership.alliance)
      $1.flag($0.membership.isFromReference)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    claims = try bytes.places()
    others = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      (
        edition: try bytes.int(),
        other: Other(id: try bytes.optionalText(), name: try bytes.text())
      )
    }
    speakers = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      (edition: try bytes.int(), id: try bytes.text())
    }
    memberships = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      let edition = try bytes.int()
      let alliance = try bytes.text()
      return (edition, Membership(alliance: alliance, isFromReference: try bytes.flag()))
    }
  }
}

extension ByteWriter {
  /// Writes places in order, each edition as the step from the one before.
  mutating func places(_ places: [ClaimPlace]) {
    var last = 0
    list(places) { place, bytes in
      bytes.int(place.edition - last)
      bytes.int(place.claim)
      last = place.edition
    }
  }
}

extension ByteReader {
  mutating func places() throws(Damaged) -> [ClaimPlace] {
    var last = 0
    return try list { (bytes) throws(Damaged) in
      last += try bytes.int()
      return ClaimPlace(edition: last, claim: try bytes.int())
    }
  }
}
