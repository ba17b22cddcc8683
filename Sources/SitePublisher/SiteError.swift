/// Why a site was not made or not written.
public enum SiteError: Error, Hashable, Sendable {
  /// A page template names a slot that there is not.
  case unknownSlot(name: String, file: String, line: Int, column: Int, known: [String])
  /// A page template lacks a slot that every page needs.
  case missingSlot(name: String, file: String)
  /// A file of the theme is not UTF-8.
  case unreadableTheme(file: String)
  /// An edition's date is not `YYYY-MM-DD`.
  case badDate(String)
  /// An edition bears a marking that may not be published (R67).
  case restricted(date: String, marking: String)
  /// The output folder holds files and was not made by this program.
  case foreignFolder(String)
  /// A file or folder could not be written.
  case cannotWrite(path: String, reason: String)
}

extension SiteError: CustomStringConvertible {
  /// One sentence for the reader: what, where, what to do.
  public var description: String {
    switch self {
    case .unknownSlot(let name, let file, let line, let column, let known):
      "\(file):\(line):\(column): there is no slot '{{\(name)}}'; known are \(known.joined(separator: ", "))"
    case .missingSlot(let name, let file): "\(file): the slot '{{\(name)}}' is missing; add it"
    case .unreadableTheme(let file): "\(file) is not UTF-8 text; save it as UTF-8"
    case .badDate(let date): "'\(date)' is not a date of the form YYYY-MM-DD"
    case .restricted(let date, let marking):
      "the edition of \(date) is marked \(marking); only TLP:CLEAR is published on a site"
    case .foreignFolder(let path):
      "'\(path)' holds files that this program did not write; choose an empty folder"
    case .cannotWrite(let path, let reason): "'\(path)' could not be written: \(reason)"
    }
  }
}
