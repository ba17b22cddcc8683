/// Writes the bytes of one section; the counterpart of `ModelReader`.
public struct ModelWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty section.
  public init() {}

  /// Writes a number.
  public mutating func write(_ integer: Int) {
    withUnsafeBytes(of: Int64(integer).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes an array: its count, then its elements at a multiple of 64 bytes.
  public mutating func write<Element: BitwiseCopyable & Sendable>(_ elements: [Element]) {
    write(elements.count)
    let padding = -bytes.count & (ModelContainer.alignment - 1)
    bytes.append(contentsOf: repeatElement(0, count: padding))
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Puts sections together into the bytes of a container.
public struct ModelContainerWriter: Sendable {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Makes a container without sections.
  public init() {}

  /// Adds a section, or replaces the one of that name. Names are at most 24 bytes long.
  public mutating func set(_ name: String, to section: ModelWriter) {
    set(name, to: section.bytes)
  }

  mutating func set(_ name: String, to bytes: [UInt8]) {
    sections.removeAll { $0.name == name }
    sections.append((name, bytes))
  }

  /// The bytes of the container, with its sections in the order of their names.
  public func bytes() -> [UInt8] {
    let sorted = sections.sorted { $0.name < $1.name }
    var header = ModelContainer.mark
    append(sorted.count, to: &header)
    var body: [UInt8] = []
    let headerSize = ModelContainer.headerSize + sorted.count * ModelContainer.entrySize
    let bodyStart = aligned(headerSize)
    for section in sorted {
      let name = Array(section.name.utf8.prefix(ModelContainer.nameSize))
      header += name + [UInt8](repeating: 0, count: ModelContainer.nameSize - name.count)
      append(bodyStart + body.count, to: &header)
      append(section.bytes.count, to: &header)
      body += section.bytes
      body += [UInt8](repeating: 0, count: aligned(body.count) - body.count)
    }
    return header + [UInt8](repeating: 0, count: bodyStart - headerSize) + body
  }

  private func aligned(_ size: Int) -> Int {
    (size + ModelContainer.alignment - 1) & ~(ModelContainer.alignment - 1)
  }

  private func append(_ value: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }
}
