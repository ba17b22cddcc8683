/// A Penn Treebank tag, as the English treebanks have it in their fifth column.
public enum PennTag: UInt8, Hashable, Sendable, CaseIterable {
  /// No tag.
  case unknown
  /// `$`.
  case currency
  /// `''`.
  case closeQuote
  /// `,`.
  case comma
  /// `-LRB-`.
  case openBracket
  /// `-RRB-`.
  case closeBracket
  /// `.`.
  case fullStop
  /// `:`.
  case colon
  /// `ADD`.
  case add
  /// `AFX`.
  case afx
  /// `CC`.
  case cc
  /// `CD`.
  case cd
  /// `DT`.
  case dt
  /// `EX`.
  case ex
  /// `FW`.
  case fw
  /// `GW`.
  case gw
  /// `HYPH`.
  case hyphen
  /// `IN`.
  case `in`
  /// `JJ`.
  case jj
  /// `JJR`.
  case jjr
  /// `JJS`.
  case jjs
  /// `LS`.
  case ls
  /// `MD`.
  case md
  /// `NFP`.
  case nfp
  /// `NN`.
  case nn
  /// `NNP`.
  case nnp
  /// `NNPS`.
  case nnps
  /// `NNS`.
  case nns
  /// `PDT`.
  case pdt
  /// `POS`.
  case pos
  /// `PRP`.
  case prp
  /// `PRP$`.
  case prpPossessive
  /// `RB`.
  case rb
  /// `RBR`.
  case rbr
  /// `RBS`.
  case rbs
  /// `RP`.
  case rp
  /// `SYM`.
  case sym
  /// `TO`.
  case to
  /// `UH`.
  case uh
  /// `VB`.
  case vb
  /// `VBD`.
  case vbd
  /// `VBG`.
  case vbg
  /// `VBN`.
  case vbn
  /// `VBP`.
  case vbp
  /// `VBZ`.
  case vbz
  /// `WDT`.
  case wdt
  /// `WP`.
  case wp
  /// `WP$`.
  case wpPossessive
  /// `WRB`.
  case wrb
  /// ````.
  case openQuote
}

extension PennTag {
  /// The name as the treebanks write it.
  public var name: String { Self.names[Int(rawValue)] }

  /// The tag of a treebank's name.
  public init?(name: some StringProtocol) {
    guard let tag = Self.tags[String(name)] else { return nil }
    self = tag
  }

  private static let tags = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private static let names = [
    "_",
    "$",
    "''",
    ",",
    "-LRB-",
    "-RRB-",
    ".",
    ":",
    "ADD",
    "AFX",
    "CC",
    "CD",
    "DT",
    "EX",
    "FW",
    "GW",
    "HYPH",
    "IN",
    "JJ",
    "JJR",
    "JJS",
    "LS",
    "MD",
    "NFP",
    "NN",
    "NNP",
    "NNPS",
    "NNS",
    "PDT",
    "POS",
    "PRP",
    "PRP$",
    "RB",
    "RBR",
    "RBS",
    "RP",
    "SYM",
    "TO",
    "UH",
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
    "WDT",
    "WP",
    "WP$",
    "WRB",
    "``",
  ]
}
