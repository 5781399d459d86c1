import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Files of observed lengths")
struct SideFileTests {
    private static let law = "distribution: 'empirical', csv: 'lengths.csv'"

    @Test("Lengths may stand in eighteen places at least, lists and parts of mixtures included")
    func places() {
        let paths = LengthPlace.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        for end in ["pickUp", "talk", "wrap", "wrap.breakOff", "work", "work.breakOff", "patience"] {
            #expect(paths.contains("callTypes.999.\(end)"))
            #expect(paths.contains("callTypes.999.\(end).parts.one"))
        }
        for end in ["afterAbandoning", "afterAnswer"] {
            #expect(paths.contains("callTypes.999.\(end).0.after"))
            #expect(paths.contains("callTypes.999.\(end).0.after.parts.one"))
        }
    }

    @Test("Wherever a length may stand its file is read", arguments: LengthPlace.all)
    func everyPlace(place: LengthPlace) throws {
        let text = place.scenario(SideFileTests.law)
        let first = try scenario(["s.json5": text, "lengths.csv": "seconds\n296.241\n"])
        let second = try scenario(["s.json5": text, "lengths.csv": "seconds\n296.242\n"])
        #expect(first.hash != second.hash)
        #expect("\(first.callTypes)" != "\(second.callTypes)")
    }

    @Test("Wherever a length may stand a file without lengths is refused", arguments: LengthPlace.all)
    func emptyFile(place: LengthPlace) {
        let text = place.scenario(SideFileTests.law)
        #expect(
            problems(in: ["s.json5": text, "lengths.csv": "seconds\n"]) == [
                "lengths.csv \(place.path).csv: expected at least 1 row below the header, found fewer"
            ])
    }

    @Test("Wherever a length may stand a file that isn't there is named", arguments: LengthPlace.all)
    func missingFile(place: LengthPlace) throws {
        let found = problems(in: ["s.json5": place.scenario(SideFileTests.law)])
        #expect(found.count == 1)
        #expect(try #require(found.first).hasSuffix(" \(place.path).csv: no file 'lengths.csv'"))
    }

    @Test("The lengths of a follow-on's file are those drawn from")
    func followOn() throws {
        let after = "[{ callType: '999', probability: 1, after: { \(SideFileTests.law) } }]"
        let read = try scenario([
            "s.json5": smallScenario(callType: "afterAnswer: \(after)"), "lengths.csv": "296.241",
        ])
        #expect(read.callTypes[0].afterAnswer.map(\.after) == [.empirical(ObservedLengths(296.241))])
    }
}
