import Testing

@testable import BriefingPipeline

@Suite struct InternetAddressTests {
  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "198.18.0.1",
  ])
  func privateOnesAreNotPublic(text: String) throws {
    #expect(try #require(InternetAddress(text)).isPublic == false)
  }

  @Test(arguments: [
    "93.184.216.34", "172.32.0.1", "172.15.255.255", "100.128.0.1", "11.0.0.1", "2606:4700::1111",
    "::ffff:8.8.8.8", "2002:808:808::",
  ])
  func othersArePublic(text: String) throws {
    #expect(try #require(InternetAddress(text)).isPublic)
  }

  @Test func aNameIsNoAddress() { #expect(InternetAddress("feeds.example") == nil) }
}
