import ThreatbriefCommand

@main
struct Main {
  static func main() async {
    await ThreatbriefProgram.run()
  }
}
