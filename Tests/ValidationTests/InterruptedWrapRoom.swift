import ContactCentre
import RoomScripts

/// One agent and two call types, of which the first breaks into the wrap of the second; nobody hangs up.
///
/// An urgent caller waits for urgent calls in hand or waiting and for a conversation of the second type, not for its
/// wrap. No work is lost, so all work in the room is that of M/G/1, and a caller of the second type waits for all of
/// it and for the urgent calls that arrive meanwhile:
///
/// - urgent: (λ₁E[S₁²] + λ₂E[T₂²]) / 2 / (1 - ρ₁)
/// - other: (λ₁E[S₁²] + λ₂E[S₂²]) / 2 / (1 - ρ) / (1 - ρ₁)
///
/// with T the talk, S talk and wrap, ρ₁ the urgent load and ρ the whole.
/// Source: both follow from Cobham's argument (1954); Conway, Maxwell and Miller, Theory of Scheduling (1967), chapter 8,
/// for work that is preempted and resumed.
struct InterruptedWrapRoom: ExactRoom {
    var urgentCallsPerHour: Double
    var otherCallsPerHour: Double
    var urgentTalk: Length
    let urgentWrap: Length
    var otherTalk: Length
    var otherWrap: Length
    let days: Int

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "urgent",
                    """
                    priority: 1, arrivals: { callsPerHour: \(urgentCallsPerHour) },
                    talk: { \(urgentTalk.members) }, wrap: { \(urgentWrap.members) }
                    """
                ),
                (
                    "other",
                    """
                    priority: 2, arrivals: { callsPerHour: \(otherCallsPerHour) },
                    talk: { \(otherTalk.members) }, wrap: { \(otherWrap.members), interruptibleBy: ["urgent"] }
                    """
                ),
            ], agents: 1)
        script.days = days
        script.warmUpDays = 3
        script.seed = 22
        return script
    }

    var faults: [(name: String, room: InterruptedWrapRoom)] {
        var (busier, slower, longer) = (self, self, self)
        busier.otherCallsPerHour *= fault
        slower.otherTalk.meanSeconds *= fault
        longer.otherWrap.meanSeconds *= fault
        return [("arrivals", busier), ("talk", slower), ("wrap", longer)]
    }

    func figures() -> [Figure] {
        let (urgent, other) = (urgentCallsPerHour / 3_600, otherCallsPerHour / 3_600)
        let urgentLoad = urgent * (urgentTalk.meanSeconds + urgentWrap.meanSeconds)
        let load = urgentLoad + other * (otherTalk.meanSeconds + otherWrap.meanSeconds)
        let urgentSquares = urgent * Length.secondMoment(of: urgentTalk, urgentWrap)
        let urgentWait = (urgentSquares + other * otherTalk.secondMoment) / 2 / (1 - urgentLoad)
        let work = (urgentSquares + other * Length.secondMoment(of: otherTalk, otherWrap)) / 2 / (1 - load)
        let otherWait = work / (1 - urgentLoad)
        return [
            Figure(measure: .averageWaitSeconds, callType: "urgent", value: urgentWait),
            Figure(measure: .averageWaitSeconds, callType: "other", value: otherWait),
            Figure(measure: .averageQueueLength, callType: "urgent", value: urgent * urgentWait),
            Figure(measure: .averageQueueLength, callType: "other", value: other * otherWait),
            Figure(measure: .occupancy, value: load),
            Figure(measure: .waitedAtAll, callType: "other", value: load),
        ]
    }
}
