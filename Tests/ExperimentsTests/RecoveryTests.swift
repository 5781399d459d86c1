import ContactCentre
import Experiments
import Testing

@Suite("When service is back")
struct RecoveryTests {
    private static let months = (1...6).map { month($0) }

    /// The first day of a month of 2018.
    private static func month(_ number: Int) -> CalendarDate {
        CalendarDate(serialNumber: 17_532 + [0, 31, 59, 90, 120, 151][number - 1])
    }

    private func recovery(_ histories: [[Double?]]) -> Recovery {
        Recovery(callType: "999", level: 0.8, months: Self.months, serviceLevels: histories)
    }

    @Test("The first of three months in a row at the level, after one below it, is the one")
    func month() {
        let found = recovery([[0.9, 0.7, 0.8, 0.7, 0.8, 0.9], [0.7, 0.85, 0.8, 0.9, 0.1, 0.1]])
        #expect(found.fallen == 2 && found.back == [1])
        #expect(recovery([[0.7, 0.7, 0.7, 0.8, 0.8, 0.8]]).back == [3])
        #expect(recovery([[0.7, 0.7, 0.7, 0.7, 0.8, 0.8]]).back == [])
        // A month without calls is as good as any.
        #expect(recovery([[0.7, 0.8, nil, 0.8, 0.1, 0.1]]).back == [1])
    }

    @Test("What is never below the level doesn't come back")
    func neverBelow() {
        let found = recovery([[0.8, 0.9, 1, 0.8, 0.8, 0.8]])
        #expect(found.fallen == 0 && found.back == [] && found.middle == nil && found.between == nil)
    }

    /// Histories that are back in these months, from the second on; nil for never.
    private func backIn(_ places: [Int?]) -> Recovery {
        recovery(places.map { place in Self.months.indices.map { $0 < (place ?? 9) ? 0.5 : 0.9 } })
    }

    @Test("The middle history is that of all that fell; eight of ten are of those that are back")
    func middle() {
        let eleven = backIn([1, 1, 2, 2, 2, 3, 3, 3, 3, 3, nil])
        #expect(eleven.fallen == 11 && eleven.back.count == 10)
        #expect(eleven.middle == Self.month(4))
        // One of ten on each side is left out.
        #expect(eleven.between?.from == Self.month(2) && eleven.between?.to == Self.month(4))
        #expect(backIn([2, 3]).middle == Self.month(3))
        let few = backIn([1, nil, nil])
        #expect(few.middle == nil && few.between?.from == Self.month(2) && few.between?.to == Self.month(2))
    }
}
