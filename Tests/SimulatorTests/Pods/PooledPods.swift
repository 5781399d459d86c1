/// Three pods of two agents who all take calls of any area at once, home agents first: what each agent does, exactly.
///
/// Who is idle longest decides between the other pods, so the idle agents stand in a list. Patience, conversations and
/// the time between calls are exponential; a conversation away from home takes `awayFactor` times as long. All who wait
/// are alike: the next one is from any of the areas with probability 1/3. Pods may change names, which keeps the states
/// few.
struct PooledPods: Hashable {
    /// The pods of the idle agents, the one idle for longest first.
    private var idle: [Int]
    /// By pod: agents with callers from home, and with others.
    private var home = [0, 0, 0]
    private var away = [0, 0, 0]
    private(set) var waiting = 0

    static let empty = PooledPods(idle: [0, 1, 2, 0, 1, 2])
    private static let pods = 0..<3
    private static let names = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

    private init(idle: [Int]) { self.idle = idle }

    /// - Parameters:
    ///   - arrivalRate: of the calls from one area, calls a second.
    ///   - queueLimit: the most calls that may wait, hardly ever reached.
    static func chain(
        arrivalRate: Double, answerRate: Double, hangUpRate: Double, awayFactor: Double, queueLimit: Int
    ) -> ExploredChain<PooledPods> {
        ExploredChain(from: empty.renamed) { state in
            var steps = state.arrivals(rate: arrivalRate, queueLimit: queueLimit)
            for pod in pods {
                steps += state.endOfWork(in: pod, wasHome: true, rate: Double(state.home[pod]) * answerRate)
                steps += state.endOfWork(
                    in: pod, wasHome: false, rate: Double(state.away[pod]) * answerRate / awayFactor)
            }
            if state.waiting > 0 {
                steps.append(.init(rate: Double(state.waiting) * hangUpRate, to: state.after { $0.waiting -= 1 }))
            }
            return steps.filter { $0.rate > 0 }
        }
    }

    private typealias Step = ExploredChain<PooledPods>.Step

    private func arrivals(rate: Double, queueLimit: Int) -> [Step] {
        PooledPods.pods.compactMap { area in
            if let place = idle.firstIndex(of: area) ?? idle.indices.first {
                let taken = after { $0.take(from: area, in: $0.idle.remove(at: place)) }
                return Step(rate: rate, to: taken, answers: 1, answersAway: idle[place] == area ? 0 : 1)
            }
            return waiting < queueLimit ? Step(rate: rate, to: after { $0.waiting += 1 }) : nil
        }
    }

    private func endOfWork(in pod: Int, wasHome: Bool, rate: Double) -> [Step] {
        guard rate > 0 else { return [] }
        var freed = self
        if wasHome { freed.home[pod] -= 1 } else { freed.away[pod] -= 1 }
        guard waiting > 0 else { return [Step(rate: rate, to: freed.after { $0.idle.append(pod) })] }
        freed.waiting -= 1
        return PooledPods.pods.map { area in
            Step(
                rate: rate / 3, to: freed.after { $0.take(from: area, in: pod) }, answers: 1,
                answersAway: area == pod ? 0 : 1)
        }
    }

    private mutating func take(from area: Int, in pod: Int) {
        if area == pod { home[pod] += 1 } else { away[pod] += 1 }
    }

    private func after(_ change: (inout PooledPods) -> Void) -> PooledPods {
        var changed = self
        change(&changed)
        return changed.renamed
    }

    /// The state with the pods' names that come first in the order of all six.
    private var renamed: PooledPods {
        var first = self
        for names in PooledPods.names {
            var other = self
            other.idle = idle.map { names[$0] }
            for pod in PooledPods.pods {
                other.home[names[pod]] = home[pod]
                other.away[names[pod]] = away[pod]
            }
            if other.digits.lexicographicallyPrecedes(first.digits) { first = other }
        }
        return first
    }

    private var digits: [Int] { idle + home + away }
}
