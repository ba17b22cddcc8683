/// The regular endings of English verbs, and what may stand without them.
enum RegularEndings {
  /// Whether a tag is one of an inflected verb.
  static func inflects(_ tag: PennTag) -> Bool {
    switch tag {
    case .vbd, .vbn, .vbg, .vbz: true
    default: false
    }
  }

  /// What a form may have been made from, likeliest first: "raped" is of "rape" before "rap", and
  /// "planned" of "plan" where there is no "plann". `form` is in lower case, as UTF-8.
  static func edits(of form: some BidirectionalCollection<UInt8>, _ tag: PennTag)
    -> [Lemmatizer.Edit]
  {
    switch tag {
    case .vbd, .vbn: past(form)
    case .vbg: progressive(form)
    case .vbz: present(form)
    default: []
    }
  }

  private static let e = [UInt8(ascii: "e")]
  private static let y = [UInt8(ascii: "y")]

  private static func past(_ form: some BidirectionalCollection<UInt8>) -> [Lemmatizer.Edit] {
    guard form.count > 3, ends(form, "ed") else { return [] }
    var edits = [Lemmatizer.Edit(cut: 1, added: []), Lemmatizer.Edit(cut: 2, added: [])]
    if isDoubled(form.dropLast(2)) { edits.append(Lemmatizer.Edit(cut: 3, added: [])) }
    if ends(form, "ied") { edits.append(Lemmatizer.Edit(cut: 3, added: y)) }
    return edits
  }

  private static func progressive(
    _ form: some BidirectionalCollection<UInt8>
  ) -> [Lemmatizer.Edit] {
    guard form.count > 4, ends(form, "ing") else { return [] }
    var edits = [Lemmatizer.Edit(cut: 3, added: e), Lemmatizer.Edit(cut: 3, added: [])]
    if isDoubled(form.dropLast(3)) { edits.append(Lemmatizer.Edit(cut: 4, added: [])) }
    if ends(form, "ying") { edits.append(Lemmatizer.Edit(cut: 4, added: Array("ie".utf8))) }
    return edits
  }

  private static func present(_ form: some BidirectionalCollection<UInt8>) -> [Lemmatizer.Edit] {
    guard form.count > 2, ends(form, "s") else { return [] }
    var edits = [Lemmatizer.Edit(cut: 1, added: [])]
    if ends(form, "es") { edits.append(Lemmatizer.Edit(cut: 2, added: [])) }
    if ends(form, "ies") { edits.append(Lemmatizer.Edit(cut: 3, added: y)) }
    return edits
  }

  private static func ends(
    _ form: some BidirectionalCollection<UInt8>, _ ending: StaticString
  ) -> Bool {
    ending.withUTF8Buffer { form.suffix($0.count).elementsEqual($0) }
  }

  private static func isDoubled(_ stem: some BidirectionalCollection<UInt8>) -> Bool {
    let last = stem.suffix(2)
    return last.count == 2 && last.first == last.last
  }
}
