import ContactCentre
import RoomScripts

/// One day in which calls and agents change by the hour, from an empty room at midnight: M(t)/M/n(t)+M.
struct VaryingDayRoom: ExactRoom {
    var callsPerHour: [Double]
    let agents: [Int]
    var talkSeconds = 300.0
    var patienceSeconds: Double
    /// Days are repetitions, so that every one begins empty.
    let replications: Int

    static let targetSeconds = 20

    var script: RoomScript {
        let calls = callsPerHour.reduce(0, +)
        var script = RoomScript(
            callTypes: [
                (
                    "calls",
                    """
                    priority: 1, target: { withinSeconds: \(VaryingDayRoom.targetSeconds), fraction: 0.8 },
                    arrivals: { callsPerDay: \(calls), hourOfDayShares: \(callsPerHour) },
                    talk: { distribution: 'exponential', meanSeconds: \(talkSeconds) },
                    patience: { distribution: 'exponential', meanSeconds: \(patienceSeconds) }
                    """
                )
            ], teams: [("Room", "agents: { byHourOfDay: \(agents) }")])
        script.replications = replications
        script.seed = 31
        return script
    }

    var faults: [(name: String, room: VaryingDayRoom)] {
        var (busier, slower, morePatient) = (self, self, self)
        busier.callsPerHour = callsPerHour.map { $0 * fault }
        slower.talkSeconds *= fault
        morePatient.patienceSeconds *= fault
        return [("arrivals", busier), ("talk", slower), ("patience", morePatient)]
    }

    func figures() -> [Figure] {
        let hours = VaryingDay(self).solve()
        return hours.enumerated().flatMap { index, hour in
            figures(of: hour, period: index < 10 ? "0\(index):00" : "\(index):00")
        }
    }

    private func figures(of hour: VaryingDay.Hour, period: String) -> [Figure] {
        func figure(_ measure: Measure, callType: String = "all", _ value: Double) -> Figure {
            Figure(measure: measure, callType: callType, period: period, value: value)
        }
        return [
            figure(.offered, hour.calls),
            figure(.waitedAtAll, hour.waited / hour.calls),
            figure(.abandonedFraction, hour.abandoned / hour.calls),
            figure(.serviceLevel, callType: "calls", hour.answeredInTime / hour.calls),
            // Whoever waits hangs up at a rate of 1 / patience, so hang-ups × patience is time waited.
            figure(.averageWaitSeconds, hour.abandoned * patienceSeconds / hour.calls),
            figure(.averageQueueLength, hour.queue),
            figure(.occupancy, hour.busy / hour.present),
            figure(.averageAgents, hour.present),
        ]
    }
}
