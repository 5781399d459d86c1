import ContactCentre
import Probability
import Scenarios
import Testing

@Suite("Reading a scenario")
struct ScenarioReaderTests {
    @Test("A scenario with every part of the contract is read into the model")
    func everyPart() throws {
        let scenario = try scenario(twoTypes)
        #expect(scenario.name == "Two queues, October 2017")
        #expect(scenario.sources == ["A report"])
        #expect(scenario.assumptions.map(\.evidence) == [.published])
        #expect(scenario.period.start == CalendarDate(year: 2017, month: 10, day: 1))
        #expect(scenario.period.days == 31)
        #expect(scenario.period.warmUpDays == 1)
        #expect(scenario.experiment.replications == 5)
        #expect(scenario.experiment.seed == 7)
        #expect(scenario.areas == ["South", "East", "West"])
        #expect(scenario.callTypes.map(\.name) == ["999", "101"])
        #expect(scenario.teams.map(\.name) == ["Main room", "Night"])
        #expect(scenario.observed.map(\.measure) == [.offered, .serviceLevel])
        #expect(scenario.observed.map(\.value) == [21357, 0.688])
        #expect(scenario.oddities == [])
    }

    @Test("A call type's parts are read into the model")
    func callType() throws {
        let emergency = try scenario(twoTypes).callTypes[0]
        #expect(emergency.priority == 1)
        #expect(emergency.target?.within == Interval(seconds: 10))
        #expect(emergency.target?.fraction == 0.9)
        #expect(emergency.shortAbandon == Interval(seconds: 5))
        #expect(emergency.origins == [0.36, 0.32, 0.32])
        #expect(emergency.arrivals.busynessVariation == 0.12)
        #expect(emergency.pickUp == .exponential(mean: 2))
        #expect(emergency.talk == .lognormal(mean: 263, variation: 1))
        #expect(emergency.wrap.length == .exponential(mean: 60))
        #expect(emergency.wrap.interruptibleBy == [CallTypeID(0)])
        #expect(emergency.wrap.breakOff == .exponential(mean: 15))
        let parts = [
            MixturePart(name: "hang up at once", share: 0.006, distribution: .exponential(mean: 4)),
            MixturePart(name: "wait", share: 0.994, distribution: .exponential(mean: 600)),
        ]
        #expect(emergency.patience == .mixture(parts))
    }

    @Test("What a call type leaves out takes its default")
    func defaults() throws {
        let small = try scenario(smallScenario(period: "start: '2017-10-02', days: 1"))
        let callType = small.callTypes[0]
        #expect(callType.target == nil)
        #expect(callType.shortAbandon == nil)
        #expect(!callType.isWork)
        #expect(callType.origins == [1])
        #expect(callType.pickUp == .constant(0))
        #expect(callType.wrap.length == .constant(0))
        #expect(callType.wrap.breakOff == .constant(0))
        #expect(callType.wrap.interruptibleBy == [])
        #expect(callType.patience == .never)
        #expect(callType.arrivals.busynessVariation == 0)
        #expect(small.areas == ["all"])
        #expect(small.period.warmUpDays == 0)
        #expect(small.experiment.replications == 20)
        #expect(small.experiment.seed == 1)
        #expect(small.teams[0].serves == [AreaID(0)])
        #expect(small.teams[0].answers == [CallTypeID(0)])
        #expect(small.teams[0].keepFree == [0])
        #expect(small.teams[0].staffing == .hourOfWeek([Double](repeating: 4, count: 168)))
    }
}
