import Scenarios
import Testing

@Suite("Problems of a scenario")
struct ProblemTests {
    @Test(
        "Each mistake in a call type is reported where it stands, with what was expected and what was found",
        arguments: [
            ("patince: 1", "16 callTypes.999.patince: unknown key 'patince'; did you mean 'patience'?"),
            (
                "target: { withinSeconds: -10, fraction: 0.9 }",
                "41 callTypes.999.target.withinSeconds: expected a number from 0 to 2592000, found -10"
            ),
            (
                "target: { withinSeconds: 10, fraction: 90 }",
                "55 callTypes.999.target.fraction: expected a number from 0 to 1, found 90; 90% is written 0.9"
            ),
            (
                "target: { withinSeconds: 10 }",
                "24 callTypes.999.target: expected the key 'fraction', such as fraction: 0.9; found none"
            ),
            (
                "target: { withinSeconds: 1, fraction: 1, bound: 'atmost' }",
                "64 callTypes.999.target.bound: expected 'atMost' or 'under', found the text 'atmost'; did you mean 'atMost'?"
            ),
            (
                "shortAbandonSeconds: '5'",
                "37 callTypes.999.shortAbandonSeconds: expected a number from 0 to 2592000, found the text '5'; write it without quotes"
            ),
            (
                "target: { withinSeconds: '10 s', fraction: 1 }",
                "41 callTypes.999.target.withinSeconds: expected a number from 0 to 2592000, found the text '10 s'; a number stands alone, its unit is in the key: write 10"
            ),
            (
                "target: { withinSeconds: 10, fraction: '90%' }",
                "55 callTypes.999.target.fraction: expected a number from 0 to 1, found the text '90%'; 90% is written 0.9"
            ),
            (
                "shortAbandonSeconds: '1,900'",
                "37 callTypes.999.shortAbandonSeconds: expected a number from 0 to 2592000, found the text '1,900'; a number has a point and no comma, and stands alone: write 1900"
            ),
            (
                "handlingAwayFactor: 0",
                "36 callTypes.999.handlingAwayFactor: expected a number from 0.1 to 10, found 0"
            ),
            (
                "afterAnswer: {}",
                "29 callTypes.999.afterAnswer: expected a list of 0 to 20 follow-ons, found an object"
            ),
            (
                "work: { constant: 5 }",
                "16 callTypes.999: expected only one of 'work' and 'talk', found both"
            ),
            ("origins: { South: 1 }", "27 callTypes.999.origins.South: unknown area 'South'; known here: all"),
            ("origins: { all: 0 }", "25 callTypes.999.origins: expected at least one share above 0, found none"),
            (
                "wrap: { constant: 4, interruptibleBy: ['998'] }",
                "55 callTypes.999.wrap.interruptibleBy.0: unknown call type '998'; did you mean '999'?"
            ),
            (
                "wrap: { constant: 4, interruptibleBy: ['999', '999'] }",
                "62 callTypes.999.wrap.interruptibleBy.1: expected each call type once, found '999' again"
            ),
            (
                "wrap: { interruptibleBy: [] }",
                "22 callTypes.999.wrap: expected distribution or constant, such as { constant: 2 } or { distribution: \"lognormal\", meanSeconds: 263, variation: 1.0 }; found none"
            ),
            ("pickUp: true", "24 callTypes.999.pickUp: expected an object in { }, found true"),
            (
                "pickUp: { constant: NaN }",
                "36 callTypes.999.pickUp.constant: expected a number from 0 to 2592000, found NaN"
            ),
            (
                "pickUp: { distribution: 'never' }",
                "40 callTypes.999.pickUp.distribution: expected 'constant' or 'exponential' or 'gamma' or 'lognormal' or 'weibull' or 'uniform' or 'triangular' or 'empirical' or 'mixture', found the text 'never'"
            ),
            (
                "patience: { distribution: 'never', hangUpAtOnce: { fraction: 2, meanSeconds: 4 } }",
                "77 callTypes.999.patience.hangUpAtOnce.fraction: expected a number from 0 to 1, found 2; 2% is written 0.02"
            ),
        ])
    func callTypes(keys: String, expected: String) {
        let text =
            "{ schemaVersion: 1, name: 'S', period: { start: '2017-10-02', days: 7 }, teams: { Room: { agents: { constant: 4 } } },\n"
            + "callTypes: { '999': { priority: 1, arrivals: { callsPerHour: 30 }, talk: { constant: 5 },\n"
            + String(repeating: " ", count: 15) + keys + " } } }"
        #expect(problems(in: text) == ["s.json5:3:" + expected])
    }

