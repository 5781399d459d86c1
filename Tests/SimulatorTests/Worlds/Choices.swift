/// Goes through all combinations of choices: each round makes the next combination, until there are no more.
///
///     var choices = Choices()
///     repeat {
///         let agents = choices.pick([1, 2])
///         let talk = choices.pick([0, 5])
///         …
///     } while choices.next()
///
/// Or throws dice for every choice, and never comes to an end.
struct Choices {
    private var taken: [Int] = []
    private var sizes: [Int] = []
    private var place = 0
    private var dice: Dice?

    /// All combinations.
    init() {}

    /// Combinations by chance.
    init(by dice: Dice) { self.dice = dice }

    mutating func pick<Option>(_ options: [Option]) -> Option {
        if let thrown = dice?.throwing(0...options.count - 1) { return options[thrown] }
        if place == taken.count {
            taken.append(0)
            sizes.append(options.count)
        }
        defer { place += 1 }
        return options[taken[place]]
    }

    /// Turns to the next combination: false after the last.
    mutating func next() -> Bool {
        guard dice == nil else { return true }
        place = 0
        while let last = taken.popLast(), let size = sizes.popLast() {
            guard last + 1 < size else { continue }
            taken.append(last + 1)
            sizes.append(size)
            return true
        }
        return false
    }
}

/// Dice for random worlds, the same throws for the same seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }

    mutating func throwing(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in so many throws.
    mutating func once(in throws: Int) -> Bool { throwing(1...`throws`) == 1 }
}
