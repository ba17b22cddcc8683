/// The sizes of the network that tells who says what, and where each of its matrices lies.
///
/// It reads what the network that tags and parses makes of a word, which stays as it is: a recurrent
/// layer of its own, then what each word is as a cue and as a part of what a cue reports.
package struct SpeechLayout: Sendable, Hashable {
  package typealias Place = SyntaxLayout.Place

  /// The numbers of a word read in context.
  package let context: Int
  /// The numbers that a form is by itself.
  package let form: Int
  /// The cells of one direction of the recurrent layer.
  package let hidden: Int

  /// Room for the odds that a word has by itself (`SpeechReading.Role`).
  package static let roles = 8
  /// The numbers by which a cue and another word are compared for each question.
  package static let key = 16
  /// What a cue is asked of another word (`SpeechReading.Question`).
  package static let questions = 4
  /// The classes of distance between a cue and another word.
  package static let distances = 20

  package init(context: Int, form: Int, hidden: Int) {
    self.context = context
    self.form = form
    self.hidden = hidden
  }

  /// Reads the sizes at the start of the section.
  init(_ reader: inout ModelReader) throws(LanguageModelError) {
    context = try reader.integer()
    form = try reader.integer()
    hidden = try reader.integer()
  }

  /// Whether the sizes can be read.
  package var isSound: Bool {
    [context, form, hidden].allSatisfy { $0 > 0 && $0 <= 512 && $0 % 8 == 0 }
  }

  /// What is read of a word: in context, then by itself.
  package var input: Int { context + form }
  /// The width of the recurrent layer: both directions.
  package var state: Int { 2 * hidden }
  package var gateWidth: Int { 6 * hidden }
  /// The recurrent layer, then its input.
  package var joined: Int { state + input }
  /// A word as the one that is pointed at: its odds, then its keys.
  package var wordWidth: Int { Self.roles + Self.questions * Self.key }
  /// A word as a cue: what it looks for, then how sure it is that nothing begins or ends here.
  package var cueWidth: Int { Self.questions * Self.key + 8 }
  /// What a form by itself gives: its share in gates, as a word and as a cue.
  package var formWidth: Int { gateWidth + wordWidth + cueWidth }

  package var gates: Place { Place(offset: 0, rows: input, columns: gateWidth) }
  package var gateBias: Place { after(gates, 1, gateWidth) }
  package var word: Place { after(gateBias, joined, wordWidth) }
  package var wordBias: Place { after(word, 1, wordWidth) }
  package var cue: Place { after(wordBias, joined, cueWidth) }
  package var cueBias: Place { after(cue, 1, cueWidth) }
  /// What each class of distance adds to the questions.
  package var distance: Place { after(cueBias, Self.distances, 8) }
  /// The number of all weights.
  package var count: Int { distance.offset + distance.count }

  private func after(_ place: Place, _ rows: Int, _ columns: Int) -> Place {
    Place(offset: place.offset + place.count, rows: rows, columns: columns)
  }

  /// The class of the distance from a cue to a word.
  package static func distance(from cue: Int, to word: Int) -> Int {
    let gap = abs(word - cue)
    let band = gap <= 4 ? gap : gap <= 6 ? 5 : gap <= 10 ? 6 : gap <= 16 ? 7 : gap <= 28 ? 8 : 9
    return word < cue ? band + 10 : band
  }
}
