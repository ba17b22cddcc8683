/// Bytes with their own digest in front.
enum CheckedBytes {
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(SiteManifest.digest(of: body))
    writer.raw(body)
    return writer.bytes
  }

  /// Reads what was sealed; throws where the bytes are others now.
  static func reader(of bytes: [UInt8]) throws(ByteReader.Damaged) -> ByteReader {
    var reader = ByteReader(bytes)
    let digest = try reader.text()
    guard SiteManifest.digest(of: bytes[reader.place...]) == digest else {
      throw ByteReader.Damaged()
    }
    return reader
  }
}
