/// How far a step has come, for a progress line.
public struct Advance: Hashable, Sendable {
  /// The step; nil for work outside the main job.
  public let step: StepName?
  /// Articles or files done.
  public let done: Int
  /// Of how many; nil where that is not known.
  public let total: Int?
  /// What is being worked on.
  public let current: String

  /// Makes the value.
  public init(step: StepName?, done: Int, total: Int? = nil, current: String) {
    self.step = step
    self.done = done
    self.total = total
    self.current = current
  }
}
