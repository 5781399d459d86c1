import ContactCentre
import Scenarios
import Testing

@Suite("Steps of a wait")
struct WaitStepTests {
    private static let named = WaitStep.Action.open(.named([TeamID(1), TeamID(3)]))

    @Test(
        "A step opens a call to home teams, to any, to those it names, or to none",
        arguments: [
            (.open(.home), 1, true, true), (.open(.home), 1, false, false), (.open(.any), 2, false, true),
            (named, 3, false, true), (named, 2, true, false), (.transferOut, 1, true, false),
        ] as [(WaitStep.Action, Int, Bool, Bool)])
    func opens(action: WaitStep.Action, team: Int, isHome: Bool, expected: Bool) {
        let step = WaitStep(after: .hour, condition: .noHomeAgentOnDuty, action: action)
        #expect(step.opens(to: TeamID(team), isHome: isHome) == expected)
    }

    @Test("Only a transfer out takes a call out of the house")
    func transfersOut() {
        #expect(WaitStep(after: .zero, action: .transferOut).transfersOut)
        #expect(!WaitStep(after: .zero, action: .open(.any)).transfersOut)
    }

    @Test("A step asks for nothing but the waiting time unless said otherwise")
    func condition() {
        #expect(WaitStep(after: .zero, action: .open(.any)).condition == .always)
        #expect(WaitStep.byDefault == [WaitStep(after: .zero, condition: .always, action: .open(.any))])
    }
}
