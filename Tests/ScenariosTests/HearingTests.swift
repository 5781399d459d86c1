import ContactCentre
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
                "callTypes.999.queueCapacity: expected a whole number from 0 to 10000, found the text '60'; write it without quotation marks"
            ),
            (
                "queueCapcity: 60",
                "callTypes.999: unknown key 'queueCapcity'; did you mean 'queueCapacity'?"
            ),
        ])
    func mistakes(keys: String, expected: String) {
        let text = smallScenario(callType: "\n" + String(repeating: " ", count: 15) + keys)
        #expect(problemsByLine(in: text) == ["4 " + expected])
    }

    @Test("Work waits without a caller, so nobody can hear a busy tone")
    func work() {
        let text = smallScenario(callType: "queueCapacity: 60").replacing("talk: {", with: "work: {")
        #expect(
            problemsByLine(in: text).map { $0.drop { $0 != "c" } } == [
                "callTypes.999: expected only one of 'work' and 'queueCapacity', found both"
            ])
    }
}
