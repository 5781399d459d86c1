import ContactCentre
import Experiments
import Parallel
import RoomScripts
import Scenarios
import Statistics
import Testing

@Suite("What callers hear under one of two plans only")
struct WhatCallersHearComparedTests {
    private static let measures: Set<Measure> = [
        .blocked, .balked, .callBackOffered, .callBackAccepted, .callBackReached, .averageCallBackSeconds,
    ]

    private static func room(_ more: String) -> RoomScript {
        var script = RoomScript(
            callTypes: [("101", "priority: 1, arrivals: { callsPerHour: 40 }, talk: { constant: 300 }\(more)")],
            agents: 3)
        script.replications = 10
        return script
    }

    private func rows(_ base: RoomScript, _ other: RoomScript) async throws -> [ComparisonRow] {
        let base = ComparedPlan(name: "base", scenario: try base.scenario())
        let other = ComparedPlan(name: "other", scenario: try other.scenario())
        let settings = Run.Settings(base.scenario.experiment, threads: 2)
        return await Comparison(base: base, others: [other], settings: settings).result().rows
    }

    @Test(
        "The plan without it has none of it, exactly; the difference is all that the other has",
        arguments: [
            ", queueCapacity: 2", ", announcedWait: { balking: [{ aboveSeconds: 30, fraction: 0.5 }] }",
            ", callBack: { offerAfterSeconds: 30, accept: 0.5, reached: 0.8 }",
        ])
    func oneSide(rule: String) async throws {
        let (plain, heard) = (Self.room(""), Self.room(rule))
        let run = try await heard.run()
        let there = try await rows(plain, heard).filter { Self.measures.contains($0.measure) }
        let back = try await rows(heard, plain).filter { Self.measures.contains($0.measure) }
        #expect(!there.isEmpty && there.count == back.count)
        for (row, inverse) in zip(there, back) {
            let isCount = row.measure.unit == .calls
            let own = try #require(run.row(row.measure, callType: row.callType)?.estimate)
            #expect(try #require(own.mean) > 0)
            #expect(row.other == own && inverse.base == own && row.base == inverse.other)
            #expect(row.base.mean == (isCount ? 0 : nil) && row.base.low == row.base.mean)
            #expect(row.difference.mean == (isCount ? own.mean : nil))
            #expect(inverse.difference.mean == (isCount ? own.mean.map { -$0 } : nil))
            #expect(inverse.difference.low == (isCount ? own.high.map { -$0 } : nil))
            #expect(row.verdict == nil)
        }
    }

    @Test("Callers whom the other plan doesn't have are not held against it")
    func otherCallers() async throws {
        var more = Self.room("")
        more.callTypes.append(
            ("Web", "priority: 2, arrivals: { callsPerHour: 5 }, talk: { constant: 60 }, queueCapacity: 1"))
        let found = try await rows(Self.room(""), more).filter { $0.measure == .blocked }
        #expect(found.map(\.callType) == ["101", "all"])
    }
}
