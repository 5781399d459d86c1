import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("What callers hear")
struct HearingTests {
    @Test("How many may wait is a whole number; without the key as many as come")
    func queueCapacity() throws {
        #expect(try scenario(smallScenario(callType: "queueCapacity: 60")).callTypes[0].queueCapacity == 60)
        #expect(try scenario(smallScenario(callType: "queueCapacity: 0")).callTypes[0].queueCapacity == 0)
        #expect(try scenario(smallScenario(callType: "shortAbandonSeconds: 5")).callTypes[0].queueCapacity == nil)
    }

    @Test("Limits of an announced wait are read in order")
    func balking() throws {
        let keys =
            "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.1 }, { aboveSeconds: 300, fraction: 0.3 }] }"
        #expect(
            try scenario(smallScenario(callType: keys)).callTypes[0].balking == [
                BalkingStep(above: Interval(seconds: 60), fraction: 0.1),
                BalkingStep(above: Interval(seconds: 300), fraction: 0.3),
            ])
        #expect(try scenario(smallScenario(callType: "queueCapacity: 0")).callTypes[0].balking.isEmpty)
    }

    @Test("The offer of a call-back is read, with what holds where nothing is said")
    func callBack() throws {
        let keys = "patience: { constant: 600 }, callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0.8 }"
        #expect(
            try scenario(smallScenario(callType: keys)).callTypes[0].callBack
                == CallBack(
                    offer: .afterWaiting(Interval(seconds: 60)), accept: 0.4, reached: 0.8, attemptsAtMost: 1,
                    retryAfter: .constant(900), ringing: Interval(seconds: 20)))
        let further =
            "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.1 }] }, callBack: { offerAboveAnnouncedSeconds: 300, accept: 1, reached: 0.5, attemptsAtMost: 3, retryAfter: { distribution: 'exponential', meanSeconds: 600 }, ringSeconds: 25 }"
        #expect(
            try scenario(smallScenario(callType: further)).callTypes[0].callBack
                == CallBack(
                    offer: .aboveAnnounced(Interval(seconds: 300)), accept: 1, reached: 0.5, attemptsAtMost: 3,
                    retryAfter: .exponential(mean: 600), ringing: Interval(seconds: 25)))
    }

    @Test(
        "Each mistake is reported where it stands",
        arguments: [
            (
                "queueCapacity: -1",
                "callTypes.999.queueCapacity: expected a whole number from 0 to 10000, found -1"
            ),
            (
                "queueCapacity: 2.5",
                "callTypes.999.queueCapacity: expected a whole number from 0 to 10000, found 2.5"
            ),
            (
                "queueCapacity: '60'",
                "callTypes.999.queueCapacity: expected a whole number from 0 to 10000, found the text '60'; write it without quotes"
            ),
            (
                "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.1 }, { aboveSeconds: 60, fraction: 0.3 }] }",
                "callTypes.999.announcedWait.balking.1.aboveSeconds: expected more than 60, the limit of the entry before, found 60; put the entries in rising order"
            ),
            (
                "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 0.3 }, { aboveSeconds: 90, fraction: 0.1 }] }",
                "callTypes.999.announcedWait.balking.1.fraction: expected at least 0.3, the share of the entry before, found 0.1; who hangs up for a shorter wait does so for a longer one"
            ),
            (
                "announcedWait: { balking: [{ aboveSeconds: 60, fraction: 10 }] }",
                "callTypes.999.announcedWait.balking.0.fraction: expected a number from 0 to 1, found 10; 10% is written 0.1"
            ),
            (
                "announcedWait: { balking: [] }",
                "callTypes.999.announcedWait.balking: expected a list of 1 to 20 limits, found a list of 0"
            ),
            (
                "announcedWait: {}",
                "callTypes.999.announcedWait: expected the key 'balking', such as balking: [{ aboveSeconds: 60, fraction: 0.1 }]; found none"
            ),
            (
                "callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0 }",
                "callTypes.999.callBack.reached: expected a number above 0 and at most 1, found 0"
            ),
            (
                "callBack: { offerAfterSeconds: 60, accept: 40, reached: 0.8 }",
                "callTypes.999.callBack.accept: expected a number from 0 to 1, found 40; 40% is written 0.4"
            ),
            (
                "callBack: { accept: 0.4, reached: 0.8 }",
                "callTypes.999.callBack: expected offerAfterSeconds or offerAboveAnnouncedSeconds, such as offerAfterSeconds: 60; found none"
            ),
            (
                "callBack: { offerAboveAnnouncedSeconds: 60, accept: 0.4, reached: 0.8 }",
                "callTypes.999.callBack.offerAboveAnnouncedSeconds: expected an 'announcedWait' of the call type, found none; add one, or make the offer by 'offerAfterSeconds'"
            ),
            (
                "patience: { constant: 60 }, callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0.8 }",
                "callTypes.999.callBack.offerAfterSeconds: expected less than 60, as long as any caller waits, found 60; nobody would ever hear the offer"
            ),
            (
                "callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0.8, attemptsAtMost: 0 }",
                "callTypes.999.callBack.attemptsAtMost: expected a whole number from 1 to 20, found 0"
            ),
            (
                "queueCapcity: 60",
                "callTypes.999.queueCapcity: unknown key 'queueCapcity'; did you mean 'queueCapacity'?"
            ),
        ])
    func mistakes(keys: String, expected: String) {
        let text = smallScenario(callType: "\n" + String(repeating: " ", count: 15) + keys)
        #expect(problemsByLine(in: text) == ["4 " + expected])
    }

    @Test("Whoever waits elsewhere can't be put through to another house")
    func out() {
        let text = smallScenario(callType: "callBack: { offerAfterSeconds: 60, accept: 0.4, reached: 0.8 }")
            .replacing(
                "teams: {",
                with:
                    "routing: { all: [{ afterSeconds: 0, teams: 'any' }, { afterSeconds: 99, teams: 'out' }] }, teams: {"
            )
        #expect(
            problemsByLine(in: text).map { $0.drop { $0 != "c" } } == [
                "callTypes.999.callBack: expected no call-back where a stage transfers the call out of the house, found both; whoever waits elsewhere can't be transferred: take out this key or the stage"
            ])
    }

    @Test("Work waits without a caller, so nobody can hear a busy tone")
    func work() {
        let text = smallScenario(callType: "queueCapacity: 60").replacing("talk: {", with: "work: {")
        #expect(
            problemsByLine(in: text).map { $0.drop { $0 != "c" } } == [
                "callTypes.999: expected only one of 'queueCapacity' and 'work', found both"
            ])
    }
}
