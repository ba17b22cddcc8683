internal import BriefingModel

/// The labels of changed items in few words: "claims 1 to 6 and 9; J1 and J2; D1".
enum LabelList {
  static func words(_ items: [ChangeItem]) -> String {
    let claims = items.filter { $0.kind == "claim" }.compactMap { number($0.label) }
    var parts: [String] = []
    if !claims.isEmpty {
      parts.append("\(claims.count == 1 ? "claim" : "claims") \(ranges(claims))")
    }
    for kind in ["judgement", "disagreement"] {
      let labels = items.filter { $0.kind == kind }.compactMap(\.label)
      let letter = labels.first?.prefix(1) ?? ""
      let numbers = labels.compactMap { Int($0.dropFirst()) }
      if !numbers.isEmpty { parts.append(ranges(numbers, letter: String(letter))) }
    }
    return parts.joined(separator: "; ")
  }

  private static func number(_ label: String?) -> Int? {
    label?.split(separator: " ").last.flatMap { Int($0) }
  }

  /// "1 to 4, 6 and 9".
  private static func ranges(_ numbers: [Int], letter: String = "") -> String {
    var runs: [(first: Int, last: Int)] = []
    for number in numbers.sorted() {
      if let run = runs.last, number == run.last + 1 {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number))
      }
    }
    let words = runs.map { run in
      switch run.last - run.first {
      case 0: "\(letter)\(run.first)"
      case 1: "\(letter)\(run.first), \(letter)\(run.last)"
      default: "\(letter)\(run.first) to \(letter)\(run.last)"
      }
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
