/// Sets right-to-left words apart from the line that they stand in, so that a terminal which knows
/// directions turns the words and not the columns around them (Unicode Standard Annex 9: FSI and PDI,
/// which take no column).
enum RightToLeft {
  private static let open: Unicode.Scalar = "\u{2068}"
  private static let close: Unicode.Scalar = "\u{2069}"

  /// The text with each run of right-to-left words between an opening and a closing mark.
  static func isolated(_ text: String) -> String {
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

  /// Past the last right-to-left letter before the next left-to-right one or the end of the line.
  private static func runEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start + 1
    var index = start + 1
    while index < scalars.count, scalars[index] != "\n" {
      if isRightToLeft(scalars[index]) {
        end = index + 1
      } else if scalars[index].properties.isAlphabetic {
        break
      }
      index += 1
    }
    return end
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
