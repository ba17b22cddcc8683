/// Sets right-to-left words apart from the line that they stand in, so that a terminal which knows
/// directions turns the words and not the columns around them (Unicode Standard Annex 9: FSI and PDI,
/// which take no column).
enum RightToLeft {
  private static let open: Unicode.Scalar = "\u{2068}"
  private static let close: Unicode.Scalar = "\u{2069}"

  /// The text with each run of right-to-left words between an opening and a closing mark.
  static func isolated(_ text: String) -> String {
    // Such letters begin with one of these bytes, which few texts have.
    var text = text
    let mayHaveSome = text.withUTF8 { bytes in
      bytes.contains { (0xD6...0xE0).contains($0) || $0 == 0xEF || $0 == 0xF0 }
    }
    guard mayHaveSome else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: isRightToLeft) else { return text }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      guard isRightToLeft(scalars[place]) else {
        result.append(scalars[place])
        place += 1
        continue
      }
      let end = runEnd(scalars, from: place)
      result.append(open)
      result.append(contentsOf: scalars[place..<end])
      result.append(close)
      place = end
    }
    return String(result)
  }

  /// Past the last right-to-left letter of the words in a row: an arrow, a column's spaces or a
  /// left-to-right letter ends them.
  private static func runEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start + 1
    var index = start + 1
    while index < scalars.count {
      if isRightToLeft(scalars[index]) {
        end = index + 1
      } else if !joins(scalars[index]) || scalars[index] == " " && scalars[index - 1] == " " {
        break
      }
      index += 1
    }
    return end
  }

  /// What may stand between two words of a name, or on a letter.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "-" || scalar == "'" || scalar == "’"
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Letters of the Hebrew, Arabic, Syriac, Thaana, N'Ko and related blocks.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }
}
