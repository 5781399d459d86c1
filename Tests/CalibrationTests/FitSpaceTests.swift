import Calibration
import Scenarios
import Testing

@Suite("What is asked of a fit")
struct FitSpaceTests {
    private func problem(_ wishes: [String], observed: String = "serviceLevel: 0.8") -> CalibrationProblem? {
        do {
            _ = try FitScript(
                script: FitScript.oneQueue(), observed: [("Calls", observed)], wishes: wishes
            ).space()
            return nil
        } catch {
            return error as? CalibrationProblem
        }
    }

    @Test(
        "that can't be is an error that says what to write",
        arguments: [
            (
                "",
                "--fit: expected at least one value to fit, such as --fit callTypes.101.patience.meanSeconds=300..900"
            ),
            (
                "callTypes.Calls.talk.meanSeconds=100",
                "--fit callTypes.Calls.talk.meanSeconds: expected LOW..HIGH, such as 0.8..1.2, found '100'"
            ),
            (
                "callTypes.Calls.talk.meanSeconds=300..100",
                "--fit callTypes.Calls.talk.meanSeconds: expected a range that rises, such as 0.8..1.2, found '300..100'"
            ),
            (
                "callTypes.Calls.talk.meanSeconds",
                "--fit callTypes.Calls.talk.meanSeconds: expected how low and how high it might be, found nothing; write callTypes.Calls.talk.meanSeconds=LOW..HIGH, or give its assumption in the scenario a 'low' and a 'high'"
            ),
            (
                "callTypes.Calls.talk.distribution=0..1",
                "--fit callTypes.Calls.talk.distribution: expected a number, or a list or a group with amounts or shares that can be made so many times as large, found something else in script"
            ),
            (
                "period.days=1..31",
                "--fit period.days: expected a value of the room, found one that says what is simulated or what was observed; fit what callers and agents do"
            ),
            (
                "callTypes.Calls.tlak.meanSeconds=1..2",
                "--fit callTypes.Calls.tlak.meanSeconds: unknown key 'tlak'; did you mean 'talk'? (script)"
            ),
            (
                "callTypes.Calls.talk.meanSeconds=-5..100",
                "--fit callTypes.Calls.talk.meanSeconds=-5: expected a number above 0 and at most 2592000, found -5 (script)"
            ),
        ])
    func wrong(wish: String, words: String) {
        #expect(problem(wish.isEmpty ? [] : [wish])?.lines == [words])
    }

    @Test("can't have a value twice")
    func twice() {
        let path = "callTypes.Calls.talk.meanSeconds=100..300"
        #expect(problem([path, path]) == .repeated(option: "--fit", path: "callTypes.Calls.talk.meanSeconds"))
    }

    @Test("may have a value for a part and a factor for the whole, which comes last whatever the order")
    func wholeAndPart() throws {
        let space = try FitScript(
            script: FitScript.oneQueue(), observed: [("Calls", "serviceLevel: 0.8")],
            wishes: ["teams.Room.agents=0.5..2", "teams.Room.agents.constant=1..9"]
        ).space()
        #expect(
            space.settings([1.5, 4], callers: [], ofScenario: 0).map { $0.words }
                == ["teams.Room.agents.constant=4", "teams.Room.agents=1.5 times"])
    }

    @Test("needs figures that a fit can be held against")
    func nothingObserved() {
        #expect(
            problem(["callTypes.Calls.talk.meanSeconds=100..300"], observed: "offered: 2000, medianAnswerSeconds: 3")
                == .nothingObserved)
    }

    @Test(
        "takes ranges with and without fractions",
        arguments: [("1..2", 1.0, 2.0), ("0.5..1.25", 0.5, 1.25), ("1..1.5", 1, 1.5), ("0.5..2", 0.5, 2)])
    func ranges(words: String, low: Double, high: Double) throws {
        let space = try FitScript(
            script: FitScript.oneQueue(), observed: [("Calls", "serviceLevel: 0.8")],
            wishes: ["teams.Room.agents=" + words]
        ).space()
        #expect(space.columns.map { $0.parameter.low } == [low])
        #expect(space.columns.map { $0.parameter.high } == [high])
        #expect(space.columns[0].parameter.form == .times)
    }
}
