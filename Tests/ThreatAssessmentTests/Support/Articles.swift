import BriefingModel

/// Articles of invented groups and persons among real states, for the tests of the assessment.
enum Articles {
  /// Every kind of claim that the house rules care about.
  static var ridge: FindingsMaker {
    var maker = FindingsMaker(
      "ridge",
      [
        "Kyrgyzstan’s deputy interior minister Dana Orozova has warned that fighters of the Black Ridge Brotherhood (BRB) pose a threat to Uzbekistan.",
        "Orozova said on May 12 that the BRB already had a foothold in Kyrgyzstan.",
        "“We now see how they push down the valley,” she said.",
        "The defence ministry spokesman Colonel Bek Salim called the spread of the BRB in Kyrgyzstan “a small matter.”",
        "Many of the dead were reportedly Tajik.",
        "Police officers in Batken, however, said that most of the dead were Uzbek.",
        "Uzbekistan and Kyrgyzstan belong to the Shanghai Cooperation Organisation (SCO).",
        "Unspecified “armed bands” were likely to cross soon, Salim said.",
      ])
    maker.entity("brb", .armedGroup, ["Black Ridge Brotherhood", "BRB"])
    maker.entity("uzbekistan", .state, ["Uzbekistan"], iso3: "UZB")
    maker.entity("kyrgyzstan", .state, ["Kyrgyzstan"], iso3: "KGZ")
    maker.entity("ridge.dead", .unnamed, ["the dead"])
    maker.entity("ridge.bands", .unnamed, ["Unspecified “armed bands”"])
    maker.source(
      "dana-orozova", "Dana Orozova", role: "deputy interior minister", iso3: "KGZ",
      names: ["Orozova"], affiliation: ["Kyrgyzstan"])
    maker.source(
      "bek-salim", "Bek Salim", role: "defence ministry spokesman", iso3: "RUS",
      kind: .spokesperson, names: ["Colonel Bek Salim", "Salim"])
    maker.source(
      "ridge.police", "Police officers in Batken", kind: .police, named: false)
    maker.claim(
      "fighters of the Black Ridge Brotherhood (BRB) pose a threat to Uzbekistan",
      by: "dana-orozova", cue: "warned", .threat, "brb", "uzbekistan")
    maker.claim(
      "the BRB already had a foothold in Kyrgyzstan", by: "dana-orozova", .presence, "brb",
      "kyrgyzstan", date: "2015-05-12", dateText: "May 12", dateBasis: "publication year")
    maker.claim(
      "We now see how they push down the valley", by: "dana-orozova", quote: .direct, .movement,
      "brb", sourceText: "she", sourceBasis: "pronoun, nearest named speaker")
    maker.claim(
      "the spread of the BRB in Kyrgyzstan “a small matter", by: "bek-salim", cue: "called",
      .presence, "brb",
      "kyrgyzstan")
    maker.claim(
      "Many of the dead were reportedly Tajik", by: nil, cue: nil, quote: .none, depth: 9,
      .attribute, nil, "ridge.dead", hedges: ["reportedly"])
    maker.claim(
      "most of the dead were Uzbek", by: "ridge.police", .attribute, nil, "ridge.dead")
    maker.claim(
      "Unspecified “armed bands” were likely to cross soon", by: "bek-salim", .threat,
      "ridge.bands", "kyrgyzstan")
    maker.dispute(.competing, "nationality of the dead", [5, 6])
    maker.findings.alliances = [
      AllianceFinding(
        id: "sco", name: "Shanghai Cooperation Organisation",
        names: ["Shanghai Cooperation Organisation", "SCO"], membersNamed: ["KGZ", "UZB"])
    ]
    return maker
  }

  /// The same threat by the same speaker, from another publisher.
  static func echo(_ key: String, outlet: String) -> FindingsMaker {
    var maker = FindingsMaker(
      key, outlet: outlet,
      [
        "Dana Orozova, the deputy interior minister, said the BRB posed a threat to Uzbekistan.",
        "A border officer, Timur Rahmonov, said the BRB had a foothold in Kyrgyzstan.",
      ])
    maker.entity("brb", .armedGroup, ["BRB"])
    maker.entity("uzbekistan", .state, ["Uzbekistan"], iso3: "UZB")
    maker.entity("kyrgyzstan", .state, ["Kyrgyzstan"], iso3: "KGZ")
    maker.source("dana-orozova", "Dana Orozova", role: "deputy interior minister", iso3: "KGZ")
    maker.source(
      "timur-rahmonov", "Timur Rahmonov", role: "border officer", iso3: "UZB", kind: .military)
    maker.claim(
      "the BRB posed a threat to Uzbekistan", by: "dana-orozova", .threat, "brb", "uzbekistan",
      date: "2015-05-12", dateText: nil)
    maker.claim(
      "the BRB had a foothold in Kyrgyzstan", by: "timur-rahmonov", .presence, "brb",
      "kyrgyzstan")
    return maker
  }

  /// A denial of the threat.
  static var denial: FindingsMaker {
    var maker = FindingsMaker(
      "denial", outlet: "Valley Post",
      ["Emir Sadykov, a provincial governor, said the BRB posed no threat to Uzbekistan."])
    maker.entity("brb", .armedGroup, ["BRB"])
    maker.entity("uzbekistan", .state, ["Uzbekistan"], iso3: "UZB")
    maker.source("emir-sadykov", "Emir Sadykov", role: "provincial governor", iso3: "UZB")
    maker.claim(
      "the BRB posed no threat to Uzbekistan", by: "emir-sadykov", .threat, "brb", "uzbekistan",
      negated: true, date: "2015-05-13", dateText: nil)
    return maker
  }
}
