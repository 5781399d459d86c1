public import ContactCentre
import Measures
public import Scenarios
import Statistics

/// Looks for the value of one parameter at which another plan ties with the base, on the same callers throughout.
public struct BreakEven: Sendable {
    private let base: ComparedPlan
    private let other: ComparedPlan
    private let subject: BreakEvenSubject
    private let range: ClosedRange<Double>
    private let isWhole: Bool
    private let figures: [BreakEvenFigure]
    private let settings: Run.Settings

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - base: the plan the other is held against.
    ///   - other: the other plan.
    ///   - subject: what is varied, in which of the two.
    ///   - range: the values looked at.
    ///   - isWhole: whether only whole numbers make sense.
    ///   - figures: the figures to tie on, each by itself; their intervals hold together.
    ///   - settings: for both plans; a precision and a breakdown are not pursued.
    public init(
        base: ComparedPlan, other: ComparedPlan, subject: BreakEvenSubject, range: ClosedRange<Double>, isWhole: Bool,
        figures: [BreakEvenFigure], settings: Run.Settings
    ) {
        self.base = base
        self.other = other
        self.subject = subject
        self.range = range
        self.isWhole = isWhole
        self.figures = figures
        self.settings = settings
    }

    /// Searches; one row a figure.
    ///
    /// - Parameters:
    ///   - varied: the plan that is varied, at a value.
    ///   - progress: is told after each replication how many are done and how many are foreseen by now.
    ///   - isStopped: asked once a simulated day whether to stop early; figures not finished by then are left out.
    public func rows<Failure: Error>(
        varied: (Double) throws(Failure) -> Scenario,
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) async throws(Failure) -> [BreakEvenRow] {
        var search = Search(figures, TieSearch(over: range, isWhole: isWhole))
        let (fixed, asItIs) = subject.isInBase ? (other, base) : (base, other)
        guard let steady = await samples(of: fixed.scenario, search.work, progress, isStopped) else { return [] }
        search.finishedRun()
        guard let now = await samples(of: asItIs.scenario, search.work, progress, isStopped) else { return [] }
        search.finishedRun()
        let asItIsNow = figures.indices.map { difference($0, now, steady) }
        var rows: [BreakEvenRow] = []
        for figure in figures.indices {
            while let value = search.ties[figure].next {
                guard let found = await samples(of: try varied(value), search.work, progress, isStopped) else {
                    return rows
                }
                search.finishedRun()
                search.samples[value] = found
                for place in figures.indices {
                    let estimate = difference(place, found, steady)
                    guard let point = TieSearch.Point(value: value, estimate) else { continue }
                    search.ties[place].add(point)
                    search.estimates[place][value] = estimate
                }
                // A figure that has no value somewhere can't be searched for.
                if search.estimates[figure][value] == nil { break }
            }
            rows.append(row(figure, search, steady, asItIs: asItIsNow[figure]))
        }
        return rows
    }

    private struct Search {
        var ties: [TieSearch]
        var estimates: [[Double: Estimate]]
        var samples: [Double: Samples] = [:]
        private(set) var runs = 0

        init(_ figures: [BreakEvenFigure], _ search: TieSearch) {
            ties = figures.map { _ in search }
            estimates = figures.map { _ in [:] }
        }

        mutating func finishedRun() { runs += 1 }

        /// Runs done, and runs foreseen: two plans as they are, the first looks and some steps a figure.
        var work: (done: Int, foreseen: Int) {
            (runs, max(runs + 1, 2 + TieSearch.firstLooks + Search.usualSteps * ties.count))
        }

        private static let usualSteps = 8
    }

