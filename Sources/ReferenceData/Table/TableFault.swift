/// What is wrong with one row of a reference file.
struct TableFault: Error {
  /// Lower case, no full stop, quotes the offending text.
  let summary: String
}
