import ContactCentre
import Scenarios
import Testing

@Suite("Figures observed in single months")
struct ObservedMonthsTests {
    private func text(_ observed: String) -> String {
        """
        { schemaVersion: 1, name: 's', period: { start: '2017-10-15', days: 78, warmUpDays: 1 },
          callTypes: { '999': { priority: 1, arrivals: { callsPerDay: 40 }, talk: { constant: 60 } } },
          teams: { Room: { agents: { constant: 1 } } },
          observed: { '999': \(observed) } }
        """
    }

    @Test("They are read with their month, beside those of the whole period")
    func read() throws {
        let observed = try scenario(text("{ offered: 9, byMonth: { '2017-11': { offered: 4, serviceLevel: 0.5 } } }"))
            .observed
        #expect(observed.map(\.month) == [nil, "2017-11", "2017-11"])
        #expect(observed.map(\.measure) == [.offered, .offered, .serviceLevel])
        #expect(observed.map(\.value) == [9, 4, 0.5])
    }

    @Test("A month that is simulated in part, or not at all, is warned of and left out")
    func notWhole() throws {
        let scenario = try scenario(
            text(
                "{ byMonth: { '2017-10': { offered: 4 }, '2017-12': { offered: 3 }, '2018-01': { offered: 5 } } }"
            ))
        #expect(scenario.observed.map(\.month) == ["2017-12"])
        #expect(
            scenario.warnings.map(\.sentence)
                == ["2017-10", "2018-01"].map {
                    "not every day of \($0) is simulated, so nothing is held against what was observed in it"
                })
    }

    @Test(
        "What names no month, and a figure that can't be, are said with their place",
        arguments: [
            (
                "{ byMonth: { October: { offered: 4 } } }",
                "byMonth.October: expected a month, year-month, such as \"2017-10\", found the text 'October'"
            ),
            (
                "{ byMonth: { '2017-13': { offered: 4 } } }",
                "byMonth.2017-13: expected a month, year-month, such as \"2017-10\", found the text '2017-13'"
            ),
            (
                "{ byMonth: { '2017-11': { serviceLevel: 80 } } }",
                "byMonth.2017-11.serviceLevel: expected a number from 0 to 1, found 80; 80% is written 0.8"
            ),
            (
                "{ byMonth: { '2017-11': { ofered: 80 } } }",
                "byMonth.2017-11.ofered: unknown key 'ofered'; did you mean 'offered'?"
            ),
            ("{ byMonth: 5 }", "byMonth: expected an object in { }, found 5"),
        ])
    func mistakes(observed: String, words: String) throws {
        let problems = problems(in: text(observed))
        #expect(problems.count == 1 && problems.first?.hasSuffix("observed.999." + words) == true, "\(problems)")
    }
}
