import Testing

@testable import ArticleArchive

/// A set of rows holds those that were put in, and no others.
@Suite struct RowSetTests {
  @Test func theSetHoldsWhatWasPutIn() {
    let rows = RowSet()
    let given: [Int64] = [0, 1, 63, 64, 65, 1000, 999_999]
    for row in given.shuffled() { rows.insert(row) }
    for row in given { #expect(rows.contains(row), "\(row)") }
    for row: Int64 in [2, 62, 66, 127, 128, 999, 1_000_000, .max, -1, .min] {
      #expect(!rows.contains(row), "\(row)")
    }
    #expect(rows.bounds == 0...999_999)
  }

  @Test func anEmptySetHoldsNothing() {
    let rows = RowSet()
    rows.insert(-1)
    #expect(rows.bounds == nil && !rows.contains(0) && !rows.contains(-1))
  }
}
