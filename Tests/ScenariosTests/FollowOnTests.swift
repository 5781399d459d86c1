import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Follow-on contacts and work without a conversation")
struct FollowOnTests {
    @Test("Follow-ons are read into the model; what is left out takes its default")
    func followOns() throws {
        let keys = """
            afterAbandoning: [{ callType: '999', probability: 0.5, after: { distribution: 'exponential', meanSeconds: 120 }, timesAtMost: 3 }],
            afterAnswer: [{ callType: '999', probability: 0.1 }, { callType: '999', probability: 0.2, away: 0.3, after: { constant: 60 } }]
            """
        let callType = try scenario(smallScenario(callType: keys)).callTypes[0]
        #expect(callType.afterAbandoning.map(\.callType) == [CallTypeID(0)])
        #expect(callType.afterAbandoning.map(\.probability) == [0.5])
        #expect(callType.afterAbandoning.map(\.after) == [.exponential(mean: 120)])
        #expect(callType.afterAbandoning.map(\.timesAtMost) == [3])
        #expect(callType.afterAnswer.map(\.probability) == [0.1, 0.2])
        #expect(callType.afterAnswer.map(\.probabilityAway) == [0.1, 0.3])
        #expect(callType.afterAnswer.map(\.after) == [.constant(0), .constant(60)])
        #expect(callType.afterAnswer.map(\.timesAtMost) == [10, 10])
    }

    @Test(
        "Each mistake in a follow-on is reported where it stands",
        arguments: [
            (
                "afterAnswer: [{ probability: 0.1 }]",
                "callTypes.999.afterAnswer.0: expected the key 'callType', such as callType: \"999\"; found none"
            ),
            (
                "afterAnswer: [{ callType: '998', probability: 0.1 }]",
                "callTypes.999.afterAnswer.0.callType: unknown call type '998'; did you mean '999'?"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 10 }]",
                "callTypes.999.afterAnswer.0.probability: expected a number from 0 to 1, found 10; 10% is written 0.1"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 1, timesAtMost: 0 }]",
                "callTypes.999.afterAnswer.0.timesAtMost: expected a whole number from 1 to 100, found 0"
            ),
            (
                "afterAbandoning: [{ callType: '999', probability: 0.1, away: 0.1 }]",
                "callTypes.999.afterAbandoning.0.away: unknown key 'away'; known here: callType, probability, after, timesAtMost"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 0.6 }, { callType: '999', probability: 0.6 }]",
                "callTypes.999.afterAnswer: expected probabilities that add up to 1 at most, found 1.2; at most one follow-on comes of a call"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 0.6, away: 0.9 }, { callType: '999', probability: 0.2 }]",
                "callTypes.999.afterAnswer: expected probabilities that add up to 1 at most, found 1.1; at most one follow-on comes of a call"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 0.6, after: { distribution: 'never' } }]",
                "callTypes.999.afterAnswer.0.after.distribution: expected 'constant' or 'exponential' or 'gamma' or 'lognormal' or 'weibull' or 'uniform' or 'triangular' or 'empirical' or 'mixture', found the text 'never'"
            ),
            (
                "afterAnswer: [{ callType: '999', probability: 0.6, after: 60 }]",
                "callTypes.999.afterAnswer.0.after: expected an object in { }, found 60"
            ),
        ])
    func problemsOfFollowOns(keys: String, expected: String) {
        let text = smallScenario(callType: "\n" + String(repeating: " ", count: 15) + keys)
        #expect(problemsByLine(in: text) == ["4 " + expected])
    }

    @Test("Ten follow-ons of a tenth are certain, not more than that")
    func roundedProbabilities() {
        let ten = (0..<10).map { _ in "{ callType: '999', probability: 0.1 }" }.joined(separator: ", ")
        #expect(problemsByLine(in: smallScenario(callType: "afterAbandoning: [\(ten)]")) == [])
    }

    @Test("Work is a wrap after no conversation")
    func work() throws {
        let text = smallScenario(callType: "talk_: 0").replacing(
            "talk: { distribution: 'exponential', meanSeconds: 200 }, talk_: 0",
            with:
                "work: { distribution: 'exponential', meanSeconds: 200, interruptibleBy: ['999'], breakOff: { constant: 9 } }"
        )
        let callType = try scenario(text).callTypes[0]
        #expect(callType.talk == .constant(0))
        #expect(callType.wrap.length == .exponential(mean: 200))
        #expect(callType.wrap.interruptibleBy == [CallTypeID(0)])
        #expect(callType.wrap.breakOff == .constant(9))
    }

    @Test("Work stands alone, and one of talk and work must be there")
    func workAlone() {
        let small = smallScenario(callType: "work: { constant: 4 }, wrap: { constant: 4 }")
        let work = small.replacing("talk: { distribution: 'exponential', meanSeconds: 200 }, ", with: "")
        #expect(
            problemsByLine(in: work) == ["3 callTypes.999: expected only one of 'wrap' and 'work', found both"])
        let delayed = work.replacing("wrap: { constant: 4 }", with: "connectionDelay: { constant: 4 }")
        #expect(
            problemsByLine(in: delayed)
                == ["3 callTypes.999: expected only one of 'connectionDelay' and 'work', found both"])
        let none = smallScenario().replacing("talk: { distribution: 'exponential', meanSeconds: 200 }, ", with: "")
        #expect(
            problemsByLine(in: none) == [
                "3 callTypes.999: expected talk or work, such as talk: { distribution: \"lognormal\", meanSeconds: 263, variation: 1.0 }; found none"
            ])
    }
}
