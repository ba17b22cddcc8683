internal import BriefingModel

/// The actors, states, alliances and speakers of an edition as STIX objects.
struct STIXEntities {
  private(set) var objects: [STIXObject] = []
  private let modified: String
  private let stateCodes: [String: String]
  private var known: Set<String> = []
  /// Identifiers by type and name: most are asked for by many claims.
  private var made: [String: String] = [:]

  init(edition: Edition, stateCodes: [String: String], modified: String) {
    self.modified = modified
    self.stateCodes = stateCodes
    for claim in edition.reportedClaims {
      if let actor = claim.actor { addActor(actor) }
      if let target = claim.target { addTarget(target) }
      if let speaker = claim.speaker { addSpeaker(speaker) }
    }
    for entry in edition.actors.threatActors.items { addActor(entry.entity) }
    for alliance in edition.actors.alliances.items { addAlliance(alliance) }
  }

  /// The object for an entity that acts; nil where STIX has no fitting one.
  func actor(_ entity: EntityReference) -> String? {
    switch entity.kind {
    case .armedGroup, .person, .organisation, .people, .unnamed, .stateForce:
      identifier("threat-actor", entity.id)
    case .state, .alliance: identifier("identity", entity.id)
    case .place, .facility: nil
    }
  }

  /// The object for an entity that is acted upon; nil where STIX has no fitting one.
  func target(_ entity: EntityReference) -> String? {
    switch entity.kind {
    case .state: entity.iso3.flatMap { location($0) }
    case .place, .facility: nil
    case .armedGroup, .person, .organisation, .people, .unnamed, .stateForce, .alliance:
      identifier("identity", entity.id)
    }
  }

  /// The identifier of a type and a name, made only where no object of this edition bears it.
  private func identifier(_ type: String, _ name: String) -> String {
    made[type + "/" + name] ?? STIXIdentifier.make(type, name)
  }

  /// Takes an object into the edition's; an object that is there already stays.
  private mutating func add(_ object: STIXObject, _ type: String, _ name: String) {
    known.insert(object.id)
    made[type + "/" + name] = object.id
    objects.append(object)
  }

  /// The location of a state; nil where its alpha-2 code is not known.
  func location(_ iso3: String) -> String? {
    stateCodes[iso3] == nil ? nil : identifier("location", iso3)
  }

  /// The identity of a speaker.
  func speaker(_ speaker: SpeakerReference) -> String {
    identifier("identity", "speaker/" + speaker.id)
  }

  private mutating func addActor(_ entity: EntityReference) {
    guard let id = actor(entity) else { return }
    if entity.kind == .state || entity.kind == .alliance { return addIdentity(entity) }
    guard !known.contains(id) else { return }
    var object = start("threat-actor", entity.id)
    object.set("name", .string(entity.name))
    object.set("aliases", .strings(entity.names.filter { $0 != entity.name }))
    object.set("threat_actor_types", .strings(["unknown"]))
    add(object, "threat-actor", entity.id)
  }

  private mutating func addTarget(_ entity: EntityReference) {
    guard let id = target(entity) else { return }
    guard entity.kind == .state, let iso3 = entity.iso3, let code = stateCodes[iso3] else {
      return addIdentity(entity)
    }
    guard !known.contains(id) else { return }
    var object = start("location", iso3)
    object.set("name", .string(entity.name))
    object.set("country", .string(code))
    add(object, "location", iso3)
  }

  private mutating func addIdentity(_ entity: EntityReference) {
    guard !known.contains(identifier("identity", entity.id)) else { return }
    var object = start("identity", entity.id)
    object.set("name", .string(entity.name))
    object.set("identity_class", .string(Self.classes[entity.kind] ?? "unknown"))
    add(object, "identity", entity.id)
  }

  private mutating func addSpeaker(_ speaker: SpeakerReference) {
    guard !known.contains(self.speaker(speaker)) else { return }
    var object = start("identity", "speaker/" + speaker.id)
    object.set("name", .string(speaker.name))
    object.set(
      "identity_class", .string(speaker.named ? Self.speakerClass(speaker.kind) : "unknown"))
    object.set("roles", .strings([speaker.role].compactMap(\.self)))
    add(object, "identity", "speaker/" + speaker.id)
  }

  /// An alliance with the members that the articles name; those of the reference data stay out.
  private mutating func addAlliance(_ alliance: AllianceEntry) {
    addIdentity(EntityReference(id: alliance.id, name: alliance.name, kind: .alliance))
    for iso3 in alliance.membersNamed {
      addIdentity(EntityReference(id: "state/" + iso3, name: iso3, kind: .state))
      var object = start("relationship", "member/\(iso3)/\(alliance.id)")
      guard known.insert(object.id).inserted else { continue }
      object.set("relationship_type", .string("member-of"))
      object.set("source_ref", .string(identifier("identity", "state/" + iso3)))
      object.set("target_ref", .string(identifier("identity", alliance.id)))
      objects.append(object)
    }
  }

  private func start(_ type: String, _ name: String) -> STIXObject {
    STIXObject(type, name: name, created: STIXBundle.epoch, modified: modified)
  }

  private static let classes: [EntityKind: String] = [
    .armedGroup: "group", .state: "organization", .stateForce: "organization",
    .person: "individual", .organisation: "organization", .alliance: "organization",
    .people: "class", .unnamed: "unknown",
  ]

  private static func speakerClass(_ kind: SourceKind) -> String {
    switch kind {
    case .official, .spokesperson, .headOfState, .expert, .witness: "individual"
    case .armedGroup: "group"
    case .military, .police, .party, .media, .ngo, .igo: "organization"
    case .document, .unnamed, .other: "unknown"
    }
  }
}
