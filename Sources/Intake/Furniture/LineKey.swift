/// A line as the furniture rules compare it.
enum LineKey {
  /// Lower case, straight quotes, plain spaces, one at a time, none at the ends.
  static func of(_ line: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in line.unicodeScalars {
      if scalar.isSpace {
        pending = !result.isEmpty
        continue
      }
      if pending { result.append(" ") }
      pending = false
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{2BC}": result.append("'")
      case "\u{201C}", "\u{201D}": result.append("\"")
      case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default:
        if scalar.isASCII {
          result.append(scalar)
        } else {
          result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(result)
  }

  /// A key without the marks that lists and buttons put around words.
  static func bare(_ key: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "(", ")", "'": false
      default: !scalar.isLetter && !(0x30...0x39).contains(scalar.value)
      }
    }
    let scalars = key.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isMark($0) }),
      let last = scalars.lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
