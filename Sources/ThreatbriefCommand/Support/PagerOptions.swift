internal import ArgumentParser

/// For commands whose text may be longer than the screen.
struct PagerOptions: ParsableArguments {
  @Flag(help: "Print at once, also what is longer than the screen.")
  var noPager = false
}
