/// A whole number of any size from 0, for converting decimals exactly where 64 bits don't suffice.
struct BigNatural {
    /// Base 2^32 digits, least significant first, the last one not 0; empty for 0.
    private var limbs: [UInt32]

    init(_ number: UInt64) {
        limbs = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
        trim()
    }

    var isZero: Bool { limbs.isEmpty }

    /// How many binary digits it has; 0 for 0.
    var bitWidth: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    /// Replaces it by its product with a factor, plus a term.
    mutating func multiply(by factor: UInt32, adding term: UInt32 = 0) {
        var carry = UInt64(term)
        for index in limbs.indices {
            let sum = UInt64(limbs[index]) * UInt64(factor) + carry
            limbs[index] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
        trim()
    }

    /// Replaces it by its product with a power of ten.
    mutating func multiply(byTenTo exponent: Int) {
        for _ in 0..<(exponent / 9) { multiply(by: 1_000_000_000) }
        for _ in 0..<(exponent % 9) { multiply(by: 10) }
    }

    /// Replaces it by its product with 2^count.
    mutating func shiftLeft(by count: Int) {
        guard !isZero, count > 0 else { return }
        let bits = UInt32(count % 32)
        if bits > 0 { multiply(by: 1 << bits) }
        limbs.insert(contentsOf: [UInt32](repeating: 0, count: count / 32), at: 0)
    }

    /// Takes another number away if it is no larger, and says whether it did.
    mutating func subtractIfPossible(_ other: BigNatural) -> Bool {
        guard !isLess(than: other) else { return false }
        var borrow: Int64 = 0
        for index in limbs.indices {
            let taken = index < other.limbs.count ? Int64(other.limbs[index]) : 0
            let difference = Int64(limbs[index]) - taken - borrow
            borrow = difference < 0 ? 1 : 0
            limbs[index] = UInt32(truncatingIfNeeded: difference)
        }
        trim()
        return true
    }

    private func isLess(than other: BigNatural) -> Bool {
        guard limbs.count == other.limbs.count else { return limbs.count < other.limbs.count }
        for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
            return limbs[index] < other.limbs[index]
        }
        return false
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}
