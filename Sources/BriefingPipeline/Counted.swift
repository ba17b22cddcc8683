/// Numbers with their nouns.
public enum Counted {
  /// "1 file", "3 files": for nouns that take an s.
  public static func text(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
