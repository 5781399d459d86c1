import ContactCentre
import Foundation
import RoomScripts

/// Always an agent free, so that callers wait for the pick-up only, and a connection delay before it, both exponential.
///
/// With rates a and b of the two, independent, their sum S has P(S < t) = 1 - (b e^(-at) - a e^(-bt)) / (b - a), the convolution of
/// two exponential laws.
struct NationalClockRoom: ExactRoom {
    var delaySeconds = 8.0
    var pickUpSeconds = 20.0

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 60 },
                    connectionDelay: { distribution: 'exponential', meanSeconds: \(delaySeconds) },
                    pickUp: { distribution: 'exponential', meanSeconds: \(pickUpSeconds) }
                    """
                )
            ], agents: 40)
        script.days = 5
        script.seed = 8
        return script
    }

    var faults: [(name: String, room: NationalClockRoom)] {
        var (slower, later) = (self, self)
        slower.pickUpSeconds *= fault
        later.delaySeconds *= fault
        return [("pick-up", slower), ("connection delay", later)]
    }

    func figures() -> [Figure] {
        let (a, b) = (1 / delaySeconds, 1 / pickUpSeconds)
        func answered(under time: Double) -> Double { 1 - (b * exp(-a * time) - a * exp(-b * time)) / (b - a) }
        return [
            Figure(measure: .nationalUnder10, value: answered(under: 10)),
            Figure(measure: .nationalFrom10Under60, value: answered(under: 60) - answered(under: 10)),
            Figure(measure: .nationalFrom60, value: 1 - answered(under: 60)),
            Figure(measure: .nationalAverageSeconds, value: delaySeconds + pickUpSeconds),
            // The force's clock knows nothing of it.
            Figure(measure: .under10, value: 1 - exp(-b * 10)),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: pickUpSeconds),
        ]
    }
}
