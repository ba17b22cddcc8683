internal import BriefingModel
internal import Foundation
internal import Yams

/// Why a text is no YAML: the line that it went wrong in, and what to do about it.
struct SyntaxFault {
  private var line: Int?
  private var column: Int?
  private var problem: String
  private var remedy = "mend the line, or see what 'threatbrief init' writes"

  /// Finds the line in the text that an error of the parser is about.
  init(_ error: any Error, in text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    problem = String(describing: error)
    switch error as? YamlError {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      let place = Self.place(context: context, mark, in: lines)
      (line, column) = (place.line, place.column)
      problem = "this is no YAML: \(Self.quoted(lines, place.line)): \(text)"
      remedy = Self.remedy(text, Self.line(lines, place.line)) ?? remedy
    case .duplicatedKeysInMapping(let keys, let context):
      let place = Self.second(keys.first ?? "", in: lines) ?? Self.place(context.mark)
      (line, column) = (place.line, place.column)
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      problem = "\(names) stands there more than once: \(Self.quoted(lines, place.line))"
      remedy = "take one of them out"
    default: break
    }
  }

  /// The fault as it is shown.
  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(
      .error, "settings.syntax", at: SourcePlace(path: path, line: line, column: column),
      summary: problem, remedy: remedy)
  }
}

extension SyntaxFault {
  private typealias Place = (line: Int, column: Int)

  /// What is left open is found where it ends; a person wants to see where it begins.
  private static let opened = [
    "a flow sequence", "a flow mapping", "scanning a quoted scalar", "a simple key",
  ]

  private static func place(
    context: YamlError.Context?, _ mark: Mark, in lines: [String]
  ) -> Place {
    guard let context else { return place(mark) }
    let isOpened = opened.contains { context.text.hasSuffix($0) }
    let isNowhere = line(lines, mark.line).allSatisfy(\.isWhitespace)
    return place(isOpened || isNowhere ? context.mark : mark)
  }

  private static func place(_ mark: Mark) -> Place { (mark.line, mark.column) }

  private static func line(_ lines: [String], _ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  private static func quoted(_ lines: [String], _ number: Int) -> String {
    let text = line(lines, number).trimmingCharacters(in: .whitespaces)
    return "'\(TerminalText.line(text, columns: 60))'"
  }

  /// Where a key stands the second time.
  private static func second(_ key: String, in lines: [String]) -> Place? {
    let places = lines.enumerated().filter {
      $0.element.drop { " -".contains($0) }.hasPrefix(key + ":")
    }
    guard places.count > 1 else { return nil }
    let indent = places[1].element.prefix { $0 == " " }.count
    return (places[1].offset + 1, indent + 1)
  }

  /// What mends the usual slips; nil for others.
  private static func remedy(_ problem: String, _ line: String) -> String? {
    if line.prefix(while: \.isWhitespace).contains("\t") {
      return "indent with blanks instead of tabs"
    }
    let remedies = [
      ("expected ',' or ']'", "close the list with ']', or put the text in quotation marks"),
      ("expected ',' or '}'", "close it with '}', or put the text in quotation marks"),
      ("end of stream", "close the quotation mark"),
      ("cannot start any token", "put the text in quotation marks"),
      ("mapping values are not allowed", secondColon(in: line)),
      ("expected ':'", "write it as 'key: value'"),
      ("expected alphabetic or numeric", "put the text in quotation marks"),
      ("undefined alias", "put the text in quotation marks"),
      ("expected key", "begin it in the same column as the keys above it"),
      ("'-' indicator", "begin each entry with '- ' in the same column"),
    ]
    return remedies.first { problem.contains($0.0) }?.1
  }

  /// What mends a colon that no key can stand before: it is in a text, or a line went wrong before.
  private static func secondColon(in line: String) -> String {
    if line.components(separatedBy: ": ").count > 2 {
      return "put a text that holds ': ' in quotation marks"
    }
    return line.hasPrefix(" ")
      ? "begin it in the same column as the key above it"
      : "write the line above it as 'key: value'"
  }
}
