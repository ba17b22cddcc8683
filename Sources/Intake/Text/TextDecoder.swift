internal import BriefingModel

/// Turns bytes of any encoding into UTF-8 with line feeds, saying what had to be mended.
///
/// In order: byte order mark, zero bytes in the pattern of UTF-16 or UTF-32, valid UTF-8, the
/// declared encoding (Latin-1 read as Windows-1252, as browsers do), mostly valid UTF-8 with stray
/// bytes, Windows-1252. UTF-8 read as Windows-1252 by an earlier program is then repaired.
struct TextDecoder {
  /// Decoded text.
  struct Decoded {
    /// Valid UTF-8 without byte order mark, CRLF as LF, no NUL.
    var bytes: [UInt8]
    /// The encoding that was taken.
    let encoding: String
    /// What had to be mended.
    var diagnostics: [Diagnostic] = []
  }

  /// The file, for the diagnostics.
  let path: String

  /// Decodes, or nil where the bytes are no text. `declared` is an encoding named outside them.
  func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded? {
    if BinaryDetector.hasKnownSignature(bytes) { return nil }
    guard var decoded = wide(bytes) ?? narrow(bytes, declared: declared) else { return nil }
    dropZeroBytes(&decoded)
    if BinaryDetector.isMostlyControls(decoded.bytes) { return nil }
    if let repaired = MojibakeRepair.repaired(decoded.bytes) {
      decoded.bytes = repaired.bytes
      decoded.diagnostics.append(.mojibakeRepaired(path, count: repaired.count))
    }
    decoded.bytes = LineEnds.unified(decoded.bytes)
    return decoded
  }

  /// UTF-16 or UTF-32, with or without a byte order mark; nil where it is neither.
  private func wide(_ bytes: [UInt8]) -> Decoded? {
    guard let form = WideEncoding.detect(bytes) else { return nil }
    let (text, faults) = form.decode(bytes)
    var decoded = Decoded(bytes: text, encoding: form.name)
    if faults > 0 { decoded.diagnostics.append(.invalidBytes(path, count: faults)) }
    return decoded
  }

  private func narrow(_ bytes: [UInt8], declared: String?) -> Decoded? {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if (try? UTF8Span(validating: bytes.span)) != nil {
      let name = declared ?? DeclaredEncoding.find(in: bytes)
      // ISO-2022 hides in plain ASCII, so here only a declaration can tell.
      if let name, name.lowercased().hasPrefix("iso-2022"),
        let text = LegacyEncoding.decode(bytes, named: name)
      {
        return Decoded(bytes: text.bytes, encoding: name)
      }
      return Decoded(bytes: bytes, encoding: "UTF-8")
    }
    return legacy(bytes, declared: declared ?? DeclaredEncoding.find(in: bytes))
  }

  private func legacy(_ bytes: [UInt8], declared: String?) -> Decoded {
    let stray = StrayBytes.scan(bytes)
    let saysUTF8 = declared.map { $0.lowercased().hasPrefix("utf") } ?? false
    if let declared, !saysUTF8, stray.sequences <= stray.faults,
      let text = LegacyEncoding.decode(bytes, named: declared)
    {
      var decoded = Decoded(bytes: text.bytes, encoding: declared)
      if text.faults > 0 { decoded.diagnostics.append(.invalidBytes(path, count: text.faults)) }
      return decoded
    }
    if stray.sequences > stray.faults || (saysUTF8 && stray.sequences > 0) {
      return Decoded(
        bytes: StrayBytes.mended(bytes), encoding: "UTF-8",
        diagnostics: [.invalidBytes(path, count: stray.faults)])
    }
    return Decoded(
      bytes: Windows1252.decode(bytes), encoding: "windows-1252",
      diagnostics: declared == nil ? [.encodingGuessed(path, "windows-1252")] : [])
  }

  private func dropZeroBytes(_ decoded: inout Decoded) {
    let zeros = decoded.bytes.count { $0 == 0 }
    guard zeros > 0, zeros * 10 < decoded.bytes.count else { return }
    decoded.bytes.removeAll { $0 == 0 }
    decoded.diagnostics.append(.zeroBytesDropped(path, count: zeros))
  }
}
