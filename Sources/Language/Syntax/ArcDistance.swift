/// How far and on which side of a word its head stands, in classes that grow with the distance.
package enum ArcDistance {
  /// The number of classes, filled up to whole lanes.
  package static let count = 24
  /// The class of an arc from the root.
  package static let root = 18

  /// The class of a head that stands so many words to the right (to the left if negative).
  package static func of(_ offset: Int) -> Int {
    let size =
      switch abs(offset) {
      case 0...4: max(0, abs(offset) - 1)
      case 5...6: 4
      case 7...9: 5
      case 10...14: 6
      case 15...24: 7
      default: 8
      }
    return offset < 0 ? size : 9 + size
  }
}
