/// Places for plain values that come and go: the place given back last is used again first, so that memory grows only as far as
/// there are values at once.
struct Pool<Element: BitwiseCopyable>: ~Copyable {
    private var values = Buffer<Element>()
    private var unused = Buffer<Int32>()

    subscript(place: Int32) -> Element {
        @inline(__always) get { values[Int(place)] }
        @inline(__always) nonmutating _modify { yield &values[Int(place)] }
    }

    /// Keeps a value; returns its place.
    mutating func insert(_ value: Element) -> Int32 {
        guard !unused.isEmpty else {
            values.append(value)
            return Int32(values.count - 1)
        }
        let place = unused.removeLast()
        values[Int(place)] = value
        return place
    }

    /// Gives a place back and returns what was there.
    @discardableResult
    mutating func remove(at place: Int32) -> Element {
        unused.append(place)
        return values[Int(place)]
    }
}
