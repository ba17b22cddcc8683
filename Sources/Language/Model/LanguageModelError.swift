/// Why a language model could not be read.
public enum LanguageModelError: Error, Hashable, Sendable {
  /// The bytes do not begin with the mark and version of a model container.
  case notAModel
  /// The container ends before what it announces.
  case truncated
  /// A section that is needed is not there.
  case missingSection(String)
  /// A section's contents contradict themselves.
  case badSection(String)
}
