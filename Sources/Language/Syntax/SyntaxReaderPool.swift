internal import Synchronization

/// Readers that are not at work: each knows the forms that it has met, so they are used again.
///
/// What a reader has read before changes its speed, never its result.
final class SyntaxReaderPool: Sendable {
  private let network: SyntaxNetwork
  private let speech: SpeechNetwork?
  private let idle = Mutex<[SyntaxReader]>([])

  init(_ network: SyntaxNetwork, _ speech: SpeechNetwork?) {
    self.network = network
    self.speech = speech
  }

  /// Lends a reader for the time of some work.
  func withReader(_ body: (SyntaxReader) -> Void) {
    let reader = idle.withLock { $0.popLast() } ?? SyntaxReader(network, speech)
    body(reader)
    idle.withLock { $0.append(reader) }
  }
}
