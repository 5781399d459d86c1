import ContactCentre
import RoomScripts

/// Always an agent free, so that callers wait for the pick-up only; a share of them hang up within seconds.
///
/// Pick-up and both kinds of patience are exponential, with rates r, θ and η: a caller hangs up first with probability
/// θ / (θ + r), and the wait, however it ends, is exponential with rate θ + r.
struct RingingRoom: ExactRoom {
    var pickUpSeconds = 6.0
    var patienceSeconds = 40.0
    let hangUpAtOnce = (fraction: 0.2, meanSeconds: 3.0)

    var script: RoomScript {
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, arrivals: { callsPerHour: 60 }, talk: { constant: 60 },
                    pickUp: { distribution: 'exponential', meanSeconds: \(pickUpSeconds) },
                    patience: {
                      distribution: 'exponential', meanSeconds: \(patienceSeconds),
                      hangUpAtOnce: { fraction: \(hangUpAtOnce.fraction), meanSeconds: \(hangUpAtOnce.meanSeconds) } }
                    """
                )
            ], agents: 30)
        script.days = 5
        script.seed = 7
        return script
    }

    var faults: [(name: String, room: RingingRoom)] {
        var (slower, morePatient) = (self, self)
        slower.pickUpSeconds *= fault
        morePatient.patienceSeconds *= fault
        return [("pick-up", slower), ("patience", morePatient)]
    }

    func figures() -> [Figure] {
        let pickUpRate = 1 / pickUpSeconds
        let kinds = [
            (share: 1 - hangUpAtOnce.fraction, rate: 1 / patienceSeconds),
            (share: hangUpAtOnce.fraction, rate: 1 / hangUpAtOnce.meanSeconds),
        ]
        let wait = kinds.reduce(0) { $0 + $1.share / ($1.rate + pickUpRate) }
        let answered = kinds.reduce(0) { $0 + $1.share * pickUpRate / ($1.rate + pickUpRate) }
        let answeredTime = kinds.reduce(0) {
            $0 + $1.share * pickUpRate / (($1.rate + pickUpRate) * ($1.rate + pickUpRate))
        }
        return [
            Figure(measure: .abandonedFraction, value: 1 - answered),
            Figure(measure: .averageWaitSeconds, value: wait),
            Figure(measure: .averageSpeedOfAnswerSeconds, value: answeredTime / answered),
            Figure(measure: .averageQueueLength, value: 0),
        ]
    }
}
