import Foundation

/// The processor's time of the thread that asks: what others do on the machine does not count.
public enum ThreadTime {
  /// How long some work takes, in seconds of the processor.
  public static func seconds(of work: () -> Void) -> Double {
    let start = now()
    work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