    /// The figures' values in every replication of a scenario; nil if the work was stopped.
    private func samples(
        of scenario: Scenario, _ work: (done: Int, foreseen: Int), _ progress: (Int, Int) -> Void,
        _ isStopped: @escaping @Sendable () -> Bool
    ) async -> Samples? {
        let plan = PreparedPlan(ComparedPlan(name: other.name, scenario: scenario), breakdown: .period)
        let places = figures.map { figure in plan.figures.firstIndex { $0 == figure.compared } }
        let seed = settings.seed
        let kinds = plan.kinds
        var samples = Samples(kinds: places.map { $0.map { kinds[$0] } ?? .plain })
        await ParallelWork.perform(
            count: settings.replications, threads: settings.threads,
            progress: {
                progress(work.done * settings.replications + $0, work.foreseen * settings.replications)
            },
            piece: { number in
                plan.simulate(seed: seed, replication: number, isStopped: isStopped).map { outcome in
                    ReplicationSample(
                        values: places.map { $0.map { outcome.sample.values[$0] } ?? .value(nil) },
                        waits: outcome.sample.waits)
                }
            },
            take: { samples.add($0) })
        return samples.replications == settings.replications ? samples : nil
    }

    /// Other less base, whichever of them is varied; the intervals of all figures hold together.
    private func difference(_ figure: Int, _ varied: Samples, _ steady: Samples) -> Estimate {
        let (other, base) = subject.isInBase ? (steady, varied) : (varied, steady)
        return other.difference(
            of: figure, from: base, figure, confidence: Run.confidence, family: figures.count
        ).estimate
    }

    private func row(_ figure: Int, _ search: Search, _ steady: Samples, asItIs: Estimate) -> BreakEvenRow {
        let measure = ComparedMeasure.measure(figures[figure].measure)
        let points = search.ties[figure].points.map { point in
            let varied = search.samples[point.value]?.estimate(of: figure, confidence: Run.confidence)
            let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: Run.confidence)
            return BreakEvenRow.Point(
                value: point.value, figure: (varied ?? unknown).clamped(to: measure.range),
                difference: search.estimates[figure][point.value] ?? unknown)
        }
        let isDefined = search.estimates[figure].count == search.samples.count
        return BreakEvenRow(
            figure: figures[figure],
            steady: steady.estimate(of: figure, confidence: Run.confidence).clamped(to: measure.range),
            asItIs: asItIs, tie: isDefined ? BreakEvenRow.Tie(search.ties[figure].finding) : .unknown,
            isMonotone: isMonotone(figure, search), family: figures.count,
            firstLooks: search.ties[figure].grid, points: points)
    }

    /// Whether the varied plan's figure moves one way from each first look to the next, as far as chance allows to tell.
    private func isMonotone(_ figure: Int, _ search: Search) -> Bool {
        let samples = search.ties[figure].grid.compactMap { search.samples[$0] }
        let steps = max(1, samples.count - 1)
        let ends = zip(samples, samples.dropFirst()).map {
            $1.difference(of: figure, from: $0, figure, confidence: BreakEven.stepConfidence, family: steps).estimate
        }
        return !(ends.contains { $0.low ?? 0 > 0 } && ends.contains { $0.high ?? 0 < 0 })
    }

    /// A step counts as one only where it is that sure, so that few monotone differences are called otherwise.
    private static let stepConfidence = 0.99
}

/// A figure to tie on: a measure of one call type or all, one team or all, over the whole period.
public struct BreakEvenFigure: Hashable, Sendable {
    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// Which measure.
    public let measure: Measure

    /// A figure.
    public init(callType: String, team: String = "all", measure: Measure) {
        self.callType = callType
        self.team = team
        self.measure = measure
    }

    var compared: ComparedFigure {
        ComparedFigure(callType: callType, team: team, period: ComparedFigure.all, measure: .measure(measure))
    }
}

extension BreakEvenFigure {
    /// A figure as requirements name it, `999.serviceLevel`, `teams.Main room.occupancy` or `all.occupancy`.
    public init(_ words: String, in scenario: Scenario) throws(RequirementProblem) {
        guard words.contains("."), !words.contains(where: { "<>=".contains($0) }) else {
            throw .unknownSubject(words, known: scenario.callTypes.map(\.name) + ["all"])
        }
        let requirement = try Requirement(words + " >= 0", of: scenario)
        self.init(callType: requirement.callType, team: requirement.team, measure: requirement.measure)
    }
}
