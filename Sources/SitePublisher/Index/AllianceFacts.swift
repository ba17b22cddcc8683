internal import BriefingModel

/// What pages say of an alliance.
struct AllianceFacts: Hashable, ByteCoded {
  let name: String
  let membersNamed: [String]
  let membersReference: [String]
  let defenceClause: String?

  init(_ entry: AllianceEntry) {
    name = entry.name
    membersNamed = entry.membersNamed
    membersReference = entry.membersReference
    defenceClause = entry.defenceClause
  }

  /// Every state that is named as a member.
  var members: Set<String> { Set(membersNamed).union(membersReference) }

  func write(to bytes: inout ByteWriter) {
    bytes.text(name)
    bytes.texts(membersNamed)
    bytes.texts(membersReference)
    bytes.text(defenceClause)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    name = try bytes.text()
    membersNamed = try bytes.texts()
    membersReference = try bytes.texts()
    defenceClause = try bytes.optionalText()
  }
}

extension AllianceEntry {
  /// The members by code, and whether the reference data name them and not the articles.
  var memberships: [(iso3: String, membership: RecordTally.Membership)] {
    let named = membersNamed.map {
      ($0, RecordTally.Membership(alliance: id, isFromReference: false))
    }
    let known = Set(membersNamed)
    return named
      + membersReference.filter { !known.contains($0) }
      .map { ($0, RecordTally.Membership(alliance: id, isFromReference: true)) }
  }
}
