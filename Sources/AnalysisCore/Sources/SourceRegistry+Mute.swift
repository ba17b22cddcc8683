internal import Language
internal import ReferenceData

/// Words that say nothing.
extension SourceRegistry {
  /// Fires, buyouts, evenings and Sundays say nothing, nor does "no group".
  func canSpeak(_ head: Int) -> Bool {
    let reference = describer.reference
    let word = document.tokens[head]
    if word.relation == .expl { return false }
    if word.tag == .propn, WordSet.days.contains(word.formHash) { return false }
    guard word.tag == .noun, word.name < 0 else { return true }
    let isNobody =
      head > 0 && Int(document.tokens[head - 1].head) == head
      && ClosedClass.negativeDeterminers.contains(document.tokens[head - 1].formHash)
    if isNobody { return false }
    guard !reference.speakerNouns.contains(word.lemmaHash),
      !reference.titles.contains(word.lemmaHash),
      !reference.people.contains(word.lemmaHash),
      !reference.reportingWords.contains(word.lemmaHash),
      let field = reference.wordClasses.first(word.lemmaHash)?.noun.first
    else { return true }
    return !Self.mute.contains(field) && !reference.weapons.contains(word.lemmaHash)
  }

  /// Fields of meaning whose nouns neither speak nor are read.
  private static let mute: Set<WordClass> = [
    .act, .event, .time, .feeling, .substance, .food, .plant, .animal, .body, .quantity, .process,
    .shape,
  ]
}
