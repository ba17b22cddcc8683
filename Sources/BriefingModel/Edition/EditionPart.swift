/// One of the thirteen parts: an introduction and items. Without items the introduction says why (R2).
public struct EditionPart<Item: Hashable & Sendable & Codable & JSONWritable>: Hashable, Sendable,
  Codable
{
  /// What stands before the items.
  public var introduction: [CitedSentence]
  /// The items, in the order in which they are printed.
  public var items: [Item]

  /// Makes the value from its parts.
  public init(
    introduction: [CitedSentence] = [],
    items: [Item] = []
  ) {
    self.introduction = introduction
    self.items = items
  }
}

extension EditionPart: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("introduction", introduction)
      $0.field("items", items)
    }
  }
}
