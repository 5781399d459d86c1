/// Two pods of one agent each, where a call goes to the other pod only while two of its area wait: exactly.
///
/// The state is who is idle and, in order of arrival, the areas of the callers who wait.
struct PairOfPods: Hashable {
    private var isIdle = [true, true]
    private(set) var waiting: [Int] = []

    private init() {}

    private typealias Step = ExploredChain<PairOfPods>.Step

    /// - Parameters:
    ///   - arrivalRate: of the calls from one area.
    ///   - queueLimit: the most calls that may wait, hardly ever reached.
    static func chain(
        arrivalRate: Double, answerRate: Double, hangUpRate: Double, queueLimit: Int
    ) -> ExploredChain<PairOfPods> {
        ExploredChain(from: PairOfPods()) { state in
            var steps: [Step] = []
            for pod in 0...1 {
                if state.isIdle[pod] || state.waiting.count < queueLimit {
                    steps.append(state.arrival(from: pod, rate: arrivalRate))
                }
                if !state.isIdle[pod] { steps.append(state.endOfWork(in: pod, rate: answerRate)) }
            }
            for place in state.waiting.indices {
                var left = state
                left.waiting.remove(at: place)
                steps.append(Step(rate: hangUpRate, to: left))
            }
            return steps
        }
    }

    private func arrival(from area: Int, rate: Double) -> Step {
        var next = self
        if isIdle[area] {
            next.isIdle[area] = false
            return Step(rate: rate, to: next, answers: 1)
        }
        next.waiting.append(area)
        guard isIdle[1 - area], next.mayGoAway(area), let first = next.waiting.firstIndex(of: area) else {
            return Step(rate: rate, to: next)
        }
        next.waiting.remove(at: first)
        next.isIdle[1 - area] = false
        return Step(rate: rate, to: next, answers: 1, answersAway: 1)
    }

    private func endOfWork(in pod: Int, rate: Double) -> Step {
        var next = self
        guard let first = waiting.firstIndex(where: { $0 == pod || mayGoAway($0) }) else {
            next.isIdle[pod] = true
            return Step(rate: rate, to: next)
        }
        let area = next.waiting.remove(at: first)
        return Step(rate: rate, to: next, answers: 1, answersAway: area == pod ? 0 : 1)
    }

    private func mayGoAway(_ area: Int) -> Bool { waiting.count { $0 == area } >= 2 }
}
