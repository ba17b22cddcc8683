internal import BriefingModel

/// An edition as its templates see it: the same values, with what a logic-less template cannot work
/// out (where citations go, which lists are empty, how a time is written).
struct BriefingContext {
  let edition: Edition
  let linkBase: String

  /// The names that templates may use.
  static var schema: ContextSchema {
    ContextSchema(BriefingContext(edition: ExampleEdition.full, linkBase: "").value)
  }

  var value: TemplateValue {
    var fields = header
    fields["bottom_line"] = Self.sentences(edition.bottomLine)
    fields["judgements"] = Self.part(edition.judgements, Self.judgement)
    fields["changes"] = changes
    fields["claims"] = Self.part(edition.claims, Self.group)
    fields["disagreements"] = Self.part(edition.disagreements, Self.disagreement)
    fields["followed"] = Self.sentences(followed.map(\.sentence))
    fields["has_followed"] = .flag(!followed.isEmpty)
    fields["watch"] = Self.sentences((edition.watch ?? []).map(\.sentence))
    fields["has_watch"] = .flag(edition.watch?.isEmpty == false)
    fields["stories"] = .list((edition.stories ?? []).map(Self.story))
    fields["has_stories"] = .flag(edition.stories?.isEmpty == false)
    fields["actors"] = actors
    fields["timeline"] = Self.part(edition.timeline, Self.timeline)
    fields["gaps"] = Self.part(edition.gaps) { gap in
      .fields([
        "label": .text(gap.label), "sentence": Self.sentence(gap.sentence),
        "judgements": .optional(gap.judgements.joined(separator: ", ")),
      ])
    }
    fields["assumptions"] = Self.part(edition.assumptions) { item in
      .fields([
        "label": .text(item.label), "sentence": Self.sentence(item.sentence),
        "consequence": Self.sentence(item.consequence),
      ])
    }
    fields["signposts"] = Self.part(edition.signposts) { item in
      .fields([
        "sentence": Self.sentence(item.sentence),
        "reopens": .text(item.reopens.joined(separator: ", ")),
      ])
    }
    fields["sources"] = Self.part(edition.sources, Self.source)
    fields["scale"] = scale
    fields["ratings"] = ratings
    fields["corrections"] = .list(
      edition.corrections.map { .fields(["date": .text($0.date), "text": .text($0.text)]) })
    fields["links"] = links
    return .fields(fields)
  }

  /// The disagreements of earlier editions that are worth a line: of one on nothing that has a name
  /// ("what was said") a reader learns nothing, unless it is settled.
  private var followed: [FollowedDisagreement] {
    (edition.followed ?? []).filter { $0.isSettled || !$0.about.lowercased().hasPrefix("what ") }
  }

  private var header: [String: TemplateValue] {
    let header = edition.header
    return [
      "title": .text(header.title), "date": .text(edition.date),
      "dateline": .text(header.dateline), "number": .text(String(edition.number)),
      "marking": .text(header.marking), "previous": .optional(edition.previous),
      "counts": .text(counts), "run_time": .text(Self.time(header.runTime)),
      "cut_off": .optional(header.cutOff.map(Self.time)),
      "statements": Self.sentences(header.statements),
      "notices": .list(
        header.notices.map { notice in
          .fields([
            "kind": .text(notice.kind), "heading": .text(notice.heading),
            "sentences": Self.sentences(notice.sentences),
          ])
        }),
      "unread": .list(
        header.unread.map {
          .fields(["path": .text($0.path), "reason": .text($0.reason)])
        }),
      "unread_count": header.unread.isEmpty ? .nothing : .text(String(header.unread.count)),
    ]
  }

  /// "3 new articles of 2 origins, 17 sentences, 11 claims".
  private var counts: String {
    let header = edition.header
    let origins = Self.count(header.articles - header.copies, "origin", "origins")
    let copies = header.copies == 0 ? "" : " of \(origins)"
    return [
      Self.count(header.articles, "new article", "new articles") + copies,
      Self.count(header.sentences, "sentence", "sentences"),
      Self.count(header.claims, "claim", "claims"),
    ].joined(separator: ", ")
  }

  private var changes: TemplateValue {
    var marks: [ChangeMark] = []
    for item in edition.changes.items where !marks.contains(item.mark) { marks.append(item.mark) }
    let groups = marks.map { mark -> TemplateValue in
      let items = edition.changes.items.filter { $0.mark == mark }
      let isBrief = mark == .new || mark == .unchanged
      let lines = items.map { item -> TemplateValue in
        .fields(["id": .text(item.id), "sentence": Self.sentence(item.sentence)])
      }
      return .fields([
        "mark": .text(mark.rawValue), "capital_mark": .text(Self.capitalised(mark.rawValue)),
        "labels": isBrief ? .text(LabelList.words(items)) : .nothing, "items": .list(lines),
      ])
    }
    return .fields([
      "introduction": Self.sentences(edition.changes.introduction), "groups": .list(groups),
    ])
  }

  private var actors: TemplateValue {
    let part = edition.actors
    return .fields([
      "threat_actors": Self.part(part.threatActors) {
        .fields(["sentence": Self.sentence($0.sentence), "change": .text($0.change.rawValue)])
      },
      "threatened": Self.part(part.threatened) {
        .fields(["sentence": Self.sentence($0.sentence)])
      },
      "members_only": Self.part(Self.withoutRepeats(part.membersOnly)) {
        .fields(["sentence": Self.sentence($0.sentence)])
      },
      "alliances": Self.part(part.alliances) {
        .fields(["sentences": Self.sentences($0.sentences)])
      },
      "trend": Self.sentences(part.trend),
    ])
  }

  /// Members of one alliance share a sentence, which is printed once.
  private static func withoutRepeats(_ part: EditionPart<MemberEntry>) -> EditionPart<MemberEntry> {
    var part = part
    var seen: Set<CitedSentence> = []
    part.items.removeAll { !seen.insert($0.sentence).inserted }
    return part
  }

  private var scale: TemplateValue {
    .fields([
      "name": .text(edition.scale.name),
      "bands": .list(
        edition.scale.bands.map {
          .fields([
            "term": .text($0.term), "low": .text(String($0.low)), "high": .text(String($0.high)),
          ])
        }),
    ])
  }

  private var ratings: TemplateValue {
    func key(_ entries: [KeyEntry]) -> TemplateValue {
      .list(entries.map { .fields(["symbol": .text($0.symbol), "meaning": .text($0.meaning)]) })
    }
    return .fields([
      "reliability": key(edition.ratings.reliability),
      "credibility": key(edition.ratings.credibility),
      "confidence": key(edition.ratings.confidence),
    ])
  }

  /// A link definition for each citation, in the order of article and sentence.
  private var links: TemplateValue {
    let sorted = edition.citations.sorted {
      ($0.label.prefix { $0 != "." }.count, $0.label.prefix { $0 != "." }, $0.sentence ?? 0)
        < ($1.label.prefix { $0 != "." }.count, $1.label.prefix { $0 != "." }, $1.sentence ?? 0)
    }
    return .list(
      sorted.map { citation in
        let place = citation.sentence.map { "#s\($0)" } ?? ""
        return .fields([
          "label": .text(citation.label),
          "address": .text("\(linkBase)articles/\(citation.article)/\(place)"),
        ])
      })
  }
}
