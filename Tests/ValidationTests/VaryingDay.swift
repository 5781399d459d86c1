import RoomScripts

/// The forward equations of a day in which calls and agents change by the hour, solved step by step.
///
/// The state is the number of agents above the number on duty, all of them busy, and the number of calls present, talking or
/// waiting. Where the free leave first: if the number falls to n, the free leave, and as many of the busy as are above n stay until
/// they have finished, as the next to finish do, whoever they are; they take no others. While there are such, nobody who waits
/// is answered.
///
/// Where shifts end: when agents go off duty they finish their calls but take no others, so they and those calls leave
/// the state. If callers wait then, everybody is busy, and exactly those leave; if not, those who leave are as busy as any
/// others: the busy ones left on duty follow the hypergeometric law. (Who is busy has nothing to do with whose shift ends once
/// handling times have shuffled the agents, for which an hour of a dozen handling times is ample.)
struct VaryingDay {
    /// Expected figures of an hour.
    struct Hour {
        /// Calls arriving, by what becomes of them, however late.
        var calls = 0.0
        var waited = 0.0
        var abandoned = 0.0
        var answeredInTime = 0.0
        /// Averages over the hour.
        var queue = 0.0
        var busy = 0.0
        var present = 0.0
    }

    let room: VaryingDayRoom
    /// Calls 0...mostPresent; nobody ever sees that many.
    let mostPresent: Int
    /// By agents above the number, the probabilities of the calls present.
    typealias State = [[Double]]
    /// More agents above the number are as good as never there.
    private static let negligible = 1e-12

    static let stepSeconds = 1.0
    static let stepsPerHour = Int(3_600 / stepSeconds)

    init(_ room: VaryingDayRoom) {
        self.room = room
        mostPresent = (room.agents.max() ?? 0) + 60
    }

    func callRate(_ hour: Int) -> Double { room.callsPerHour[hour] / 3_600 }
    var hangUpRate: Double { 1 / room.patienceSeconds }
    func answerRate(_ agents: Int) -> Double { Double(agents) / room.talkSeconds }

    func solve() -> [Hour] {
        let (starts, overtime) = hourStarts()
        let fates = CallerFates(self, mostAbove: starts.map { $0.count - 1 })
        var hangUps = fates.hangUpsInLongRun(agents: room.agents[0])
        var hours: [Hour] = []
        // Backwards in time, since what becomes of a caller depends on the hours to come.
        for hour in room.agents.indices.reversed() {
            hangUps = fates.crossingInto(hour + 1, hangUps, ahead: 0)
            let hangUpsByStep = fates.hangUpsByStep(in: hour, endingWith: hangUps)
            let inTimeByStep = fates.inTimeByStep(in: hour)
            hours.append(
                figures(
                    of: hour, from: starts[hour], overtime: overtime[hour], hangUps: hangUpsByStep, inTime: inTimeByStep
                ))
            hangUps = hangUpsByStep[0]
        }
        return hours.reversed()
    }

    /// The law of the state at the start of each hour, and the mean number of agents finishing calls after their shift.
    private func hourStarts() -> (states: [State], overtime: [Double]) {
        var state: State = [[Double](repeating: 0, count: mostPresent + 1)]
        state[0][0] = 1
        var late = 0.0
        var (states, overtime): ([State], [Double]) = ([], [])
        for hour in room.agents.indices {
            // Overtime is as long as a talk, so of that begun an hour ago fewer than one in 100,000 is still going on.
            late = 0
            if hour > 0 {
                let (before, after) = (room.agents[hour - 1], room.agents[hour])
                switch room.leaving {
                case .whoIsFree: state = withNumber(after, insteadOf: before, state)
                case .whoseShiftEnds: leaveDuty(from: before, to: after, &state[0], &late)
                }
            }
            states.append(state)
            overtime.append(late)
            for _ in 0..<VaryingDay.stepsPerHour { state = stepped(state, in: hour) }
        }
        return (states, overtime)
    }

