import ContactCentre
import Foundation
import RoomScripts

/// One agent who does items of work of exponential lengths, in order of arrival.
///
/// In M/M/1 with arrival rate λ and service rate μ the time from arrival to the end is exponential with rate μ - λ (Kleinrock,
/// Queueing Systems I, 1975, section 5.12), and ρ²/(1 - ρ) items wait on average, at any instant.
struct DeadlineRoom: ExactRoom {
    var itemsPerHour = 5.0
    var workSeconds = 600.0
    private let deadlineHours = 1.5

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "reports",
                    """
                    priority: 1, arrivals: { callsPerHour: \(itemsPerHour) }, deadlineHours: \(deadlineHours),
                    work: { distribution: 'exponential', meanSeconds: \(workSeconds) }
                    """
                )
            ], agents: 1)
        script.days = 60
        script.warmUpDays = 4
        script.seed = 31
        return script
    }

    var faults: [(name: String, room: DeadlineRoom)] {
        var (busier, slower) = (self, self)
        busier.itemsPerHour *= fault
        slower.workSeconds *= fault
        return [("arrivals", busier), ("work", slower)]
    }

    func figures() -> [Figure] {
        let itemsDonePerHour = 3_600 / workSeconds
        let load = itemsPerHour / itemsDonePerHour
        return [
            Figure(
                measure: .doneByDeadline, callType: "reports",
                value: 1 - exp(-(itemsDonePerHour - itemsPerHour) * deadlineHours)),
            Figure(measure: .backlog, callType: "reports", value: load * load / (1 - load)),
            Figure(measure: .averageQueueLength, callType: "reports", value: load * load / (1 - load)),
        ]
    }
}
