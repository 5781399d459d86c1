import ContactCentre
import Experiments
import Measures
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("The workforce in results")
struct WorkforceMeasuresTests {
    /// Two months of 31 and 28 days without calls; 10 join on 20 January, 4 are lost on 15 February.
    private func script(_ more: String = "") -> RoomScript {
        let calls = "priority: 1, arrivals: { callsPerDay: 0 }, talk: { constant: 60 }"
        var script = RoomScript(callTypes: [("calls", calls)], agents: 1)
        script.days = 59
        script.replications = 3
        script.more = """
            workforce: { establishment: 45, plannedFor: 40, inPost: { experienced: 40 },
              intakes: [{ start: '2018-01-20', people: 10, trainingWeeks: 2 }],
              leavers: { losses: [{ on: '2018-02-15', people: 4 }] }, learning: [{ weeks: 0 }, { weeks: 1 }]\(more) }
            """
        return script
    }

    @Test("Posts are means over the days, leavers and hours sums, of each month and of the period")
    func values() async throws {
        let result = try await script().run(by: .month)
        func value(_ measure: Measure, _ period: String = "all") throws -> Double {
            let name = FigureName(period: period, measure: measure)
            return try #require(result.rows.first { $0.name == name }?.estimate.mean)
        }
        #expect(try value(.establishment, "2018-01") == 45 && value(.establishment) == 45)
        // 12 of 31 days with ten more; then 14 of 28 days with fifty, 14 with forty-six.
        #expect(try abs(value(.inPost, "2018-01") - (40 + 120.0 / 31)) < 1e-9)
        #expect(try abs(value(.inPost, "2018-02") - 48) < 1e-9)
        #expect(try abs(value(.inPost) - (40 * 31 + 120 + 48 * 28) / 59.0) < 1e-9)
        #expect(try value(.leavers, "2018-01") == 0 && value(.leavers, "2018-02") == 4 && value(.leavers) == 4)
        #expect(try abs(value(.contractedHours, "2018-02") - 48 * 28 * 37 / 7.0) < 1e-6)
        // In training up to 2 February.
        #expect(try abs(value(.inTraining, "2018-01") - 120.0 / 31) < 1e-9)
        #expect(try abs(value(.inTraining, "2018-02") - 20.0 / 28) < 1e-9)
        for period in ["2018-01", "2018-02", "all"] {
            let parts = try value(.inTraining, period) + value(.onFloor, period)
            #expect(try abs(parts - value(.inPost, period)) < 1e-9)
        }
    }

    @Test("They stand with all, by day and month; not by hour, and not without a workforce")
    func rows() async throws {
        let measures: [Measure] = [
            .establishment, .inPost, .inTraining, .onFloor, .experienced, .leavers, .contractedHours,
        ]
        for (breakdown, count) in [(Breakdown.day, 60), (.month, 3), (.period, 1), (.hour, 1)] {
            var once = script()
            once.replications = 1
            let rows = try await once.run(by: breakdown).rows.filter { measures.contains($0.measure) }
            #expect(rows.count == count * measures.count)
            #expect(rows.allSatisfy { $0.callType == FigureName.all && $0.team == FigureName.all })
        }
        var without = script()
        without.more = ""
        #expect(try await without.run().rows.allSatisfy { !measures.contains($0.measure) })
    }

    @Test(
        "The establishment is certain, and so is who is in post where nobody leaves; else intervals say what chance makes of it"
    )
    func intervals() async throws {
        func widths(_ script: RoomScript) async throws -> [Measure: Double?] {
            let rows = try await script.run().rows
            return Dictionary(
                uniqueKeysWithValues: [Measure.establishment, .inPost].map { measure in
                    let estimate = rows.first { $0.name == FigureName(measure: measure) }?.estimate
                    return (measure, estimate.flatMap { one in one.high.flatMap { high in one.low.map { high - $0 } } })
                })
        }
        var certain = script()
        certain.more = certain.more.replacing("people: 4 }", with: "people: 0 }")
        #expect(try await widths(certain) == [.establishment: 0, .inPost: 0])
        var leaving = script()
        leaving.more = leaving.more.replacing("leavers: {", with: "leavers: { aYear: 0.5,")
        let found = try await widths(leaving)
        #expect(found[.establishment] == 0)
        #expect((found[.inPost] ?? nil) ?? 0 > 0)
    }
}
