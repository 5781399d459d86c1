/// Writes bytes one after the other into room that was made before, for texts so long that asking for room with every field
/// would cost more than the fields do.
///
/// All of it is inlined, so that the place it has come to is not read anew after every byte.
struct ByteWriter {
    private var next: UnsafeMutablePointer<UInt8>

    /// What is written, as UTF-8.
    ///
    /// - Parameter most: no more bytes than that may be written.
    @inline(__always)
    static func bytes(atMost most: Int, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: most) { room, count in
            guard let start = room.baseAddress else { return }
            var writer = ByteWriter(next: start)
            write(&writer)
            count = writer.next - start
        }
    }

    /// Writes a character of ASCII.
    @inline(__always)
    mutating func write(_ byte: UInt8) {
        next.initialize(to: byte)
        next += 1
    }

    /// Writes words that were made ready.
    @inline(__always)
    mutating func write(_ words: [UInt8]) {
        words.withUnsafeBufferPointer { words in
            guard let first = words.baseAddress else { return }
            next.initialize(from: first, count: words.count)
            next += words.count
        }
    }

    /// Writes a whole number.
    @inline(__always)
    mutating func write(_ number: UInt64) {
        if number < 10 { return write(ByteWriter.digit(number)) }
        if number < 100 { return write(twoDigits: number) }
        next = ByteWriter.write(number, at: next)
    }

    /// Writes a number of any length at a place, and says which place comes after it.
    private static func write(
        _ number: UInt64, at place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        let last = number < 10 ? place : write(number / 10, at: place)
        last.initialize(to: digit(number % 10))
        return last + 1
    }

    /// Writes a time of day in microseconds, `13:30:05.25`.
    @inline(__always)
    mutating func write(clock time: UInt64) {
        let seconds = time / ByteWriter.microsecondsPerSecond
        write(twoDigits: seconds / 3_600)
        write(UInt8(ascii: ":"))
        write(twoDigits: seconds / 60 % 60)
        write(UInt8(ascii: ":"))
        write(twoDigits: seconds % 60)
        write(decimals: time % ByteWriter.microsecondsPerSecond)
    }

    /// Writes a length in microseconds in seconds, without rounding: 2500000 is "2.5".
    @inline(__always)
    mutating func write(seconds length: UInt64) {
        write(length / ByteWriter.microsecondsPerSecond)
        write(decimals: length % ByteWriter.microsecondsPerSecond)
    }

    /// Writes less than a second with a point before it; nothing where it is nothing.
    @inline(__always)
    private mutating func write(decimals microseconds: UInt64) {
        guard microseconds > 0 else { return }
        write(UInt8(ascii: "."))
        write(twoDigits: microseconds / 10_000)
        write(twoDigits: microseconds / 100 % 100)
        write(twoDigits: microseconds % 100)
        while next[-1] == UInt8(ascii: "0") { next -= 1 }
    }

    @inline(__always)
    private mutating func write(twoDigits number: UInt64) {
        write(ByteWriter.digit(number / 10))
        write(ByteWriter.digit(number % 10))
    }

    @inline(__always)
    private static func digit(_ number: UInt64) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number) }

    private static let microsecondsPerSecond: UInt64 = 1_000_000
}