    @Test(
        "A length of time is checked by its kind",
        arguments: [
            (
                "distribution: 'lognornal', meanSeconds: 5",
                "92 callTypes.999.talk.distribution: expected 'constant' or 'exponential' or 'gamma' or 'lognormal' or 'weibull' or 'uniform' or 'triangular' or 'empirical' or 'mixture', found the text 'lognornal'; did you mean 'lognormal'?"
            ),
            (
                "distribution: 'exponential', meanSeconds: 5, variation: 1",
                "123 callTypes.999.talk.variation: the key 'variation' doesn't belong to the distribution 'exponential', which has meanSeconds"
            ),
            (
                "distribution: 'gamma', meanSeconds: 5",
                "76 callTypes.999.talk: expected the key 'variation', such as variation: 1.0; found none"
            ),
            (
                "distribution: 'gamma', meanSeconds: 0, variation: 1",
                "114 callTypes.999.talk.meanSeconds: expected a number above 0 and at most 2592000, found 0"
            ),
            (
                "distribution: 'gamma', meanSeconds: 5, variation: 0",
                "128 callTypes.999.talk.variation: expected a number from 0.001 to 100, found 0"
            ),
            (
                "distribution: 'exponential', meanSeconds: 1e7",
                "120 callTypes.999.talk.meanSeconds: expected a number above 0 and at most 2592000, found 1e7"
            ),
            (
                "distribution: 'exponential', meanSeconds: 5, mean: 5",
                "123 callTypes.999.talk.mean: unknown key 'mean'; did you mean 'meanSeconds'?"
            ),
            (
                "distribution: 'weibull', meanSeconds: 5, shape: 0",
                "126 callTypes.999.talk.shape: expected a number from 0.1 to 100, found 0"
            ),
            (
                "meanSeconds: 5",
                "76 callTypes.999.talk: expected distribution or constant, such as { constant: 2 } or { distribution: \"lognormal\", meanSeconds: 263, variation: 1.0 }; found none"
            ),
            (
                "constant: 5, meanSeconds: 4",
                "91 callTypes.999.talk: expected only one of 'meanSeconds' and 'constant', found both"
            ),
            (
                "distribution: 'uniform', leastSeconds: 5, mostSeconds: 5",
                "117 callTypes.999.talk: expected leastSeconds, mostSeconds in rising order, found they are not"
            ),
            (
                "distribution: 'triangular', leastSeconds: 5, modeSeconds: 4, mostSeconds: 9",
                "120 callTypes.999.talk: expected leastSeconds, modeSeconds, mostSeconds in rising order, found they are not"
            ),
            (
                "distribution: 'empirical', valuesSeconds: []",
                "120 callTypes.999.talk.valuesSeconds: expected a list of at least 1 lengths, found a list of 0"
            ),
            (
                "distribution: 'empirical'",
                "76 callTypes.999.talk: expected valuesSeconds or csv, such as valuesSeconds: [30, 45, 200]; found none"
            ),
            ("distribution: 'empirical', csv: 'x.csv'", "110 callTypes.999.talk.csv: no file 'x.csv'"),
            (
                "distribution: 'mixture', parts: { a: { share: 0, constant: 4 } }",
                "110 callTypes.999.talk.parts: expected at least one share above 0, found none"
            ),
            (
                "distribution: 'mixture', parts: {}",
                "110 callTypes.999.talk.parts: expected from 1 to 100 parts, found 0"
            ),
            (
                "distribution: 'mixture', parts: { a: { constant: 4 } }",
                "115 callTypes.999.talk.parts.a: expected the key 'share', such as share: 0.2; found none"
            ),
        ])
    func lengths(talk: String, expected: String) {
        #expect(problems(in: smallScenario(talk: talk)) == ["s.json5:3:" + expected])
    }

