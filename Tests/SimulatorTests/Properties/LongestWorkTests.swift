import ContactCentre
import Simulator
import Testing

@Suite("Work that lasts as long as anything may")
struct LongestWorkTests {
    @Test(
        "keeps its agent for years in rooms of any size, and so does a half and a third of it",
        arguments: [1, 2, 500, 3_000, 10_000], [1, 2, 3] as [Int64])
    func longestConversations(agents: Int, part: Int64) {
        let longest = Interval.longest.microseconds / part
        let tenYears = 3_650 * Interval.day.microseconds
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1)],
            teams: [Room.TeamRules(agents: agents, answers: [0], keepFree: [0])])
        let talking = (0..<agents).map { CallLife(arrival: Int64($0), patience: longest, talk: longest) }
        let inVain = CallLife(arrival: Int64(agents), patience: tenYears, talk: second)
        let duties = (0..<agents).map { DutyChange(instant: 0, agent: Int32($0), comesOn: true) }
        let result = simulate(
            room, calls: talking + [inVain], duties: duties, from: 0, upTo: tenYears + Interval.day.microseconds)
        #expect(result.calls.last?.outcome == .abandoned)
        #expect(result.calls.dropLast().allSatisfy { $0.outcome == .answered && $0.waited == 0 })
    }

    @Test("keeps its agent to the microsecond in rooms of up to 512 agents")
    func toTheMicrosecond() {
        let longest = Interval.longest.microseconds
        let room = Room(
            callTypes: [Room.CallTypeRules(priority: 1)],
            teams: [Room.TeamRules(agents: 512, answers: [0], keepFree: [0])])
        let calls = (0...512).map { CallLife(arrival: Int64($0), patience: longest, talk: longest) }
        let duties = (0..<512).map { DutyChange(instant: 0, agent: Int32($0), comesOn: true) }
        let result = simulate(room, calls: calls, duties: duties, from: 0, upTo: longest + second)
        #expect(result.calls.last?.waited == longest - 512)
    }
}
