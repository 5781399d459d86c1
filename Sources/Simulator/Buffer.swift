/// A growable flat array of plain values without bounds checks in release: the engine's memory.
///
/// The standard array checks bounds and uniqueness on every access; this one checks bounds in debug only. It is owned by
/// one value and freed with it.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 16) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
    }

    init(repeating value: Element, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: value, count: count)
        self.count = count
    }

    deinit {
        base.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always) nonmutating _modify {
            assert(index >= 0 && index < count)
            yield &base[index]
        }
    }

    /// The values so far; valid until the next change of size.
    var elements: UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base, count: count)
    }

    /// The values so far, to be changed in place; valid until the next change of size.
    var places: UnsafeMutableBufferPointer<Element> {
        UnsafeMutableBufferPointer(start: base, count: count)
    }

    @inline(__always)
    mutating func append(_ value: Element) {
        if count == capacity { grow(to: capacity &* 2) }
        (base + count).initialize(to: value)
        count &+= 1
    }

    /// Appends places for so many values, which hold anything; valid until the next change of size.
    mutating func appendPlaces(_ added: Int) -> UnsafeMutableBufferPointer<Element> {
        let first = count
        resize(to: first + added)
        return UnsafeMutableBufferPointer(start: base + first, count: added)
    }

    /// Appends some of another buffer's values.
    mutating func append(_ range: Range<Int>, of other: borrowing Buffer) {
        append(UnsafeBufferPointer(rebasing: other.elements[range]))
    }

    /// Appends values that stand elsewhere.
    mutating func append(_ values: UnsafeBufferPointer<Element>) {
        guard let first = values.baseAddress else { return }
        appendPlaces(values.count).baseAddress?.update(from: first, count: values.count)
    }

    /// Sets the number of values; new places hold anything.
    mutating func resize(to newCount: Int) {
        if newCount > capacity { grow(to: max(newCount, capacity &* 2)) }
        count = newCount
    }

    mutating func removeAll() {
        count = 0
    }

    mutating func removeLast() -> Element {
        assert(count > 0)
        count &-= 1
        return base[count]
    }

    mutating func sort() where Element: Comparable {
        var values = places
        values.sort()
    }

    private mutating func grow(to newCapacity: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = newCapacity
    }
}
