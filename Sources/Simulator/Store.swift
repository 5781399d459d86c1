/// A fixed number of values that can't be copied: what the standard array can't hold.
struct Store<Element: ~Copyable>: ~Copyable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    /// So many values, each made by its place.
    init(count: Int, _ element: (Int) -> Element) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        for place in 0..<count { (base + place).initialize(to: element(place)) }
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    @inline(__always)
    subscript(place: Int) -> Element {
        _read { yield base[place] }
        nonmutating _modify { yield &base[place] }
    }
}
