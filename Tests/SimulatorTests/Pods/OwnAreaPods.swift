/// Three pods of two agents who all take calls of any area at once, home agents first; an agent who becomes free takes callers of
/// the pod's own area first, or those who have waited longest: exactly.
///
/// Patience, conversations and the time between calls are exponential, and the areas have calls of their own number. While anybody
/// is idle nobody waits, so the state is either the pods of the idle agents, the one idle for longest first, or the areas of the
/// callers who wait, the one who came first in front.
struct OwnAreaPods: Hashable {
    private var idle: [Int]
    private(set) var waiting: [Int] = []

    private typealias Step = ExploredChain<OwnAreaPods>.Step
    private static let pods = 0..<3
    private static let agentsInPod = 2

    /// - Parameters:
    ///   - arrivalRates: by area.
    ///   - queueLimit: the most calls that may wait, hardly ever reached.
    static func chain(
        arrivalRates: [Double], answerRate: Double, hangUpRate: Double, ownAreaFirst: Bool, queueLimit: Int
    ) -> ExploredChain<OwnAreaPods> {
        ExploredChain(from: OwnAreaPods(idle: [0, 1, 2, 0, 1, 2])) { state in
            var steps: [Step] = []
            for area in pods {
                if let step = state.arrival(from: area, rate: arrivalRates[area], queueLimit) { steps.append(step) }
                let busy = agentsInPod - state.idle.count { $0 == area }
                if busy > 0 {
                    steps.append(state.endOfWork(in: area, rate: Double(busy) * answerRate, ownAreaFirst))
                }
            }
            for place in state.waiting.indices {
                var left = state
                left.waiting.remove(at: place)
                steps.append(Step(rate: hangUpRate, to: left))
            }
            return steps
        }
    }

    private func arrival(from area: Int, rate: Double, _ queueLimit: Int) -> Step? {
        var next = self
        if let place = idle.firstIndex(of: area) ?? idle.indices.first {
            let pod = next.idle.remove(at: place)
            return Step(rate: rate, to: next, answers: 1, answersAway: pod == area ? 0 : 1)
        }
        guard waiting.count < queueLimit else { return nil }
        next.waiting.append(area)
        return Step(rate: rate, to: next)
    }

    private func endOfWork(in pod: Int, rate: Double, _ ownAreaFirst: Bool) -> Step {
        var next = self
        let own = ownAreaFirst ? waiting.firstIndex(of: pod) : nil
        guard let place = own ?? waiting.indices.first else {
            next.idle.append(pod)
            return Step(rate: rate, to: next)
        }
        let area = next.waiting.remove(at: place)
        return Step(rate: rate, to: next, answers: 1, answersAway: area == pod ? 0 : 1)
    }
}
