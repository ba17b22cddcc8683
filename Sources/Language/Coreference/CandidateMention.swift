/// A place of the text that may refer to an entity, before it is resolved.
struct CandidateMention {
  enum Form { case name, pronoun, nominal }

  var form: Form
  var firstToken: Int
  var endToken: Int
  var headToken: Int
  var agreement: Agreement
  /// The index of the name; -1 for other forms.
  var name: Int
  /// The pronoun, where it is one.
  var pronoun: Pronoun?
  /// Whether the noun phrase is definite ("the group", "this man").
  var isDefinite: Bool
  /// The entity that it was resolved to; -1 before.
  var entity = -1
  var link = Mention.Link.first
  var score = 100
}
