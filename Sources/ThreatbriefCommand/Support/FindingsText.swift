internal import BriefingModel
internal import BriefingPipeline

/// The printed form of findings.
struct FindingsText: Sendable {
  let format: AnalyzeCommand.Format
  /// Whether actors, targets and words of reporting are set off by colours.
  var isColoured = false

  /// What stands before the first.
  var opening: String { format == .json ? "[" : "" }
  /// What stands between two.
  var separator: String {
    switch format {
    case .json: ",\n"
    case .ndjson: ""
    case .text: "\n"
    }
  }
  /// What stands after the last.
  var closing: String { format == .json ? "]\n" : "" }

  /// One article's findings.
  func bytes(of findings: Findings) -> [UInt8] {
    switch format {
    case .json: Array(JSONWriter.string(findings).utf8)
    case .ndjson: Array((JSONWriter.string(findings) + "\n").utf8)
    case .text: Array(TerminalText.listing(findings, isColoured: isColoured).utf8)
    }
  }
}
