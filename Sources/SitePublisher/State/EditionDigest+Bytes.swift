internal import BriefingModel

extension EditionDigest {
  func write(to bytes: inout ByteWriter) {
    bytes.text(date)
    bytes.int(number)
    bytes.text(title)
    bytes.text(dateline)
    bytes.text(marking)
    bytes.text(updated)
    bytes.int(revision)
    bytes.int(articleCount)
    bytes.list(bottomLine) { $0.write(to: &$1) }
    bytes.list(corrections) {
      $1.text($0.date)
      $1.text($0.text)
    }
    writeRecords(to: &bytes)
  }
}

extension CitedSentence {
  /// The text and its citations; derivations and basis show on no other page than the edition's.
  func write(to bytes: inout ByteWriter) {
    bytes.text(text)
    bytes.list(citations) { citation, bytes in
      bytes.text(citation.label)
      bytes.text(citation.article)
      bytes.int(citation.sentence ?? -1)
    }
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    let text = try bytes.text()
    let citations = try bytes.list { (bytes) throws(ByteReader.Damaged) in
      let label = try bytes.text()
      let article = try bytes.text()
      let sentence = try bytes.int()
      return Citation(label: label, article: article, sentence: sentence < 0 ? nil : sentence)
    }
    self.init(text: text, citations: citations)
  }
}

extension ClaimRow {
  func write(to bytes: inout ByteWriter) {
    bytes.text(edition)
    bytes.text(id)
    bytes.text(heading)
    bytes.list(sentences) { $0.write(to: &$1) }
    bytes.text(speaker)
    bytes.text(speakerName)
    bytes.text(actor)
    bytes.text(target)
    bytes.texts(states)
    bytes.text(rating)
    bytes.text(change.rawValue)
    bytes.texts(disputes)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    edition = try bytes.text()
    id = try bytes.text()
    heading = try bytes.text()
    sentences = try bytes.list(CitedSentence.init(from:))
    speaker = try bytes.optionalText()
    speakerName = try bytes.optionalText()
    actor = try bytes.optionalText()
    target = try bytes.optionalText()
    states = try bytes.texts()
    rating = try bytes.text()
    change = try bytes.value()
    disputes = try bytes.texts()
  }
}

extension EntityReference: ByteCoded {
  func write(to bytes: inout ByteWriter) {
    bytes.text(id)
    bytes.text(name)
    bytes.texts(names)
    bytes.text(kind.rawValue)
    bytes.text(iso3)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      id: try bytes.text(), name: try bytes.text(), names: try bytes.texts(),
      kind: try bytes.value(), iso3: try bytes.optionalText())
  }
}

extension SpeakerReference: ByteCoded {
  func write(to bytes: inout ByteWriter) {
    bytes.text(id)
    bytes.text(name)
    bytes.text(role)
    bytes.texts(affiliation)
    bytes.text(iso3)
    bytes.text(kind.rawValue)
    bytes.flag(named)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      id: try bytes.text(), name: try bytes.text(), role: try bytes.optionalText(),
      affiliation: try bytes.texts(), iso3: try bytes.optionalText(), kind: try bytes.value(),
      named: try bytes.flag())
  }
}

extension AllianceEntry {
  func write(to bytes: inout ByteWriter) {
    bytes.text(id)
    bytes.text(name)
    bytes.texts(membersNamed)
    bytes.texts(membersThreatened)
    bytes.texts(membersReference)
    bytes.text(defenceClause)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      id: try bytes.text(), name: try bytes.text(), membersNamed: try bytes.texts(),
      membersThreatened: try bytes.texts(), membersReference: try bytes.texts(),
      defenceClause: try bytes.optionalText())
  }
}

extension MemberEntry {
  func write(to bytes: inout ByteWriter) {
    bytes.text(iso3)
    bytes.text(name)
    bytes.text(alliance)
  }

  init(from bytes: inout ByteReader) throws(ByteReader.Damaged) {
    self.init(
      iso3: try bytes.text(), name: try bytes.text(), alliance: try bytes.text(),
      sentence: CitedSentence(text: ""))
  }
}

extension EditionDigest {
  /// All that other pages show of the edition but its notes and times, as bytes.
  var content: [UInt8] {
    var bytes = ByteWriter()
    bytes.int(number)
    bytes.text(title)
    bytes.text(dateline)
    bytes.text(marking)
    bytes.int(articleCount)
    bytes.list(bottomLine) { $0.write(to: &$1) }
    writeRecords(to: &bytes)
    return bytes.bytes
  }

  private func writeRecords(to bytes: inout ByteWriter) {
    bytes.list(claims) { $0.write(to: &$1) }
    bytes.list(entities) { $0.write(to: &$1) }
    bytes.list(speakers) { $0.write(to: &$1) }
    bytes.list(alliances) { $0.write(to: &$1) }
    bytes.list(members) { $0.write(to: &$1) }
    bytes.list(articles) { $0.write(to: &$1) }
  }

  /// The keys of the articles that it lists or cites.
  var articleKeys: Set<String> {
    Set(articles.map(\.source.article)).union(claims.flatMap(\.articles))
  }
}
