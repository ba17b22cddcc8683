internal import ArgumentParser

/// Makes a name fit to be offered by a shell's completion.
///
/// Names come from articles, and bash expands the words that it is offered as if somebody had typed
/// them: without this an actor called `$(…)` would run a command.
enum ShellWord {
  /// The name as one shell takes it for itself; empty where it cannot be offered.
  static func offered(_ name: String, to shell: CompletionShell?) -> String {
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return ""
    }
    switch shell {
    case .some(.bash): return escaped(name) { !($0.isLetter || $0.isNumber || $0 == "-") }
    // zsh takes what follows a colon for a description.
    case .some(.zsh): return escaped(name) { $0 == ":" || $0 == "\\" }
    default: return name
    }
  }

  private static func escaped(_ name: String, _ isSpecial: (Character) -> Bool) -> String {
    name.reduce(into: "") { $0 += isSpecial($1) ? "\\\($1)" : String($1) }
  }
}