    @Test(
        "Arrivals are checked",
        arguments: [
            (
                "callsPerHour: 1e15",
                ["64 callTypes.999.arrivals.callsPerHour: expected a number from 0 to 10000000, found 1e15"]
            ),
            (
                "callsPerHour: Infinity",
                ["64 callTypes.999.arrivals.callsPerHour: expected a number from 0 to 10000000, found Infinity"]
            ),
            (
                "callsPerHour: -Infinity",
                ["64 callTypes.999.arrivals.callsPerHour: expected a number from 0 to 10000000, found -Infinity"]
            ),
            (
                "callsPerHour: 1, callsPerDay: 5",
                ["67 callTypes.999.arrivals: expected only one of 'callsPerDay' and 'callsPerHour', found both"]
            ),
            (
                "busynessVariation: 0",
                [
                    "48 callTypes.999.arrivals: expected callsInPeriod or callsPerDay or callsPerHour or csv or log, such as { callsPerDay: 700 }; found none"
                ]
            ),
            (
                "callsPerHour: 1, busynessVariation: 11",
                ["86 callTypes.999.arrivals.busynessVariation: expected a number from 0 to 10, found 11"]
            ),
            (
                "callsPerDay: 5, dayOfWeekShares: [0, 0, 0, 0, 0, 0, 0]",
                ["83 callTypes.999.arrivals.dayOfWeekShares: expected at least one share above 0, found none"]
            ),
            (
                "callsPerDay: 5, dayOfWeekShares: [1, 1]",
                ["83 callTypes.999.arrivals.dayOfWeekShares: expected a list of exactly 7 shares, found a list of 2"]
            ),
            (
                "callsPerDay: 5, dayOfWeekShares: [1, 1, 1, 1, 1, 1, -1]",
                ["102 callTypes.999.arrivals.dayOfWeekShares.6: expected a number from 0 to 1000000000000, found -1"]
            ),
            (
                "callsPerDay: 5, hourOfDayShares: [1, 2], hourOfWeekShares: []",
                [
                    "83 callTypes.999.arrivals.hourOfDayShares: expected a list of exactly 24 shares, found a list of 2",
                    "91 callTypes.999.arrivals: expected only one of 'hourOfWeekShares' and 'hourOfDayShares', found both",
                    "109 callTypes.999.arrivals.hourOfWeekShares: expected a list of exactly 168 shares, found a list of 0",
                ]
            ),
            (
                "csv: 'a.csv', callsPerDay: 5",
                [
                    "55 callTypes.999.arrivals.csv: no file 'a.csv'",
                    "64 callTypes.999.arrivals: expected only one of 'callsPerDay' and 'csv', found both",
                ]
            ),
        ])
    func arrivals(keys: String, expected: [String]) {
        #expect(problems(in: smallScenario(arrivals: keys)) == expected.map { "s.json5:3:" + $0 })
    }

