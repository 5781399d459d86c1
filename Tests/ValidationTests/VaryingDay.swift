import RoomScripts

/// The forward equations of a day in which calls and agents change by the hour, solved step by step.
///
/// The state is the number of calls present with agents on duty, talking or waiting. When agents go off duty they finish
/// their calls but take no others, so they and those calls leave the state. If callers wait then, everybody is busy,
/// and exactly those leave; if not, those who leave are as busy as any others: the busy ones left on duty follow the
/// hypergeometric law. (The agents with the highest numbers leave; who is busy has nothing to do with the number once
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
    /// States 0...mostPresent; nobody ever sees that many.
    let mostPresent: Int

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
        let fates = CallerFates(self)
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

    /// The law of the state at the start of each hour, and the mean number of agents finishing calls after their duty.
    private func hourStarts() -> (states: [[Double]], overtime: [Double]) {
        var state = [Double](repeating: 0, count: mostPresent + 1)
        state[0] = 1
        var late = 0.0
        var (states, overtime): ([[Double]], [Double]) = ([], [])
        for hour in room.agents.indices {
            // Overtime is as long as a talk, so of that begun an hour ago fewer than one in 100,000 is still going on.
            late = 0
            if hour > 0 { leaveDuty(from: room.agents[hour - 1], to: room.agents[hour], &state, &late) }
            states.append(state)
            overtime.append(late)
            for _ in 0..<VaryingDay.stepsPerHour { state = stepped(state, in: hour) }
        }
        return (states, overtime)
    }

    private func figures(
        of hour: Int, from start: [Double], overtime: Double, hangUps: [[Double]], inTime: [[Double]]
    ) -> Hour {
        let agents = room.agents[hour]
        var state = start
        var figures = Hour(calls: room.callsPerHour[hour])
        let steps = VaryingDay.stepsPerHour
        for step in 0...steps {
            // The trapezium rule.
            let weight = (step == 0 || step == steps ? 0.5 : 1) / Double(steps)
            for (present, probability) in state.enumerated() {
                let share = weight * probability
                figures.busy += share * Double(min(present, agents))
                if present < agents {
                    figures.answeredInTime += share * figures.calls
                } else {
                    let ahead = present - agents
                    figures.queue += share * Double(ahead)
                    figures.waited += share * figures.calls
                    figures.abandoned += share * figures.calls * hangUps[step][ahead]
                    figures.answeredInTime += share * figures.calls * inTime[step][ahead]
                }
            }
            if step < steps { state = stepped(state, in: hour) }
        }
        let late = overtime * room.talkSeconds / 3_600
        figures.busy += late
        figures.present = Double(agents) + late
        return figures
    }

    /// One step of Runge and Kutta's fourth order.
    private func stepped(_ state: [Double], in hour: Int) -> [Double] {
        let h = VaryingDay.stepSeconds
        let first = flow(state, in: hour)
        let second = flow(state.plus(first, times: h / 2), in: hour)
        let third = flow(state.plus(second, times: h / 2), in: hour)
        let fourth = flow(state.plus(third, times: h), in: hour)
        return state.plus(first, times: h / 6).plus(second, times: h / 3).plus(third, times: h / 3)
            .plus(fourth, times: h / 6)
    }

    /// The forward equations: dp(k)/dt = λ p(k-1) + (min(k+1, n) / AHT + (k+1-n)⁺ θ) p(k+1) - (λ + …) p(k).
    private func flow(_ state: [Double], in hour: Int) -> [Double] {
        let (calls, agents) = (callRate(hour), room.agents[hour])
        var flow = [Double](repeating: 0, count: state.count)
        for present in 1...mostPresent {
            let leaving = answerRate(min(present, agents)) + hangUpRate * Double(max(0, present - agents))
            let up = calls * state[present - 1] - leaving * state[present]
            flow[present] += up
            flow[present - 1] -= up
        }
        return flow
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
