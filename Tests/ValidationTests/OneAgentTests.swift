import Testing

@Suite("One simulated agent against Pollaczek and Khinchine", .enabled(if: isOptimised, needsOptimisation))
struct OneAgentTests {
    @Test(
        "The wait depends on handling through its mean and variation; pick-up and wrap keep the agent busy too",
        arguments: [
            OneAgentRoom(callsPerHour: 9, talk: Length(law: .constant, meanSeconds: 300), days: 150),
            OneAgentRoom(callsPerHour: 30, talk: Length(law: .constant, meanSeconds: 70), days: 60),
            OneAgentRoom(callsPerHour: 8, talk: Length(law: .gamma(variation: 0.5), meanSeconds: 300), days: 200),
            OneAgentRoom(callsPerHour: 7.2, talk: Length(law: .lognormal(variation: 1), meanSeconds: 300), days: 250),
            OneAgentRoom(callsPerHour: 6, talk: Length(law: .gamma(variation: 2), meanSeconds: 300), days: 250),
            OneAgentRoom(
                callsPerHour: 9, talk: Length(law: .lognormal(variation: 1), meanSeconds: 200),
                pickUp: Length(law: .constant, meanSeconds: 5), wrap: Length(law: .exponential, meanSeconds: 60),
                days: 200),
        ])
    func anyLaw(room: OneAgentRoom) async throws { try await validate(room) }

    @Test("Work of exponential lengths is done by its deadline as often as in M/M/1")
    func deadline() async throws { try await validate(DeadlineRoom()) }

    @Test("An urgent caller breaks into a wrap, whose rest is done afterwards")
    func interruptedWrap() async throws {
        try await validate(
            InterruptedWrapRoom(
                urgentCallsPerHour: 5, otherCallsPerHour: 5,
                urgentTalk: Length(law: .gamma(variation: 0.7), meanSeconds: 150),
                urgentWrap: Length(law: .constant, meanSeconds: 30),
                otherTalk: Length(law: .lognormal(variation: 1), meanSeconds: 120),
                otherWrap: Length(law: .exponential, meanSeconds: 240), days: 250))
    }

    @Test("The law of the wait with constant handling agrees with values to 12 digits")
    func constantHandling() {
        // The sum in mpmath at 50 digits, λ = 9 / 3600, D = 300.
        let values = [(0.0, 0.25), (10.0, 0.256328780131), (300.0, 0.529250004153), (1_000.0, 0.866934093933)]
        for (seconds, probability) in values {
            let found = ConstantHandling.waitCDF(seconds, callsPerSecond: 9 / 3_600, handleSeconds: 300)
            #expect(abs(found - probability) < 1e-11)
        }
    }
}
