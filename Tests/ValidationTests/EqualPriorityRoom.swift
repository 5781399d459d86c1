import ContactCentre
import QueueingTheory
import RoomScripts

/// Two call types of the same priority, one rare and one frequent, with the same talk: first come first answered whatever
/// the type, so that both wait as in Erlang C for all calls.
struct EqualPriorityRoom: ExactRoom {
    var callsPerHour = (12.0, 90.0)
    var talkSeconds = 300.0

    private static let agents = 10
    private static let targetSeconds = 60.0

    var script: RoomScript {
        let callTypes = [("rare", callsPerHour.0), ("frequent", callsPerHour.1)].map { name, calls in
            (
                name,
                """
                priority: 1, target: { withinSeconds: \(EqualPriorityRoom.targetSeconds), fraction: 0.8 },
                arrivals: { callsPerHour: \(calls) }, talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) }
                """
            )
        }
        var script = RoomScript(callTypes: callTypes, agents: Double(EqualPriorityRoom.agents))
        script.days = 20
        script.warmUpDays = 2
        script.seed = 13
        return script
    }

    var faults: [(name: String, room: EqualPriorityRoom)] {
        var (busier, slower) = (self, self)
        busier.callsPerHour.1 *= fault
        slower.talkSeconds *= fault
        return [("arrivals", busier), ("talk", slower)]
    }

    func figures() throws -> [Figure] {
        let traffic = try Traffic(callsPerHour: callsPerHour.0 + callsPerHour.1, handleSeconds: talkSeconds)
        let room = try ErlangC(traffic, agents: EqualPriorityRoom.agents)
        let level = try room.serviceLevel(withinSeconds: EqualPriorityRoom.targetSeconds)
        return ["rare", "frequent"].flatMap { name in
            [
                Figure(measure: .serviceLevel, callType: name, value: level),
                Figure(measure: .waitedAtAll, callType: name, value: room.waitingProbability),
                Figure(measure: .averageWaitSeconds, callType: name, value: room.averageWaitSeconds ?? .infinity),
            ]
        }
    }
}
