import ContactCentre
import RoomScripts

/// One day in which calls and agents change by the hour, from an empty room at midnight: M(t)/M/n(t)+M.
struct VaryingDayRoom: ExactRoom {
    /// Who goes when the number of agents falls.
    enum Leaving {
        /// Who is free, then who finishes next: numbers by hour.
        case whoIsFree
        /// Those whose shift ends, whether they are busy or not.
        case whoseShiftEnds
    }

    var callsPerHour: [Double]
    let agents: [Int]
    var talkSeconds = 300.0
    var patienceSeconds: Double
    var leaving = Leaving.whoIsFree
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
            ], teams: [("Room", "agents: { \(staffing) }")])
        script.replications = replications
        script.seed = 31
        return script
    }

    private var staffing: String {
        guard leaving == .whoseShiftEnds else { return "byHourOfDay: \(agents)" }
        // A shift of one for each agent and stretch of hours with at least so many.
        var shifts: [String] = []
        for number in 1...(agents.max() ?? 1) {
            for start in agents.indices where agents[start] >= number && (start == 0 || agents[start - 1] < number) {
                let end = agents[start...].firstIndex { $0 < number } ?? agents.count
                let time = (start < 10 ? "0" : "") + "\(start):00"
                shifts.append("'\(number) at \(start)': { start: '\(time)', hours: \(end - start), headcount: 1 }")
            }
        }
        return "shifts: { \(shifts.joined(separator: ", ")) }"
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
