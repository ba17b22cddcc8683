/// A Universal Dependencies relation with the subtypes of the English treebanks.
public enum DependencyRelation: UInt8, Hashable, Sendable, CaseIterable {
  /// `acl`.
  case acl
  /// `acl:relcl`.
  case aclRelcl
  /// `advcl`.
  case advcl
  /// `advcl:relcl`.
  case advclRelcl
  /// `advmod`.
  case advmod
  /// `amod`.
  case amod
  /// `appos`.
  case appos
  /// `aux`.
  case aux
  /// `aux:pass`.
  case auxPass
  /// `case`.
  case caseMarker
  /// `cc`.
  case cc
  /// `cc:preconj`.
  case ccPreconj
  /// `ccomp`.
  case ccomp
  /// `compound`.
  case compound
  /// `compound:prt`.
  case compoundPrt
  /// `conj`.
  case conj
  /// `cop`.
  case cop
  /// `csubj`.
  case csubj
  /// `csubj:outer`.
  case csubjOuter
  /// `csubj:pass`.
  case csubjPass
  /// `dep`.
  case dep
  /// `det`.
  case det
  /// `det:predet`.
  case detPredet
  /// `discourse`.
  case discourse
  /// `dislocated`.
  case dislocated
  /// `expl`.
  case expl
  /// `fixed`.
  case fixed
  /// `flat`.
  case flat
  /// `goeswith`.
  case goeswith
  /// `iobj`.
  case iobj
  /// `list`.
  case list
  /// `mark`.
  case mark
  /// `nmod`.
  case nmod
  /// `nmod:desc`.
  case nmodDesc
  /// `nmod:poss`.
  case nmodPoss
  /// `nmod:unmarked`.
  case nmodUnmarked
  /// `nsubj`.
  case nsubj
  /// `nsubj:outer`.
  case nsubjOuter
  /// `nsubj:pass`.
  case nsubjPass
  /// `nummod`.
  case nummod
  /// `obj`.
  case obj
  /// `obl`.
  case obl
  /// `obl:agent`.
  case oblAgent
  /// `obl:unmarked`.
  case oblUnmarked
  /// `orphan`.
  case orphan
  /// `parataxis`.
  case parataxis
  /// `punct`.
  case punct
  /// `reparandum`.
  case reparandum
  /// `root`.
  case root
  /// `vocative`.
  case vocative
  /// `xcomp`.
  case xcomp
}

extension DependencyRelation {
  /// The name as CoNLL-U has it ("nsubj:pass").
  public var name: String { Self.names[Int(rawValue)] }

  /// The relation of a CoNLL-U name.
  public init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = [
    "acl",
    "acl:relcl",
    "advcl",
    "advcl:relcl",
    "advmod",
    "amod",
    "appos",
    "aux",
    "aux:pass",
    "case",
    "cc",
    "cc:preconj",
    "ccomp",
    "compound",
    "compound:prt",
    "conj",
    "cop",
    "csubj",
    "csubj:outer",
    "csubj:pass",
    "dep",
    "det",
    "det:predet",
    "discourse",
    "dislocated",
    "expl",
    "fixed",
    "flat",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nmod:desc",
    "nmod:poss",
    "nmod:unmarked",
    "nsubj",
    "nsubj:outer",
    "nsubj:pass",
    "nummod",
    "obj",
    "obl",
    "obl:agent",
    "obl:unmarked",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "root",
    "vocative",
    "xcomp",
  ]
}
