internal import CModels

/// The bytes of a model: in the program's read-only data, or on the heap.
///
/// The only file of the module that keeps a C pointer. The bytes never change after `init`, so they
/// may be read from any thread.
final class ModelStorage: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Whether the bytes are those that the program carries, whose soundness a test checks: a reader need
  /// not go through them at each start.
  var isShipped: Bool { !isOwned }

  /// The models that the program carries.
  static var shipped: [ModelStorage] {
    (0..<threatbrief_model_count()).map(ModelStorage.init(shipped:))
  }

  private init(shipped index: Int) {
    buffer = UnsafeRawBufferPointer(
      start: threatbrief_model(index), count: threatbrief_model_size(index))
    isOwned = false
  }

  /// A copy of some bytes, aligned for vector loads.
  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
    isOwned = true
  }

  deinit {
    if isOwned { buffer.deallocate() }
  }

  /// The number of bytes.
  var count: Int { buffer.count }

  /// A number that changes when the storage does: of its size and a word in every 512 bytes, for
  /// models that are trained anew differ nearly everywhere.
  var fingerprint: UInt64 {
    var hash = UInt64(count)
    for offset in stride(from: 0, to: count, by: 512) {
      hash = (hash ^ (load(UInt64.self, at: offset) ?? 0)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  /// One little-endian number; nil past the end.
  func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type, at offset: Int
  ) -> Value? {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size else { return nil }
    return Value(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Some bytes as they lie; nil past the end or where the place is not aligned for the type.
  func elements<Element: BitwiseCopyable>(
    of type: Element.Type, at offset: Int, count elements: Int
  ) -> UnsafeBufferPointer<Element>? {
    guard offset >= 0, elements >= 0, elements <= count / MemoryLayout<Element>.stride,
      offset <= count - elements * MemoryLayout<Element>.stride,
      offset.isMultiple(of: MemoryLayout<Element>.alignment)
    else { return nil }
    let bytes = UnsafeRawBufferPointer(
      rebasing: buffer[offset..<(offset + elements * MemoryLayout<Element>.stride)])
    return bytes.bindMemory(to: Element.self)
  }
}

/// An array of numbers that lies in a model, read in place.
///
/// Numbers are little-endian, as on every machine that Swift runs on.
public struct ModelArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let storage: ModelStorage
  @usableFromInline let elements: UnsafeBufferPointer<Element>
  /// Where the elements begin; they live as long as this array.
  package let start: UnsafePointer<Element>

  init?(_ storage: ModelStorage, at offset: Int, count: Int) {
    guard let elements = storage.elements(of: Element.self, at: offset, count: count),
      let start = elements.baseAddress
    else { return nil }
    self.start = start
    self.storage = storage
    self.elements = elements
  }

  /// The number of elements.
  @inlinable public var count: Int { elements.count }

  /// One element. The caller keeps the index in range, as for any array.
  @inlinable public subscript(index: Int) -> Element { elements[index] }

  /// The elements as a buffer that lives as long as this array.
  @inlinable package var buffer: UnsafeBufferPointer<Element> { elements }
}
