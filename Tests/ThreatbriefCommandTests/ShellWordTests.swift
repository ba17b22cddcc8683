import ArgumentParser
import Foundation
import Testing

@testable import ThreatbriefCommand

/// Names from articles in the hands of a shell.
@Suite struct ShellWordTests {
  /// What bash offers of a list of words, as the completion script asks it to.
  private func offered(_ words: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", #"IFS=$'\n' compgen -W "$1" -- """#, "bash", words.joined(separator: "\n"),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func bashOffersEveryNameAsItIs() throws {
    let names = [
      "Nigeria's navy", "the \"Base\"", "$(echo run) `echo run` $HOME", "~root/*", "a\\b {x,y}!",
      "حركة الشباب", "東京 & Ōsaka", "e\u{301}te\u{301}", "Al-Nusra Front", "; echo run",
    ]
    #expect(try offered(names.map { ShellWord.offered($0, to: .bash) }) == names)
  }

  @Test func aNameWithAControlCharacterIsNotOffered() {
    #expect(ShellWord.offered("a\nb", to: .bash).isEmpty)
    #expect(ShellWord.offered("a\u{1B}[2J", to: .fish).isEmpty)
  }

  @Test func zshTakesNoDescriptionFromAName() {
    #expect(ShellWord.offered("Unit: North", to: .zsh) == "Unit\\: North")
  }
}
