import Testing

@testable import SitePublisher

@Suite struct HandoverTests {
  @Test func aValueIsGivenAwayOnceAndFreedByWhoTookIt() {
    final class Large: Sendable {}
    let handover = Handover(Large())
    weak let known = handover.value
    #expect(known != nil)
    do {
      let taken = handover.take()
      #expect(taken === known)
    }
    #expect(known == nil)
    #expect(handover.value == nil)
    #expect(handover.take() == nil)
  }
}
