/// What becomes of a caller with so many others ahead in the queue: the backward equations of a varying day.
///
/// Those ahead leave by being answered, one at a rate of n / AHT, and by hanging up, each at a rate of 1 / patience.
/// When agents come on duty they take as many callers from the front; when agents leave, everybody is busy, so the rate
/// of answers falls and nothing else happens. While busy agents are above the number on duty, whoever finishes leaves, and
/// nobody is answered.
struct CallerFates {
    /// By agents above the number on duty and callers ahead.
    typealias Fate = [[Double]]

    private let day: VaryingDay
    /// By hour, how many agents there may be above the number.
    private let mostAbove: [Int]
    private var positions: Int { day.mostPresent + 1 }
    private static let stepsToTarget = Int(Double(VaryingDayRoom.targetSeconds) / VaryingDay.stepSeconds)

    init(_ day: VaryingDay, mostAbove: [Int]) {
        self.day = day
        self.mostAbove = mostAbove
    }

    /// The agents of an hour; after midnight those of the day's first hour again.
    private func agents(_ hour: Int) -> Int { day.room.agents[hour % 24] }

    /// How many there may be above the number; after midnight, nobody: those of the day before are next to never there.
    private func above(_ hour: Int) -> Int { hour < mostAbove.count ? mostAbove[hour] : 0 }

    /// The probability of hanging up from each position if the agents stay as they are for ever.
    func hangUpsInLongRun(agents: Int) -> Fate {
        var hangUps: [Double] = []
        for ahead in 0..<positions {
            let leaving = day.answerRate(agents) + Double(ahead) * day.hangUpRate
            hangUps.append((leaving * (hangUps.last ?? 0) + day.hangUpRate) / (leaving + day.hangUpRate))
        }
        return [hangUps]
    }

    /// The probabilities just before an hour begins, from those just after.
    /// - Parameter answered: the probability that stands for being answered.
    func crossingInto(_ hour: Int, _ after: Fate, ahead answered: Double) -> Fate {
        (0...above(hour - 1)).map { above in
            let busy = agents(hour - 1) + above
            // Where shifts end, nobody is above the number: those who leave are out of the state.
            let staying = day.room.leaving == .whoIsFree ? max(agents(hour), busy) : agents(hour)
            let comingOn = max(0, staying - busy)
            let row = min(staying - agents(hour), after.count - 1)
            return [Double](repeating: answered, count: comingOn) + after[row].dropLast(comingOn)
        }
    }

    /// The probabilities of hanging up at each step of an hour, from those at its end.
    func hangUpsByStep(in hour: Int, endingWith end: Fate) -> [Fate] {
        var byStep = [end]
        for _ in 0..<VaryingDay.stepsPerHour {
            byStep.append(steppedBack(byStep[byStep.count - 1], agents: agents(hour), answered: 0, hungUp: 1))
        }
        return byStep.reversed()
    }

    /// The probabilities of being answered within the target's time at each step of an hour.
    func inTimeByStep(in hour: Int) -> [Fate] {
        let target = CallerFates.stepsToTarget
        let inHour = withinTime(upTo: target, in: hour)
        let inNext = withinTime(upTo: target, in: hour + 1)
        let lastSteps = (0...target).map { stepsLeft in
            var inTime = crossingInto(hour + 1, inNext[target - stepsLeft], ahead: 1)
            for _ in 0..<stepsLeft { inTime = steppedBack(inTime, agents: agents(hour), answered: 1, hungUp: 0) }
            return inTime
        }
        let steps = VaryingDay.stepsPerHour
        return (0...steps).map { steps - $0 <= target ? lastSteps[steps - $0] : inHour[target] }
    }

    /// The probabilities of being answered within each number of steps, with the same agents throughout.
    private func withinTime(upTo steps: Int, in hour: Int) -> [Fate] {
        var within = [Fate](repeating: [], count: 1)
        within[0] = Fate(repeating: [Double](repeating: 0, count: positions), count: above(hour) + 1)
        for _ in 0..<steps {
            within.append(steppedBack(within[within.count - 1], agents: agents(hour), answered: 1, hungUp: 0))
        }
        return within
    }

    /// One step of Runge and Kutta's fourth order backwards in time.
    private func steppedBack(_ fate: Fate, agents: Int, answered: Double, hungUp: Double) -> Fate {
        func change(_ fate: Fate) -> Fate {
            fate.indices.map { above in
                fate[above].indices.map { ahead in
                    let here = fate[above][ahead]
                    let oneFewer = ahead == 0 ? answered : fate[above][ahead - 1]
                    let next = above > 0 ? fate[above - 1][ahead] : oneFewer
                    return day.answerRate(agents + above) * (next - here)
                        + Double(ahead) * day.hangUpRate * (oneFewer - here) + day.hangUpRate * (hungUp - here)
                }
            }
        }
        let h = VaryingDay.stepSeconds
        let first = change(fate)
        let second = change(fate.plus(first, times: h / 2))
        let third = change(fate.plus(second, times: h / 2))
        let fourth = change(fate.plus(third, times: h))
        return fate.plus(first, times: h / 6).plus(second, times: h / 3).plus(third, times: h / 3)
            .plus(fourth, times: h / 6)
    }
}
