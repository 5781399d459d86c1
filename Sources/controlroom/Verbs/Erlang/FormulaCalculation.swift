import QueueingTheory
import Reporting

/// Asks the formulas what the command line wants to know.
struct FormulaCalculation {
    private let traffic: Traffic
    private let agents: Int?
    private let patienceSeconds: Double?
    private let withinSeconds: Double
    private let target: ServiceLevelTarget?

    init(_ arguments: Arguments) throws(QueueingTheoryError) {
        traffic = try Traffic(
            callsPerHour: arguments.number(ErlangVerb.callsPerHour) ?? 0,
            handleSeconds: arguments.number(ErlangVerb.handleSeconds) ?? 0)
        agents = arguments.integer(ErlangVerb.agents)
        patienceSeconds = arguments.number(ErlangVerb.patienceSeconds)
        withinSeconds = arguments.number(ErlangVerb.withinSeconds) ?? FormulaCalculation.usualAnswerSeconds
        if let fraction = arguments.number(ErlangVerb.target) {
            target = try ServiceLevelTarget(fraction: fraction, withinSeconds: withinSeconds)
        } else {
            target = nil
        }
    }

    /// The figures for the agents asked about, and what the target takes.
    func result() throws(QueueingTheoryError) -> FormulaResult {
        let question = FormulaResult.Question(
            callsPerHour: traffic.callsPerHour, handleSeconds: traffic.handleSeconds, offeredLoad: traffic.offeredLoad,
            patienceSeconds: patienceSeconds, withinSeconds: withinSeconds, agents: agents, target: target?.fraction)
        var figures: [FormulaFigure] = []
        if let agents { figures = try figuresB(agents) + figuresC(agents) + figuresA(agents) }
        return FormulaResult(question, figures: figures, sizing: try sizing())
    }

    private func sizing() throws(QueueingTheoryError) -> FormulaResult.Sizing? {
        guard let target else { return nil }
        var fewest = [FormulaResult.Fewest(.erlangC, agents: try ErlangC.fewestAgents(for: traffic, meeting: target))]
        if let patienceSeconds {
            let agents = try ErlangA.fewestAgents(for: traffic, patienceSeconds: patienceSeconds, meeting: target)
            fewest.append(FormulaResult.Fewest(.erlangA, agents: agents))
        }
        var figures: [FormulaFigure] = []
        for number in numbersWorthShowing(fewest.compactMap(\.agents)) {
            figures += try figuresC(number) + figuresA(number)
        }
        return FormulaResult.Sizing(fewestAgents: fewest, figures: figures)
    }

    /// The fewest agents and a few more and fewer.
    private func numbersWorthShowing(_ fewest: [Int]) -> [Int] {
        let range = 1...QueueingTheoryError.Quantity.mostAgents
        return Set(fewest.flatMap { ($0 - 2)...($0 + 2) }).filter(range.contains).sorted()
    }

    private func figuresB(_ agents: Int) throws(QueueingTheoryError) -> [FormulaFigure] {
        let formula = try ErlangB(traffic, agents: agents)
        return [
            FormulaFigure(.erlangB, agents: agents, .blockedFraction, formula.blockingProbability),
            FormulaFigure(.erlangB, agents: agents, .occupancy, formula.occupancy),
        ]
    }

    private func figuresC(_ agents: Int) throws(QueueingTheoryError) -> [FormulaFigure] {
        let formula = try ErlangC(traffic, agents: agents)
        return [
            FormulaFigure(
                .erlangC, agents: agents, .serviceLevel, try formula.serviceLevel(withinSeconds: withinSeconds)),
            FormulaFigure(.erlangC, agents: agents, .averageSpeedOfAnswerSeconds, formula.averageWaitSeconds),
            FormulaFigure(.erlangC, agents: agents, .averageWaitSeconds, formula.averageWaitSeconds),
            FormulaFigure(.erlangC, agents: agents, .waitedAtAll, formula.waitingProbability),
            FormulaFigure(.erlangC, agents: agents, .occupancy, formula.occupancy),
            FormulaFigure(.erlangC, agents: agents, .averageQueueLength, formula.averageQueueLength),
        ]
    }

    private func figuresA(_ agents: Int) throws(QueueingTheoryError) -> [FormulaFigure] {
        guard let patienceSeconds else { return [] }
        let formula = try ErlangA(traffic, agents: agents, patienceSeconds: patienceSeconds)
        return [
            FormulaFigure(
                .erlangA, agents: agents, .serviceLevel, try formula.serviceLevel(withinSeconds: withinSeconds)),
            FormulaFigure(.erlangA, agents: agents, .averageSpeedOfAnswerSeconds, formula.averageSpeedOfAnswerSeconds),
            FormulaFigure(.erlangA, agents: agents, .averageWaitSeconds, formula.averageWaitSeconds),
            FormulaFigure(.erlangA, agents: agents, .waitedAtAll, formula.waitingProbability),
            FormulaFigure(.erlangA, agents: agents, .abandonedFraction, formula.abandonedFraction),
            FormulaFigure(.erlangA, agents: agents, .occupancy, formula.occupancy),
            FormulaFigure(.erlangA, agents: agents, .averageQueueLength, formula.averageQueueLength),
        ]
    }

    /// The answer time of the national 999 standard, taken where the command line names none.
    private static let usualAnswerSeconds = 10.0
}
