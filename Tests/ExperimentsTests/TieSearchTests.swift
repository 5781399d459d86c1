import Experiments
import Testing

@Suite("The search for a tie")
struct TieSearchTests {
    /// Searches a function that is known; returns what was found and how many values it took.
    private func search(
        _ range: ClosedRange<Double>, isWhole: Bool = false, halfWidth: Double = 0, _ difference: (Double) -> Double
    ) -> (finding: TieSearch.Finding, looks: Int) {
        var search = TieSearch(over: range, isWhole: isWhole)
        var looks = 0
        while let value = search.next, looks < 200 {
            #expect(range.contains(value) && (!isWhole || value == value.rounded()))
            search.add(.init(value: value, difference: difference(value), halfWidth: halfWidth))
            looks += 1
        }
        return (search.finding, looks)
    }

    @Test(
        "Finds where a curve crosses zero, rising or falling, to a thousandth of the range",
        arguments: [(1.0, 0.3), (-1, 0.3), (1, 0.999), (-1, 0.001), (1, 0.5), (1, 0)])
    func curve(direction: Double, root: Double) throws {
        let (finding, looks) = search(0...1) { direction * ($0 * $0 * $0 + $0 - root * root * root - root) }
        guard case .tie(let value, let between, let low, let high) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(abs(value - root) < 1e-3 && between.contains(root))
        // Without an interval of the difference there is none of the tie.
        #expect(low == value && high == value)
        #expect(looks < 25)
    }

    @Test("The interval's ends are where the difference leaves its own interval around zero")
    func interval() throws {
        // 0.1 around a line of slope -2 through 0.4: from 0.35 to 0.45, each found to a twentieth of the half-width.
        let (finding, looks) = search(0...1, halfWidth: 0.1) { -2 * ($0 - 0.4) }
        guard case .tie(let value, _, let low?, let high?) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(abs(value - 0.4) < 3e-3 && abs(low - 0.35) < 3e-3 && abs(high - 0.45) < 3e-3)
        #expect(looks < 15)
    }

    @Test("A range far wider than the tie is narrowed to the tie, and so are the interval's ends")
    func wideRange() throws {
        // 1 - 6.7 / x is 0 at 6.7, and 0.02 from it at 6.7 / 1.02 and 6.7 / 0.98.
        let (finding, looks) = search(1...10_000, halfWidth: 0.02) { 1 - 6.7 / $0 }
        guard case .tie(let value, _, let low?, let high?) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(abs(value - 6.7) < 0.02 && abs(low - 6.5686) < 0.02 && abs(high - 6.8367) < 0.02)
        #expect(looks < 60)
    }

    @Test("Plans that tie, differ beyond chance, and are the very same further on, tie more than once")
    func sameFurtherOn() {
        let (finding, _) = search(0...100, halfWidth: 0.1) { $0 < 60 ? $0 - 20 : 0 }
        #expect(finding == .several)
    }

    @Test("An interval that goes on beyond the range has an open end")
    func openEnd() {
        let (finding, _) = search(0...1, halfWidth: 0.1) { $0 - 0.05 }
        guard case .tie(_, _, let low, let high?) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(low == nil && abs(high - 0.15) < 3e-3)
    }

    @Test("Where the plans happen to be the very same at one value, the interval still has both ends")
    func sameAtOneValue() {
        // As above, but without any variation in the middle of the range.
        var search = TieSearch(over: 0...1, isWhole: false)
        while let value = search.next {
            search.add(.init(value: value, difference: 2 * (value - 0.5), halfWidth: value == 0.5 ? 0 : 0.6))
        }
        guard case .tie(let value, _, let low?, let high?) = search.finding else {
            Issue.record("\(search.finding)")
            return
        }
        #expect(value == 0.5 && abs(low - 0.2) < 0.02 && abs(high - 0.8) < 0.02)
    }

    @Test("Whole numbers are bracketed by neighbours")
    func whole() {
        let (finding, _) = search(1...40, isWhole: true) { 17.3 - $0 }
        guard case .tie(_, let between, _, _) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(between == 17...18)
        #expect(search(1...3, isWhole: true) { $0 - 2.5 }.looks <= 4)
    }

    @Test("No tie, several ties, no effect and plans that are the same are told apart")
    func others() {
        #expect(search(0...1) { $0 + 0.1 }.finding == .none)
        #expect(search(0...1, halfWidth: 0.01) { ($0 - 0.2) * ($0 - 0.8) }.finding == .several)
        #expect(search(0...1) { _ in 0.3 }.finding == .noEffect)
        #expect(search(0...1) { _ in 0 }.finding == .everywhere)
    }

    @Test("Signs that change within chance do not make several ties")
    func jitter() {
        let (finding, _) = search(0...1, halfWidth: 0.1) { value in
            value - 0.5 + ((value * 1_000).rounded().truncatingRemainder(dividingBy: 2) == 0 ? 0.004 : -0.004)
        }
        guard case .tie(let value, _, _, _) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(abs(value - 0.5) < 0.01)
    }
}
