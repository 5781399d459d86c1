import Foundation
import Importing
import Testing

/// The tz database held against what Foundation knows of it, and files written by hand.
@Suite struct ZoneTableTests {
    /// North and south of the equator, by halves of an hour, without changes, with a rule in winter, and with one far in a month.
    static let zones = [
        "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "Australia/Sydney",
        "Australia/Lord_Howe",
        "Asia/Kolkata", "Pacific/Auckland", "America/Santiago", "Africa/Casablanca", "UTC", "Etc/GMT-3",
    ]

    @Test(.enabled(if: ZoneTable.isAtHand), arguments: zones)
    func agreesWithFoundation(name: String) throws {
        let zone = try #require(ZoneTable(named: name))
        let reference = try #require(TimeZone(identifier: name))
        // Every 5 hours and 1 second, which meets all hours of the day, from 1985 to 2036.
        var differing: [Int64] = []
        for instant in stride(from: Int64(473_385_600), to: 2_082_758_400, by: 18_001) {
            let date = Date(timeIntervalSince1970: Double(instant))
            if zone.secondsAhead(at: instant) != reference.secondsFromGMT(for: date) { differing.append(instant) }
        }
        #expect(differing.isEmpty)
    }

    @Test(arguments: ["Mars/Olympus", "", "/etc/passwd", "../zoneinfo/UTC", "Europe", "Europe//London", "tzdata.zi"])
    func aNameThatIsNoPlaceIsNone(name: String) {
        #expect(ZoneTable(named: name) == nil)
    }

    /// A file with two changes and the rule of London, which goes on from the second. In 2018 clocks went forward on 25 March at 01:00 UTC and back on
    /// 28 October at 01:00 UTC.
    @Test func aFileWrittenByHandIsRead() throws {
        let zone = try #require(ZoneTable(Self.file(rule: "GMT0BST,M3.5.0/1,M10.5.0")))
        #expect(zone.secondsAhead(at: -1) == -75)
        #expect(zone.secondsAhead(at: 0) == 3_600)
        #expect(zone.secondsAhead(at: 999) == 3_600)
        #expect(zone.secondsAhead(at: 1_000) == 0)
        let (spring, autumn) = (Int64(1_521_939_600), Int64(1_540_688_400))
        #expect(zone.secondsAhead(at: spring - 1) == 0)
        #expect(zone.secondsAhead(at: spring) == 3_600)
        #expect(zone.secondsAhead(at: autumn - 1) == 3_600)
        #expect(zone.secondsAhead(at: autumn) == 0)
    }

    /// South of the equator summer goes over the new year; names may stand in <>, and hours be below 0.
    @Test func rulesAreReadInAllTheirForms() throws {
        // 1 January and 1 July 2018, 00:00 UTC.
        let (january, july) = (Int64(1_514_764_800), Int64(1_530_403_200))
        let sydney = try #require(ZoneTable(Self.file(rule: "AEST-10AEDT,M10.1.0,M4.1.0/3")))
        #expect(sydney.secondsAhead(at: january) == 39_600)
        #expect(sydney.secondsAhead(at: july) == 36_000)
        let newfoundland = try #require(ZoneTable(Self.file(rule: "NST3:30NDT,M3.2.0,M11.1.0")))
        #expect(newfoundland.secondsAhead(at: january) == -12_600)
        #expect(newfoundland.secondsAhead(at: july) == -9_000)
        let nuuk = try #require(ZoneTable(Self.file(rule: "<-02>2<-01>,M3.5.0/-1,M10.5.0/0")))
        #expect(nuuk.secondsAhead(at: january) == -7_200)
        #expect(nuuk.secondsAhead(at: july) == -3_600)
        let nothing = try #require(ZoneTable(Self.file(rule: "")))
        #expect(nothing.secondsAhead(at: july) == 0)
    }

    @Test func aFileThatIsNoneOfTheDatabaseIsNone() {
        let whole = Self.file(rule: "GMT0BST,M3.5.0/1,M10.5.0")
        #expect(ZoneTable([UInt8]()) == nil)
        #expect(ZoneTable(Array("a text".utf8)) == nil)
        for length in stride(from: 0, to: whole.count - 26, by: 7) {
            #expect(ZoneTable(Array(whole.prefix(length))) == nil)
        }
        var huge = whole
        huge[32] = 0x7f
        #expect(ZoneTable(huge) == nil)
    }

    /// 75 s behind UTC up to 1970, then an hour ahead, and from second 1,000 on nothing.
    private static func file(rule: String) -> [UInt8] {
        func number(_ value: Int, _ length: Int) -> [UInt8] {
            (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        func header(times: Int, kinds: Int, letters: Int) -> [UInt8] {
            var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
            for count in [0, 0, 0, times, kinds, letters] { bytes += number(count, 4) }
            return bytes
        }
        var bytes = header(times: 0, kinds: 1, letters: 1)
        bytes += number(0, 4) + [0, 0, 0]
        bytes += header(times: 2, kinds: 3, letters: 4)
        bytes += number(0, 8) + number(1_000, 8) + [1, 2]
        for ahead in [-75, 3_600, 0] { bytes += number(ahead, 4) + [0, 0] }
        bytes += Array("ABC\0".utf8) + Array("\n\(rule)\n".utf8)
        return bytes
    }
}
