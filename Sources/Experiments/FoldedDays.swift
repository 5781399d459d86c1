import ContactCentre
import Measures
import Scenarios
import Simulator

/// What is made of the records of a plan's replication, a day at a time.
protocol DayFold {
    /// Adds what became of the people; see ``Measurement/add(workforce:)``.
    mutating func add(workforce history: WorkforceHistory)

    /// Adds a day's records; see ``Measurement/add(calls:spans:isLast:)``.
    mutating func add(
        calls: UnsafeBufferPointer<CallRecord>, spans: UnsafeBufferPointer<AgentSpan>, isLast: Bool)
}

extension Measurement: DayFold {}

extension DayFold {
    /// Nothing is made of it.
    mutating func add(workforce history: WorkforceHistory) {}
}

extension Simulation {
    /// Simulates one replication of all plans, each day folded while it is there; nil if it is given up on the way.
    ///
    /// - Parameters:
    ///   - folds: by plan, of nothing yet.
    ///   - isStopped: asked once a simulated day of a plan whether to give up.
    func folded<Fold: DayFold>(
        _ folds: [Fold], seed: UInt64, replication number: Int, isStopped: () -> Bool
    ) -> [Fold]? {
        var folds = folds
        for plan in folds.indices where hasWorkforce(ofPlan: plan) {
            folds[plan].add(workforce: workforceHistory(ofPlan: plan, replication: number, seed: seed))
        }
        let isDone = forEachDay(ofReplication: number, seed: seed) { plan, calls, spans, isLast in
            if isStopped() { return false }
            folds[plan].add(calls: calls, spans: spans, isLast: isLast)
            return true
        }
        return isDone ? folds : nil
    }
}
