import ContactCentre
import Measures
import Scenarios
import Statistics

/// Runs every cell of a sweep on the same callers, and says how far each lies from the scenario as it stands.
///
/// Callers come from streams that the cells share, so a difference between two cells is the varied values' own. The
/// result depends on the plan, the seed and the number of replications only: cells and replications run in parallel, but
/// are added up in the order of their numbers.
public struct Sweep: Sendable {
    private let plan: SweepPlan
    private let settings: Run.Settings

    /// Prepares a sweep.
    ///
    /// - Parameter settings: for every cell; a precision is not pursued.
    public init(_ plan: SweepPlan, settings: Run.Settings) {
        self.plan = plan
        self.settings = settings
    }

    /// Runs all cells but those known.
    ///
    /// - Parameters:
    ///   - known: the figures of cells finished before, by their scenario's hash.
    ///   - progress: is told after each replication how many are done and how many are to be done.
    ///   - isStopped: asked once a simulated day whether to stop early; the result then has the cells finished by then.
    ///   - finished: is handed each cell's figures as soon as they are there, in no particular order; false to stop early.
    public func result(
        known: [String: CellFigures] = [:],
        progress: (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false },
        finished: (_ hash: String, _ figures: CellFigures) -> Bool = { _, _ in true }
    ) async -> SweepResult {
        var figures = known
        let work = SweepWork(plan, settings: settings, known: known)
        var gathered = GatheredCells(work)
        await work.perform(threads: settings.threads, isStopped: isStopped) { piece in
            var goesOn = true
            for cell in gathered.add(piece) where goesOn && figures[cell.hash] == nil {
                figures[cell.hash] = cell.figures
                goesOn = finished(cell.hash, cell.figures)
            }
            progress(gathered.done, work.pieces)
            return goesOn
        }
        return SweepResult(plan, settings: settings, figures: figures)
    }
}

/// The replications of a sweep that have to be simulated, numbered cell by cell.
private struct SweepWork: Sendable {
    /// A replication's values, by the place of its scenario among the scenarios.
    struct Piece: Sendable {
        let place: Int
        let replication: Int
        let sample: ReplicationSample
    }

    /// The scenario as it stands first, then every further scenario once, however many cells share it.
    let scenarios: [Scenario]
    let settings: Run.Settings

    init(_ plan: SweepPlan, settings: Run.Settings, known: [String: CellFigures]) {
        var seen: Set<String> = [plan.base.hash]
        let fresh = plan.cells.map(\.scenario).filter { seen.insert($0.hash).inserted && known[$0.hash] == nil }
        // Differences need the values of the scenario as it stands, so it is run again wherever anything is.
        let isDone = fresh.isEmpty && known[plan.base.hash] != nil
        scenarios = isDone ? [] : [plan.base] + fresh
        self.settings = settings
    }

    var pieces: Int { scenarios.count * settings.replications }

    /// Simulates all pieces, several at a time, until somebody stops it.
    ///
    /// - Parameter take: is handed each piece when it is done; false to stop.
    func perform(threads: Int, isStopped: @escaping @Sendable () -> Bool, take: (Piece) -> Bool) async {
        var next = 0
        var goesOn = true
        // The scenario that is being handed out, prepared once for all its replications.
        var prepared: (place: Int, run: Run)?
        await withTaskGroup(of: Piece?.self) { group in
            func addNext() {
                guard goesOn, next < pieces else { return }
                let (place, replication) = next.quotientAndRemainder(dividingBy: settings.replications)
                if prepared?.place != place { prepared = (place, Run(scenarios[place], settings: settings)) }
                guard let run = prepared?.run else { return }
                next += 1
                group.addTask {
                    run.simulate(replication: replication, isStopped: isStopped).map {
                        Piece(place: place, replication: replication, sample: $0)
                    }
                }
            }
            for _ in 0..<max(1, threads) { addNext() }
            while let piece = await group.next() {
                goesOn = goesOn && piece.map(take) ?? false
                addNext()
            }
        }
    }
}

/// Puts the replications of cells together as they come in.
private struct GatheredCells {
    private let work: SweepWork
    private let baseKeys: [FigureSubject: Int]
    private var values: [Int: [[MeasureSample]?]] = [:]
    private var waits: [Int: PooledWaits] = [:]
    private var missing: [Int: Int] = [:]
    private var base: Samples?
    /// Cells that were finished before the scenario as it stands was.
    private var waiting: [(place: Int, samples: Samples)] = []
    /// Replications that have come in.
    private(set) var done = 0

    init(_ work: SweepWork) {
        self.work = work
        baseKeys = work.scenarios.first.map { FigureSubject.places($0, work.settings.breakdown) } ?? [:]
    }

    /// Adds a replication; the cells that are finished by it.
    mutating func add(_ piece: SweepWork.Piece) -> [(hash: String, figures: CellFigures)] {
        done += 1
        let count = work.settings.replications
        values[piece.place, default: Array(repeating: nil, count: count)][piece.replication] = piece.sample.values
        waits[piece.place, default: PooledWaits()].add(piece.sample.waits, ofReplication: piece.replication)
        missing[piece.place, default: count] -= 1
        guard missing[piece.place] == 0, let all = values.removeValue(forKey: piece.place) else { return [] }
        let scenario = work.scenarios[piece.place]
        let measurement = MeasurementPlan(scenario, by: work.settings.breakdown)
        var samples = Samples(kinds: measurement.kinds(of: scenario))
        for replication in all { samples.add(values: replication ?? []) }
        samples.waits = waits.removeValue(forKey: piece.place) ?? PooledWaits()
        if piece.place == 0 { base = samples }
        waiting.append((piece.place, samples))
        guard let base else { return [] }
        defer { waiting = [] }
        return waiting.map { (work.scenarios[$0.place].hash, figures($0.place, $0.samples, base)) }
    }

    private func figures(_ place: Int, _ samples: Samples, _ base: Samples) -> CellFigures {
        let scenario = work.scenarios[place]
        let measurement = MeasurementPlan(scenario, by: work.settings.breakdown)
        let subjects = FigureSubject.all(scenario, measurement)
        var estimates: [Estimate] = []
        var differences: [Estimate] = []
        for (figure, key) in measurement.keys.enumerated() {
            estimates.append(samples.estimate(of: figure, confidence: Run.confidence).within(key.measure))
            let difference = baseKeys[subjects[figure]].map {
                samples.difference(of: figure, from: base, $0, confidence: Run.confidence).estimate
            }
            let most = key.measure.unit == .fraction ? 1 : Double.infinity
            let unknown = Estimate(mean: nil, low: nil, high: nil, confidence: Run.confidence)
            differences.append(difference?.clamped(to: -most...most) ?? unknown)
        }
        return CellFigures(estimates: estimates, differences: differences)
    }
}

/// What a figure is about, by names, so that it can be found in every cell.
private struct FigureSubject: Hashable {
    let callType: String?
    let team: String?
    let period: String?
    let measure: Measure

    static func all(_ scenario: Scenario, _ measurement: MeasurementPlan) -> [FigureSubject] {
        measurement.keys.map { key in
            FigureSubject(
                callType: key.callType.map { scenario.callTypes[$0.index].name },
                team: key.teamName(in: scenario),
                period: key.bucket.map { measurement.buckets.labels[$0] }, measure: key.measure)
        }
    }

    static func places(_ scenario: Scenario, _ breakdown: Breakdown) -> [FigureSubject: Int] {
        var places: [FigureSubject: Int] = [:]
        for (place, subject) in all(scenario, MeasurementPlan(scenario, by: breakdown)).enumerated() {
            places[subject] = place
        }
        return places
    }
}
