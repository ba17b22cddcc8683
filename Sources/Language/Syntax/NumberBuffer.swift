/// Numbers at one place in memory, aligned for lanes, that grows when asked.
///
/// Belongs to one reading or training; never shared between tasks.
package final class NumberBuffer {
  /// The first number.
  package private(set) var start: UnsafeMutablePointer<Float>
  /// The number of numbers, a multiple of eight.
  package private(set) var count: Int

  /// Makes a buffer of zeros.
  package init(count: Int = 8) {
    self.count = (count + 7) & ~7
    start = Self.allocate(self.count)
    start.update(repeating: 0, count: self.count)
  }

  deinit { start.deallocate() }

  /// The same numbers by eights.
  package var lanes: UnsafeMutablePointer<Lane> {
    UnsafeMutableRawPointer(start).assumingMemoryBound(to: Lane.self)
  }

  /// Makes room; what the buffer held stays at its start, the rest is zero.
  package func reserve(_ wanted: Int) {
    guard wanted > count else { return }
    let size = max((wanted + 7) & ~7, count * 2)
    let larger = Self.allocate(size)
    larger.update(from: start, count: count)
    (larger + count).update(repeating: 0, count: size - count)
    start.deallocate()
    start = larger
    count = size
  }

  /// Sets the first numbers to zero.
  package func clear(_ count: Int) { start.update(repeating: 0, count: count) }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
    return raw.bindMemory(to: Float.self, capacity: count)
  }
}
