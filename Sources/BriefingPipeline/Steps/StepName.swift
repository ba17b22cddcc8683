/// The named steps of the main job, in their order.
public enum StepName: String, Sendable, CaseIterable {
  case intake, analysis, assessment, writing, checking, publishing

  /// `[2/6] analysis`.
  public var label: String {
    let number = (Self.allCases.firstIndex(of: self) ?? 0) + 1
    return "[\(number)/\(Self.allCases.count)] \(rawValue)"
  }
}