    @Test("More calls in the busiest hour than the limit are refused even if the average is below it")
    func busiestHour() {
        let text = smallScenario(arrivals: "callsPerHour: 9000000, dayOfWeekShares: [1, 0, 0, 0, 0, 0, 0]")
        #expect(
            problems(in: text) == [
                "s.json5:3:48 callTypes.999.arrivals: expected at most 10000000 calls in every hour, found more"
            ])
    }

    @Test("Calls in a period whose days have no share are refused")
    func emptyPeriod() {
        let text = smallScenario(
            period: "start: '2017-10-02', days: 1", arrivals: "callsInPeriod: 5, dayOfWeekShares: [0, 1, 1, 1, 1, 1, 1]"
        )
        #expect(
            problems(in: text) == [
                "s.json5:3:48 callTypes.999.arrivals: expected shares above 0 on some day of the period, found none"
            ])
    }

    @Test(
        "Teams are checked",
        arguments: [
            (
                "constant: 4", "answers: ['998']",
                ["55 teams.Room.answers.0: unknown call type '998'; did you mean '999'?"]
            ),
            (
                "constant: 4", "answers: []",
                ["54 teams.Room.answers: expected a list of at least 1 call types, found a list of 0"]
            ),
            (
                "constant: 4", "answers: [999]",
                [
                    "55 teams.Room.answers.0: expected a name of 1 to 100 bytes without control characters, found 999; write it in quotes: \"999\""
                ]
            ),
            ("constant: 4", "serves: ['x']", ["54 teams.Room.serves.0: unknown area 'x'; known here: all"]),
            (
                "constant: 4", "keepFree: { '99': 1 }",
                ["57 teams.Room.keepFree.99: unknown call type '99'; did you mean '999'?"]
            ),
            (
                "constant: 4", "keepFree: { '999': 1.5 }",
                ["64 teams.Room.keepFree.999: expected a whole number from 0 to 10000, found 1.5"]
            ),
            (
                "constant: 1000000", "",
                ["40 teams.Room.agents.constant: expected a number from 0 to 10000, found 1000000"]
            ),
            (
                "byHourOfDay: [1, 2]", "",
                ["43 teams.Room.agents.byHourOfDay: expected a list of exactly 24 numbers, found a list of 2"]
            ),
            (
                "shifts: {}, constant: 1", "",
                [
                    "38 teams.Room.agents.shifts: expected from 1 to 100 shifts, found 0",
                    "42 teams.Room.agents: expected only one of 'constant' and 'shifts', found both",
                ]
            ),
            (
                "", "",
                [
                    "28 teams.Room.agents: expected constant or byHourOfDay or byHourOfWeek or csv or shifts, such as { constant: 14 }; found none"
                ]
            ),
        ])
    func teams(agents: String, keys: String, expected: [String]) {
        #expect(problems(in: smallScenario(team: keys, agents: agents)) == expected.map { "s.json5:4:" + $0 })
    }

    @Test(
        "The whole scenario is checked",
        arguments: [
            ("areas: {}", ["10 areas: expected from 1 to 200 areas, found 0"]),
            ("nam: 5", ["3 nam: unknown key 'nam'; did you mean 'name'?"]),
            (
                "sources: 'A book'",
                ["12 sources: expected a list of texts, found the text 'A book'; write it in a list: [\"A book\"]"]
            ),
            (
                "experiment: { replications: 0, seed: -1 }",
                [
                    "31 experiment.replications: expected a whole number from 1 to 1000000, found 0",
                    "40 experiment.seed: expected a whole number from 0 to 9007199254740991, found -1",
                ]
            ),
            (
                "observed: { '999': { servicelevel: 1 } }",
                ["24 observed.999.servicelevel: unknown key 'servicelevel'; did you mean 'serviceLevel'?"]
            ),
            ("observed: { '998': { offered: 1 } }", ["15 observed.998: unknown call type '998'; did you mean '999'?"]),
            (
                "observed: { '999': { serviceLevel: 68.8 } }",
                ["38 observed.999.serviceLevel: expected a number from 0 to 1, found 68.8; 68.8% is written 0.688"]
            ),
            (
                "assumptions: [{ path: 'teams', evidence: 'guessed' }]",
                ["44 assumptions.0.evidence: expected 'published' or 'derived' or 'assumed', found the text 'guessed'"]
            ),
            ("areas: { A: { size: 1 } }", ["17 areas.A.size: unknown key 'size'; nothing stands below this value"]),
        ])
    func wholeScenario(keys: String, expected: [String]) {
        #expect(problems(in: smallScenario(scenario: keys)) == expected.map { "s.json5:5:" + $0 })
    }

    @Test(
        "A period must consist of days of the calendar",
        arguments: [
            (
                "start: '2017-02-29', days: 1000000000000, warmUpDays: 1.5",
                [
                    "20 period.start: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text '2017-02-29'; that month has 28 days",
                    "40 period.days: expected a whole number from 1 to 36525, found 1000000000000",
                    "67 period.warmUpDays: expected a whole number from 0 to 366, found 1.5",
                ]
            ),
            (
                "start: 2017, days: 1",
                [
                    "20 period.start: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found 2017"
                ]
            ),
            (
                "start: '01/10/2017', days: 1",
                [
                    "20 period.start: expected a date of the calendar, year-month-day, such as \"2017-10-01\", found the text '01/10/2017'; the year comes first, then month and day: \"2017-10-01\" if the day came first here"
                ]
            ),
            ("start: '2017-10-01'", ["11 period: expected the key 'days', such as days: 31; found none"]),
        ])
    func period(keys: String, expected: [String]) {
        #expect(problems(in: smallScenario(period: keys)) == expected.map { "s.json5:2:" + $0 })
    }
}
