import ContactCentre
import Measures
import Parallel
import RoomScripts
import Testing

@Suite("Agents on duty")
struct StaffingTests {
    static let calls = (
        "calls",
        """
        priority: 1, arrivals: { callsPerHour: 20 }, talk: { distribution: 'exponential', meanSeconds: 300 },
        patience: { distribution: 'exponential', meanSeconds: 300 }
        """
    )

    @Test(
        "A fraction of an agent is there that fraction of the days, and as much on average",
        .enabled(if: isOptimised, needsOptimisation), arguments: [0.25, 2.3, 7.9])
    func fractions(agents: Double) async throws {
        var script = RoomScript(callTypes: [StaffingTests.calls], agents: agents)
        script.replications = 4_000
        script.seed = 51
        let result = try await script.run()
        let agreement = try #require(
            try agreements(of: result, with: [Figure(measure: .averageAgents, value: agents)]).first)
        #expect(agreement.distance <= Agreement.limit, "\(agreement)")
        // The exact standard error of a number that is one of two neighbours.
        let part = agents - agents.rounded(.down)
        #expect(abs(agreement.standardError / (part * (1 - part) / 4_000).squareRoot() - 1) < 0.1)
        #expect(agents < 1 || (fault - 1) * agents > Agreement.leastShift * agreement.standardError)
    }

    @Test(
        "Fractions that change by the hour hold in every hour", .enabled(if: isOptimised, needsOptimisation))
    func fractionsByHour() async throws {
        let agents = (0..<24).map { 0.5 + Double(($0 * 7) % 24) / 5 }
        var script = RoomScript(
            callTypes: [StaffingTests.calls], teams: [("Room", "agents: { byHourOfDay: \(agents) }")])
        // Without calls nobody stays on after the duty.
        script.callTypes[0].members = script.callTypes[0].members.replacing("callsPerHour: 20", with: "callsPerHour: 0")
        script.replications = 1_500
        script.seed = 52
        let figures = agents.enumerated().map { hour, agents in
            Figure(measure: .averageAgents, period: (hour < 10 ? "0" : "") + "\(hour):00", value: agents)
        }
        for agreement in try agreements(of: try await script.run(by: .hour), with: figures) {
            #expect(agreement.distance <= Agreement.limit, "\(agreement)")
        }
    }

    @Test("On any one day there is the whole number below or above the fraction, never anything else")
    func wholeAgents() throws {
        var script = RoomScript(callTypes: [StaffingTests.calls], agents: 2.3)
        script.days = 60
        let records = ReplicationRecords(of: try script.scenario())
        let onDuty = Sweep([records.spans.stretches(.present), records.spans.stretches(.overtime)])
        var days = [0, 0]
        for day in 0..<60 {
            let window = Int64(day) * Interval.day.microseconds..<Int64(day + 1) * Interval.day.microseconds
            let time = onDuty.integral(of: 0, over: window) - onDuty.integral(of: 1, over: window)
            #expect(time == 2 * Interval.day.microseconds || time == 3 * Interval.day.microseconds)
            days[Int(time / Interval.day.microseconds) - 2] += 1
        }
        #expect(days[0] > 25 && days[1] > 5)
    }

    @Test("Agents who come and go every half-hour lose no call and do no work twice")
    func comingAndGoing() throws {
        let steps = (0..<44).map { half in
            "2018-01-01 \(half / 2 < 10 ? "0" : "")\(half / 2):\(half % 2 == 0 ? "00" : "30"),\([0, 5, 1, 7, 3][half % 5])\n"
        }
        var script = RoomScript(
            callTypes: [
                (
                    "patient",
                    """
                    priority: 1, arrivals: { csv: 'calls.csv' }, pickUp: { constant: 2 },
                    talk: { distribution: 'lognormal', meanSeconds: 250, variation: 1 }, wrap: { constant: 30 }
                    """
                ),
                (
                    "impatient",
                    """
                    priority: 2, arrivals: { csv: 'calls.csv' }, talk: { distribution: 'exponential', meanSeconds: 200 },
                    patience: { distribution: 'exponential', meanSeconds: 120 }
                    """
                ),
            ], teams: [("Room", "agents: { csv: 'agents.csv' }")])
        script.files = [
            "calls.csv": "start,calls\n2018-01-01 00:00,350\n2018-01-01 19:00,0\n2018-01-02 00:00,0\n",
            "agents.csv": "start,agents\n" + steps.joined() + "2018-01-01 22:00,9\n",
        ]
        for replication in 0..<5 {
            let records = ReplicationRecords(of: try script.scenario(), replication: replication)
            let patient = records.calls.filter { $0.callType == 0 }
            #expect(patient.count > 250 && patient.allSatisfy { $0.outcome == .answered })
            #expect(records.calls.allSatisfy { $0.outcome != .stillThere })
            let work = records.calls.reduce(0) { $0 + $1.waited - $1.queued + $1.talk + $1.wrap }
            let engaged = records.spans.stretches(.engaged).reduce(0) { $0 + $1.end - $1.start }
            #expect(work == engaged)
            #expect(records.spans.contains { $0.activity == .overtime })
        }
    }
}
