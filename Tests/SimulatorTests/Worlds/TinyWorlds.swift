import ContactCentre
import Simulator
import Testing

extension World {
    /// A tiny world that is watched until all is over.
    init(room: Room, calls: [CallLife], duties: [DutyChange]) {
        self.init(room: room, calls: calls, duties: duties, end: 200 * second)
    }
}

/// Calls of which the first arrives at 0 and the others with all combinations of gaps after it, each completed by
/// further choices; lengths in seconds.
func tinyCalls(
    _ count: Int, gaps: [Int64], _ choices: inout Choices, complete: (inout CallLife, inout Choices) -> Void
) -> [CallLife] {
    var arrival: Int64 = 0
    return (0..<count).map { place in
        if place > 0 { arrival += choices.pick(gaps) }
        var life = CallLife(arrival: arrival, patience: 0, talk: 0)
        complete(&life, &choices)
        return CallLife(
            arrival: life.arrival * second, patience: (life.patienceEnd - life.arrival) * second,
            pickUp: life.pickUp * second, talk: life.talk * second, wrap: life.wrap * second,
            breakOff: life.breakOff * second, callType: life.callType, area: life.area, balkingPoint: life.balkingPoint,
            callBackPoint: life.callBackPoint)
    }
}

func allOnDuty(_ agents: Int) -> [DutyChange] {
    (0..<agents).map { DutyChange(instant: 0, agent: Int32($0), comesOn: true) }
}

/// Runs all the worlds that can be chosen through the engine and the naive room; in debug, where it is the memory that is watched, two
/// thousand of them by chance.
func expectAgreement(
    sourceLocation: SourceLocation = #_sourceLocation, in world: (inout Choices) -> World
) {
    #if DEBUG
        let most = 2_000
        var choices = Choices(by: Dice(seed: 97))
    #else
        let most = Int.max
        var choices = Choices()
    #endif
    var number = 0
    repeat {
        number += 1
        guard let disagreement = world(&choices).disagreement else { continue }
        Issue.record("world \(number): \(disagreement)", sourceLocation: sourceLocation)
        return
    } while number < most && choices.next()
    #expect(number > 1_000, "so few worlds prove little", sourceLocation: sourceLocation)
}
