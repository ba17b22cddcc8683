extension Token {
  /// The morphological features that the Penn tag tells, as CoNLL-U writes them; `_` for none.
  public var features: String {
    switch pennTag {
    case .nn, .nnp: "Number=Sing"
    case .nns, .nnps: "Number=Plur"
    case .vb: "VerbForm=Inf"
    case .vbd: "Mood=Ind|Tense=Past|VerbForm=Fin"
    case .vbg: relation == .aux ? "Tense=Pres|VerbForm=Part" : "VerbForm=Ger"
    case .vbn: "Tense=Past|VerbForm=Part"
    case .vbp: "Mood=Ind|Tense=Pres|VerbForm=Fin"
    case .vbz: "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    case .md: "VerbForm=Fin"
    case .jj: tag == .adj ? "Degree=Pos" : "_"
    case .jjr, .rbr: "Degree=Cmp"
    case .jjs, .rbs: "Degree=Sup"
    case .cd: "NumType=Card"
    case .prpPossessive: "Case=Gen|Poss=Yes|PronType=Prs"
    case .prp: "PronType=Prs"
    case .wdt, .wp: "PronType=Int"
    default: "_"
    }
  }
}
