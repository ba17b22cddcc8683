public import BriefingModel
internal import TerminalSummary

/// Text for a terminal, which never obeys what an article or a file's name holds.
public enum TerminalText {
  /// An article's findings for reading, with a line feed at their end; colours only if wanted.
  public static func listing(_ findings: Findings, isColoured: Bool) -> String {
    FindingsListing(findings, isColoured: isColoured).text
  }

  /// Text on one line of some columns, cut and closed by an ellipsis where it takes more.
  public static func line(_ text: String, columns: Int) -> String {
    TerminalLine.cut(
      TerminalLine.disarmed(text.replacing("\n", with: "\u{FFFD}")), to: columns)
  }

  /// Text with its line ends as they stand, without what a terminal would act on.
  public static func disarmed(_ text: String) -> String { TerminalLine.disarmed(text) }
}
