internal import Glibc
internal import Language

/// Reads whatever bytes libFuzzer thinks of, and ends with a crash where the reading is not sound.
///
/// Built only by `.dev/fuzz`, which also says what to try, for how long, and how long one text may take.
@main
struct FuzzLanguage {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, fuzz))
  }
}

/// libFuzzer's own loop (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let pipeline = try? LanguagePipeline()

/// Reads one text. A trap is the only way in which libFuzzer learns that something is wrong.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let pipeline else { preconditionFailure("the language model cannot be used") }
  let document = pipeline.read(bytes)
  if let fault = ReadingFault.first(in: document, of: bytes) { preconditionFailure("\(fault)") }
  _ = ConlluWriter().text(of: document, identifier: "x")
  return 0
}
