// The values of which an edition has most, each in the order in which its fields are written.

extension Citation: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      label: try fields.text("label"), article: try fields.text("article"),
      sentence: try fields.intIfPresent("sentence"))
  }
}

extension Derivation: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      value: try fields.text("value"), from: try fields.text("from"),
      rule: try fields.text("rule"))
  }
}

extension CitedSentence: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      text: try fields.text("text"), citations: try fields.read("citations"),
      derivations: try fields.read("derivations"), basis: try fields.word("basis"))
  }
}

extension EntityReference: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      id: try fields.text("id"), name: try fields.text("name"), names: try fields.texts("names"),
      kind: try fields.word("kind"), iso3: try fields.textIfPresent("iso3"))
  }
}

extension SpeakerReference: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      id: try fields.text("id"), name: try fields.text("name"),
      role: try fields.textIfPresent("role"), affiliation: try fields.texts("affiliation"),
      iso3: try fields.textIfPresent("iso3"), kind: try fields.word("kind"),
      named: try fields.bool("named"))
  }
}

extension SupportingReport: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      claim: try fields.text("claim"), article: try fields.text("article"),
      label: try fields.textIfPresent("label"), sentences: try fields.ints("sentences"),
      origin: try fields.text("origin"), outlet: try fields.textIfPresent("outlet"),
      edition: try fields.text("edition"))
  }
}

extension ReportedClaim: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      number: try fields.int("number"), id: try fields.text("id"),
      heading: try fields.text("heading"), short: try fields.text("short"),
      sentences: try fields.read("sentences"), speaker: try fields.readIfPresent("speaker"),
      depth: try fields.int("depth"), type: try fields.word("type"),
      actor: try fields.readIfPresent("actor"), target: try fields.readIfPresent("target"),
      states: try fields.texts("states"), negated: try fields.bool("negated"),
      hedges: try fields.texts("hedges"), reliability: try fields.text("reliability"),
      credibility: try fields.int("credibility"),
      ratingReason: try fields.text("rating_reason"),
      interest: try fields.readIfPresent("interest"), reports: try fields.read("reports"),
      disputes: try fields.texts("disputes"), change: try fields.word("change"),
      rules: try fields.texts("rules"), date: try fields.textIfPresent("date"))
  }
}

extension ClaimGroup: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      heading: try fields.text("heading"), actor: try fields.readIfPresent("actor"),
      targets: try fields.read("targets"), claims: try fields.read("claims"))
  }
}

extension LedgerEntry: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      id: try fields.text("id"), short: try fields.text("short"),
      speaker: try fields.textIfPresent("speaker"),
      speakerName: try fields.textIfPresent("speaker_name"),
      speakerNamed: try fields.bool("speaker_named"),
      firstEdition: try fields.text("first_edition"),
      lastEdition: try fields.text("last_edition"), reliability: try fields.text("reliability"),
      credibility: try fields.int("credibility"), reports: try fields.read("reports"),
      actor: try fields.textIfPresent("actor"), target: try fields.textIfPresent("target"),
      type: try fields.textIfPresent("type"), negated: try fields.boolIfPresent("negated"),
      words: try fields.textIfPresent("words"), withdrawn: try fields.textIfPresent("withdrawn"))
  }
}

extension RemovedText: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      text: try fields.text("text"), reason: try fields.text("reason"),
      start: try fields.int("start"), end: try fields.int("end"))
  }
}

extension ArticleSentence: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      number: try fields.int("number"), paragraph: try fields.int("paragraph"),
      text: try fields.text("text"))
  }
}

extension SourceEntry: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      label: try fields.text("label"), article: try fields.text("article"),
      id: try fields.text("id"), title: try fields.textIfPresent("title"),
      firstWords: try fields.text("first_words"), outlet: try fields.textIfPresent("outlet"),
      author: try fields.textIfPresent("author"),
      published: try fields.textIfPresent("published"),
      publishedBasis: try fields.textIfPresent("published_basis"),
      url: try fields.textIfPresent("url"), path: try fields.text("path"),
      sha256: try fields.text("sha256"), retrieved: try fields.text("retrieved"),
      language: try fields.text("language"), analysed: try fields.bool("analysed"),
      removed: try fields.read("removed"), reliability: try fields.text("reliability"),
      reliabilityReason: try fields.text("reliability_reason"),
      descriptor: try fields.text("descriptor"), origin: try fields.text("origin"),
      copies: try fields.texts("copies"), edition: try fields.text("edition"),
      sentences: try fields.read("sentences"), citedSentences: try fields.ints("cited_sentences"),
      story: try fields.textIfPresent("story"))
  }
}

extension Assumption: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      label: try fields.text("label"), rule: try fields.text("rule"),
      sentence: try fields.read("sentence"), consequence: try fields.read("consequence"),
      claims: try fields.texts("claims"))
  }
}

extension Gap: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      label: try fields.text("label"), id: try fields.text("id"), rule: try fields.text("rule"),
      judgements: try fields.texts("judgements"), sentence: try fields.read("sentence"),
      topic: try fields.textIfPresent("topic"))
  }
}

extension ActorEntry: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      entity: try fields.read("entity"), change: try fields.word("change"),
      claims: try fields.texts("claims"), sentence: try fields.read("sentence"))
  }
}

extension TimelineEntry: TapeReadable {
  init(_ value: JSONTapeDecoder) throws {
    var fields = try JSONTapeFields(value)
    self.init(
      date: try fields.textIfPresent("date"), precision: try fields.textIfPresent("precision"),
      written: try fields.textIfPresent("written"), reading: try fields.text("reading"),
      basis: try fields.textIfPresent("basis"), type: try fields.text("type"),
      places: try fields.texts("places"), iso3: try fields.textIfPresent("iso3"),
      actors: try fields.texts("actors"), killed: try fields.intIfPresent("killed"),
      injured: try fields.intIfPresent("injured"), disputes: try fields.texts("disputes"),
      sentence: try fields.read("sentence"))
  }
}
