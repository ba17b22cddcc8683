/// Numbers as a reader writes them: "1 to 4, 6 and 9".
enum NumberRanges {
  static func words(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return PhraseBook.list(
      ranges.flatMap { range -> [String] in
        switch range.count {
        case 1: ["\(range.lowerBound)"]
        case 2: ["\(range.lowerBound)", "\(range.upperBound)"]
        default: ["\(range.lowerBound) to \(range.upperBound)"]
        }
      })
  }
}