    private func figures(
        of hour: Int, from start: State, overtime: Double, hangUps: [[[Double]]], inTime: [[[Double]]]
    ) -> Hour {
        var state = start
        var figures = Hour(calls: room.callsPerHour[hour])
        let steps = VaryingDay.stepsPerHour
        for step in 0...steps {
            // The trapezium rule.
            let weight = (step == 0 || step == steps ? 0.5 : 1) / Double(steps)
            for (above, law) in state.enumerated() {
                let agents = room.agents[hour] + above
                for (present, probability) in law.enumerated() {
                    let share = weight * probability
                    figures.present += share * Double(agents)
                    figures.busy += share * Double(min(present, agents))
                    if present < agents {
                        figures.answeredInTime += share * figures.calls
                    } else {
                        let ahead = present - agents
                        figures.queue += share * Double(ahead)
                        figures.waited += share * figures.calls
                        figures.abandoned += share * figures.calls * hangUps[step][above][ahead]
                        figures.answeredInTime += share * figures.calls * inTime[step][above][ahead]
                    }
                }
            }
            if step < steps { state = stepped(state, in: hour) }
        }
        let late = overtime * room.talkSeconds / 3_600
        figures.busy += late
        figures.present += late
        return figures
    }

    /// One step of Runge and Kutta's fourth order.
    private func stepped(_ state: State, in hour: Int) -> State {
        let h = VaryingDay.stepSeconds
        let first = flow(state, in: hour)
        let second = flow(state.plus(first, times: h / 2), in: hour)
        let third = flow(state.plus(second, times: h / 2), in: hour)
        let fourth = flow(state.plus(third, times: h), in: hour)
        return state.plus(first, times: h / 6).plus(second, times: h / 3).plus(third, times: h / 3)
            .plus(fourth, times: h / 6)
    }

    /// The forward equations: calls come at a rate of λ, callers who wait hang up at θ each, and an agent above the number on duty
    /// leaves with the call that ends first, which happens at (agents) / AHT as long as there is one.
    private func flow(_ state: State, in hour: Int) -> State {
        let calls = callRate(hour)
        var flow = state.map { [Double](repeating: 0, count: $0.count) }
        for (above, law) in state.enumerated() {
            let agents = room.agents[hour] + above
            for present in law.indices where law[present] != 0 {
                let probability = law[present]
                if present < mostPresent {
                    flow[above][present] -= calls * probability
                    flow[above][present + 1] += calls * probability
                }
                guard present > 0 else { continue }
                let hangingUp = hangUpRate * Double(max(0, present - agents)) * probability
                let answered = answerRate(min(present, agents)) * probability
                flow[above][present] -= hangingUp + answered
                flow[above][present - 1] += hangingUp
                flow[max(0, above - 1)][present - 1] += answered
            }
        }
        return flow
    }

    /// The number of agents changes, and of those above it only the busy stay.
    private func withNumber(_ after: Int, insteadOf before: Int, _ state: State) -> State {
        let most = max(0, before + state.count - 1 - after)
        var next = State(repeating: [Double](repeating: 0, count: mostPresent + 1), count: most + 1)
        for (above, law) in state.enumerated() {
            for (present, probability) in law.enumerated() {
                let agents = max(after, min(before + above, present))
                next[agents - after][present] += probability
            }
        }
        while next.count > 1, next[next.count - 1].reduce(0, +) < VaryingDay.negligible {
            let dropped = next.removeLast()
            next[next.count - 1] = next[next.count - 1].plus(dropped, times: 1)
        }
        return next
    }

    private func leaveDuty(from before: Int, to after: Int, _ state: inout [Double], _ overtime: inout Double) {
        guard after < before else { return }
        var next = [Double](repeating: 0, count: state.count)
        for (present, probability) in state.enumerated() {
            guard present < before else {
                next[present - (before - after)] += probability
                overtime += probability * Double(before - after)
                continue
            }
            for staying in max(0, present - (before - after))...min(present, after) {
                let chance =
                    choices(staying, of: after) * choices(present - staying, of: before - after)
                    / choices(present, of: before)
                next[staying] += probability * chance
                overtime += probability * chance * Double(present - staying)
            }
        }
        state = next
    }

    /// The binomial coefficient.
    private func choices(_ chosen: Int, of all: Int) -> Double {
        (0..<chosen).reduce(1) { $0 * Double(all - $1) / Double($1 + 1) }
    }
}

extension [Double] {
    /// Each number plus a multiple of the other's.
    func plus(_ other: [Double], times factor: Double) -> [Double] {
        var sum = self
        for index in indices { sum[index] += other[index] * factor }
        return sum
    }
}

extension [[Double]] {
    /// Each number plus a multiple of the other's.
    func plus(_ other: [[Double]], times factor: Double) -> [[Double]] {
        var sum = self
        for row in indices { for index in sum[row].indices { sum[row][index] += other[row][index] * factor } }
        return sum
    }
}
