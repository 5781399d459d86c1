/// What becomes of a caller with so many others ahead in the queue: the backward equations of a varying day.
///
/// Those ahead leave by being answered, one at a rate of n / AHT, and by hanging up, each at a rate of 1 / patience.
/// When agents come on duty they take as many callers from the front; when agents leave, everybody is busy, so the rate
/// of answers falls and nothing else happens.
struct CallerFates {
    private let day: VaryingDay
    private var positions: Int { day.mostPresent + 1 }
    private static let stepsToTarget = Int(Double(VaryingDayRoom.targetSeconds) / VaryingDay.stepSeconds)

    init(_ day: VaryingDay) {
        self.day = day
    }

    /// The agents of an hour; after midnight those of the day's first hour again.
    private func agents(_ hour: Int) -> Int { day.room.agents[hour % 24] }

    /// The probability of hanging up from each position if the agents stay as they are for ever.
    func hangUpsInLongRun(agents: Int) -> [Double] {
        var hangUps: [Double] = []
        for ahead in 0..<positions {
            let leaving = day.answerRate(agents) + Double(ahead) * day.hangUpRate
            hangUps.append((leaving * (hangUps.last ?? 0) + day.hangUpRate) / (leaving + day.hangUpRate))
        }
        return hangUps
    }

    /// The probabilities just before an hour begins, from those just after.
    /// - Parameter answered: the probability that stands for being answered.
    func crossingInto(_ hour: Int, _ after: [Double], ahead answered: Double) -> [Double] {
        let comingOn = max(0, agents(hour) - agents(hour - 1))
        return [Double](repeating: answered, count: comingOn) + after.dropLast(comingOn)
    }

    /// The probabilities of hanging up at each step of an hour, from those at its end.
    func hangUpsByStep(in hour: Int, endingWith end: [Double]) -> [[Double]] {
        var byStep = [end]
        for _ in 0..<VaryingDay.stepsPerHour {
            byStep.append(steppedBack(byStep[byStep.count - 1], agents: agents(hour), answered: 0, hungUp: 1))
        }
        return byStep.reversed()
    }

    /// The probabilities of being answered within the target's time at each step of an hour.
    func inTimeByStep(in hour: Int) -> [[Double]] {
        let target = CallerFates.stepsToTarget
        let inHour = withinTime(upTo: target, agents: agents(hour))
        let inNext = withinTime(upTo: target, agents: agents(hour + 1))
        let lastSteps = (0...target).map { stepsLeft in
            var inTime = crossingInto(hour + 1, inNext[target - stepsLeft], ahead: 1)
            for _ in 0..<stepsLeft { inTime = steppedBack(inTime, agents: agents(hour), answered: 1, hungUp: 0) }
            return inTime
        }
        let steps = VaryingDay.stepsPerHour
        return (0...steps).map { steps - $0 <= target ? lastSteps[steps - $0] : inHour[target] }
    }

    /// The probabilities of being answered within each number of steps, with the same agents throughout.
    private func withinTime(upTo steps: Int, agents: Int) -> [[Double]] {
        var within = [[Double](repeating: 0, count: positions)]
        for _ in 0..<steps {
            within.append(steppedBack(within[within.count - 1], agents: agents, answered: 1, hungUp: 0))
        }
        return within
    }

    /// One step of Runge and Kutta's fourth order backwards in time.
    private func steppedBack(_ fate: [Double], agents: Int, answered: Double, hungUp: Double) -> [Double] {
        func change(_ fate: [Double]) -> [Double] {
            fate.indices.map { ahead in
                let leaving = day.answerRate(agents) + Double(ahead) * day.hangUpRate
                let next = ahead == 0 ? answered : fate[ahead - 1]
                return leaving * (next - fate[ahead]) + day.hangUpRate * (hungUp - fate[ahead])
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
