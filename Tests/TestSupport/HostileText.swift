public import BriefingModel

/// Text that tries to break out of where it is put.
public enum HostileText {
  /// One of each kind.
  public static let samples: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title></head><body onload=alert(1)>", "</q></bdi></p></details></main><h1>Other</h1>",
    "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
    "[click](javascript:alert(1))", "![x](https://host.example/x.png)", "<https://host.example>",
    "```figure timeline\n<script>alert(1)</script>\n```", "# A heading", "- a list\n- of two",
    "> a quotation", "[A1.1]: https://host.example/", "[A1.1] [A1.2]", "{{main}} {{{main}}} {{>x}}",
    "&lt;b&gt; &amp;amp; &#x3C;script&#x3E;", "\u{202E}desrever\u{202C} \u{2066}isolated",
    "a\u{200B}b\u{FEFF}c\u{AD}d", "\u{1B}[31mred\u{7}\u{0}", "=HYPERLINK(\"https://host.example\")",
    "@SUM(1+1)*cmd|' /C calc'!A0", String(repeating: "w", count: 10_000),
    "]]> <!-- --> <![CDATA[ ?>",
    "../../../../etc/passwd", "\u{2028}line\u{2029}paragraph\r\nnext",
    "<style>*{display:none}</style><base href=\"https://host.example/\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=https://host.example\">",
    "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg><math><mtext><a href=data:,x>",
    "[a](java\tscript:alert(1)) [b](data:text/html,x) [c](vbscript:x) <javascript:alert(1)>",
    "~~~\nfence of another kind\n~~~\n\n    code by its margin", "Title\n=====\n\nOther\n-----",
    "[^1] and\n\n[^1]: https://host.example", "| a | b |\n|---|---|\n| =1 | 2 |",
    "{{=<% %>=}}<%main%> ${x} #{x} {% x %}", "</script></style></textarea></noscript>--><b>",
    "\u{1B}]8;;https://host.example\u{7}link\u{1B}]8;;\u{7} \u{9B}31m",
    "\u{200F}\u{061C}right\u{200E} \u{E0041}\u{E007F} e\u{301}\u{301}\u{301}\u{301}",
    "+1+1", "-2+3", "\t=1+1", ";=1+1", "%0D%0ASet-Cookie: a=b", "C0123456789ab J1 D1 [A1]",
  ]

  /// The rich edition with a text in every place that article text can reach.
  public static func edition(_ text: String) -> Edition {
    var edition = FixtureEdition.rich()
    edition.bottomLine = [FixtureEdition.said(text, 1)]
    edition.header.title = text
    edition.corrections = [Correction(date: "2026-11-24", text: text)]
    for group in edition.claims.items.indices {
      edition.claims.items[group].heading = text
      for claim in edition.claims.items[group].claims.indices {
        edition.claims.items[group].claims[claim] = spoilt(
          edition.claims.items[group].claims[claim], text)
      }
    }
    edition.judgements.items[0].topic = text
    edition.judgements.items[0].statement.text = text
    edition.disagreements.items[0].about = text
    edition.gaps.items[0].sentence.text = text
    edition.actors.alliances.items[0].name = text
    edition.actors.alliances.items[0].defenceClause = text
    edition.actors.membersOnly.items[0].name = text
    edition.timeline.items[0].places = [text]
    edition.timeline.items[0].sentence.text = text
    edition.sources.items[0] = spoilt(edition.sources.items[0], text)
    return edition
  }

  private static func spoilt(_ claim: ReportedClaim, _ text: String) -> ReportedClaim {
    var claim = claim
    claim.heading = text
    claim.short = text
    claim.sentences[0].text = text
    claim.sentences[0].citations[0].label = text
    claim.actor?.id = text
    claim.actor?.name = text
    claim.actor?.names = [text, text + "2"]
    claim.target?.name = text
    claim.speaker?.id = text
    claim.speaker?.name = text
    claim.speaker?.role = text
    claim.speaker?.affiliation = [text]
    claim.hedges = [text]
    claim.ratingReason = text
    return claim
  }

  private static func spoilt(_ source: SourceEntry, _ text: String) -> SourceEntry {
    var source = source
    source.title = text
    source.outlet = text
    source.author = text
    source.url = "javascript:alert(1)//" + text
    source.path = text
    source.descriptor = text
    source.reliabilityReason = text
    source.removed = [RemovedText(text: text, reason: text, start: 0, end: 1)]
    source.sentences = source.sentences.map {
      ArticleSentence(number: $0.number, paragraph: 1, text: text)
    }
    return source
  }
}
