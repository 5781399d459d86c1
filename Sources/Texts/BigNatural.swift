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

    /// Replaces it by a remainder that is 0 if it is a multiple of the divisor, and gives the quotient.
    ///
    /// Long division in base 2^32 (Knuth, *The Art of Computer Programming* 2, section 4.3.1, algorithm D). The
    /// remainder is multiplied by some power of 2. Precondition: the quotient is below 2^64.
    mutating func divide(by divisor: BigNatural) -> UInt64 {
        // With the divisor's top bit set, a digit estimated from the top limbs is at most 2 too large.
        let shift = (32 - divisor.bitWidth % 32) % 32
        var divisor = divisor
        divisor.shiftLeft(by: shift)
        shiftLeft(by: shift)
        let high = takeQuotientDigit(of: divisor, place: 1)
        return UInt64(high) << 32 | UInt64(takeQuotientDigit(of: divisor, place: 0))
    }

    private mutating func takeQuotientDigit(of divisor: BigNatural, place: Int) -> UInt32 {
        let top = divisor.limbs.count + place
        let highest = UInt64(limb(at: top)) << 32 | UInt64(limb(at: top - 1))
        var digit = UInt32(min(highest / UInt64(divisor.limb(at: divisor.limbs.count - 1)), UInt64(UInt32.max)))
        while !subtractIfPossible(divisor, times: digit, place: place) { digit -= 1 }
        return digit
    }

    /// Takes away another number times a factor times 2^(32 place) if it is that large, and says whether it did.
    private mutating func subtractIfPossible(_ other: BigNatural, times factor: UInt32, place: Int) -> Bool {
        var difference = limbs
        var carry: UInt64 = 0
        for index in min(place, limbs.count)..<limbs.count {
            let product = UInt64(other.limb(at: index - place)) * UInt64(factor) + carry
            let taken = UInt32(truncatingIfNeeded: product)
            carry = product >> 32 + (difference[index] < taken ? 1 : 0)
            difference[index] &-= taken
        }
        guard carry == 0 else { return false }
        limbs = difference
        trim()
        return true
    }

    private func limb(at index: Int) -> UInt32 { index < limbs.count ? limbs[index] : 0 }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}
