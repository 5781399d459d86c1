/// How far somebody's shift has passed while breaks are not counted: the clock stands still during them.
package struct ShiftClock: ~Copyable {
    /// A break: microseconds since the start of the period, and microseconds.
    struct Pause: BitwiseCopyable {
        let due: Int64
        let length: Int64
    }

    /// When it is now, in microseconds since the start of the period.
    package private(set) var instant: Int64 = 0
    /// The breaks in the order in which they are due, and the first that is not passed.
    private var pauses = Buffer<Pause>()
    private var next = 0

    /// A clock that stands at 0 and has no breaks.
    package init() {}

    /// Begins a shift, whose breaks are yet to be added.
    package mutating func begin(at start: Int64) {
        instant = start
        pauses.removeAll()
        next = 0
    }

    /// Adds a break, due when the shift begins or later; before the clock goes on.
    package mutating func add(breakDue due: Int64, length: Int64) {
        pauses.append(Pause(due: due, length: length))
        var place = pauses.count - 1
        while place > 0, pauses[place - 1].due > due {
            pauses[place] = pauses[place - 1]
            place -= 1
        }
        pauses[place] = Pause(due: due, length: length)
    }

    /// Goes on by so many microseconds, and by the length of every break that falls due meanwhile.
    package mutating func advance(by length: Int64) {
        instant += length
        while next < pauses.count, pauses[next].due < instant {
            instant += pauses[next].length
            next += 1
        }
    }
}
