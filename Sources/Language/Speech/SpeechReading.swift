/// What the network says of who says what in a document: the odds of each word, and for each likely
/// cue those of the words around it.
public struct SpeechReading: Sendable, Hashable {
  /// How many units of odds are one natural logarithm.
  public static let scale: Float = 64

  /// What a word may be by itself.
  public enum Role: Int, CaseIterable, Sendable {
    case cue, content, first, last, source
  }

  /// What a cue is asked of another word.
  public enum Question: Int, CaseIterable, Sendable {
    case begins, ends, isInside, isSource
  }

  /// A cue and the words that it was compared with.
  public struct Pointer: Sendable, Hashable {
    /// The words, by their places in the document.
    public let tokens: Range<Int>
    fileprivate let offset: Int
  }

  private var roles: [SIMD8<Int16>] = []
  private var numbers: [SIMD4<Int16>] = []
  private var pointers: [Pointer] = []
  /// The number of each word's pointer; -1 where it has none.
  private var pointerOf: [Int32] = []

  /// Makes the reading of a document that no network has read.
  public init() {}

  /// Makes room for the words of a document.
  init(count: Int) {
    roles = [SIMD8<Int16>](repeating: SIMD8(), count: count)
    pointerOf = [Int32](repeating: -1, count: count)
  }

  /// Whether no network has read the document.
  public var isEmpty: Bool { roles.isEmpty }

  /// The logarithm of the odds that a word has a role, in units of 1/64.
  public func odds(_ role: Role, of token: Int) -> Int { Int(roles[token][role.rawValue]) }

  /// What a cue points at; nil where the word is hardly one.
  public func pointer(of cue: Int) -> Pointer? {
    guard pointerOf.indices.contains(cue), pointerOf[cue] >= 0 else { return nil }
    return pointers[Int(pointerOf[cue])]
  }

  /// What is known of a word that a cue was compared with, in units of 1/64: for beginnings and ends
  /// how far it is behind the likeliest, else the logarithm of the odds.
  public func odds(_ question: Question, of token: Int, to pointer: Pointer) -> Int {
    Int(numbers[pointer.offset + token - pointer.tokens.lowerBound][question.rawValue])
  }

  mutating func set(_ odds: SIMD8<Int16>, of token: Int) { roles[token] = odds }

  mutating func add(
    _ odds: some Sequence<SIMD4<Int16>>, of cue: Int, to tokens: Range<Int>
  ) {
    pointerOf[cue] = Int32(pointers.count)
    pointers.append(Pointer(tokens: tokens, offset: numbers.count))
    numbers.append(contentsOf: odds)
  }
}
