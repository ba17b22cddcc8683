internal import BriefingModel

/// The time behind a date, and its zone.
extension DateReader {
  /// The time that follows; nil where there is none, or no zone to read it in.
  mutating func time(on date: PublicationDate) -> PublicationDate? {
    skipBeforeTime()
    guard var hour = number(0, digits: 1...2), sign(1) == ":", let minute = number(2, digits: 2...2)
    else { return nil }
    position += 3
    var second = 0
    if sign(0) == ":", let value = number(1, digits: 2...2) {
      second = value
      position += 2
      if sign(0) == ".", number(1, digits: 1...14) != nil { position += 2 }
    }
    if let half = word(0), half == "am" || half == "pm" {
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      position += 1
    }
    guard hour < 24, minute < 60, second < 60, let zone = zone() else { return nil }
    return date.at(hour: hour, minute: minute, second: second, zone: zone)
  }

  /// At most three signs and words such as those in "6 March 2015, at 10:30".
  private mutating func skipBeforeTime() {
    for _ in 0..<3 {
      if let sign = sign(0), [",", "-", "–", "|", "•"].contains(sign) {
        position += 1
      } else if let word = word(0), ["t", "at", "um", "à"].contains(word) {
        position += 1
      } else {
        return
      }
    }
  }

  private func zone() -> Int? {
    if let name = word(0) { return MonthNames.zone(name) }
    guard let sign = sign(0), sign == "+" || sign == "-" || sign == "−" else { return nil }
    let direction = sign == "+" ? 1 : -1
    if let packed = number(1, digits: 4...4) {
      return direction * (packed / 100 * 60 + packed % 100)
    }
    guard let hours = number(1, digits: 1...2), hours <= 14 else { return nil }
    let minutes = self.sign(2) == ":" ? number(3, digits: 2...2) ?? 0 : 0
    return direction * (hours * 60 + minutes)
  }
}
