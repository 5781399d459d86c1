import ContactCentre
import Experiments
import Measures
import Parallel
import Probability
import Scenarios

/// A search for the rooms that could have produced what was observed.
///
/// An ensemble of rooms is spread over the ranges and led to the observed figures in several steps (``Ensemble``), every room on the same
/// callers. Then one room is sought near the middle of those that fit which comes nearest to the figures. The outcome depends on the scenarios,
/// the seed and the settings only, never on the number of threads.
package struct Calibration {
    /// How a fit is made.
    package struct Settings: Sendable {
        /// Independent repetitions of each room.
        package var replications: Int
        /// The seed of every random stream.
        package var seed: UInt64
        /// How many replications run at the same time.
        package var threads: Int
        /// How many rooms are led to the figures; nil for ten a value moved, at least 60.
        package var rooms: Int?
        /// How far the model may be off even at its best; see ``FitTarget/standardError(discrepancy:)``.
        package var discrepancy = Settings.usualDiscrepancy

        /// The discrepancy where nothing else is asked for: two hundredths.
        package static let usualDiscrepancy = 0.02

        /// Settings with the usual discrepancy.
        package init(replications: Int, seed: UInt64, threads: Int, rooms: Int? = nil) {
            (self.replications, self.seed, self.threads, self.rooms) = (replications, seed, threads, rooms)
        }
    }

    private let space: FitSpace
    private let settings: Settings
    private let progress: (_ done: Int, _ planned: Int) -> Void
    private let isStopped: @Sendable () -> Bool
    /// What scenarios came to, by their keys.
    private var known: [String: FitJournal.Entry]
    private let simulated: (_ key: String, _ entry: FitJournal.Entry) -> Bool
    private var tried: [TriedRoom] = []
    private var simulations = 0
    /// Replications done before those under way.
    private var replicationsDone = 0

    /// Fewer replications don't tell chance from the rest.
    package static let leastReplications = 6

    /// Prepares a fit.
    ///
    /// - Parameters:
    ///   - progress: is told after each replication how many are done and how many there will be, about.
    ///   - isStopped: asked once a simulated day, on any thread, whether to stop; the rooms tried by then are the outcome's.
    ///   - known: what scenarios came to that were simulated before.
    ///   - simulated: is handed what each of some more came to; false to stop.
    package init(
        _ space: FitSpace, _ settings: Settings,
        progress: @escaping (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }, known: [String: FitJournal.Entry] = [:],
        simulated: @escaping (_ key: String, _ entry: FitJournal.Entry) -> Bool = { _, _ in true }
    ) throws(CalibrationProblem) {
        guard settings.replications >= Calibration.leastReplications else {
            throw .tooFewReplications(Calibration.leastReplications)
        }
        (self.space, self.settings) = (space, settings)
        (self.progress, self.isStopped) = (progress, isStopped)
        (self.known, self.simulated) = (known, simulated)
    }

    private var roomCount: Int { settings.rooms ?? max(60, 10 * space.columns.count) }

    /// Does the search; nil where it was stopped before any rooms had been tried.
    package mutating func outcome() async -> CalibrationOutcome? {
        let none = [Double](repeating: 1, count: space.demands.count)
        var ensemble = Ensemble.spread(rooms: roomCount, columns: space.columns.count, seed: settings.seed).map {
            TriedRoom($0, in: space, callers: none)
        }
        guard await simulate(&ensemble) else { return nil }
        for (step, alpha) in Ensemble.steps.enumerated() {
            guard let errors = errors(ensemble) else { break }
            var next = moved(ensemble, errors, alpha, step)
            guard await simulate(&next) else { return outcome(ensemble, best: nil, isFinished: false) }
            ensemble = next
        }
        let best = await nearest(ensemble)
        return outcome(ensemble, best: best, isFinished: !isStopped())
    }

    private func errors(_ rooms: [TriedRoom]) -> FitErrors? {
        FitErrors(rooms, in: space, discrepancy: settings.discrepancy)
    }

    private func outcome(_ ensemble: [TriedRoom], best: TriedRoom?, isFinished: Bool) -> CalibrationOutcome? {
        errors(ensemble).map {
            CalibrationOutcome(
                space, settings, ensemble: ensemble, tried: tried, best: best, errors: $0, simulations: simulations,
                isFinished: isFinished)
        }
    }

    /// What was observed, by target.
    private var observed: [Double] { space.targets.all.map { $0.scaled($0.observed) } }

    private func distance(_ room: TriedRoom, _ errors: FitErrors) -> [Double]? {
        errors.figures(of: room).map { figures in errors.whitened(zip(observed, figures).map { $0 - $1 }) }
    }

    // MARK: The ensemble

    private func moved(_ rooms: [TriedRoom], _ errors: FitErrors, _ alpha: Double, _ step: Int) -> [TriedRoom] {
        let distances = rooms.map { distance($0, errors) }
        let sound = rooms.indices.filter { distances[$0] != nil }
        let gain = Ensemble.Gain(
            places: sound.map { rooms[$0].places }, figures: sound.map { (distances[$0] ?? []).map { -$0 } },
            weight: alpha)
        let draws = Ensemble.errors(
            rooms: rooms.count, targets: space.targets.all.count, step: step, seed: settings.seed)
        return rooms.indices.map { place in
            guard let gain, let distance = distances[place] else { return rooms[place] }
            let move = gain.move(for: zip(distance, draws[place]).map { $0 + alpha.squareRoot() * $1 })
            return TriedRoom(
                zip(rooms[place].places, move).map { $0 + $1 }, in: space, callers: rooms[place].callers)
        }
    }

    /// The room that comes nearest: from the middle of those that fit, led on by how their figures move, as long as that helps.
    private mutating func nearest(_ ensemble: [TriedRoom]) async -> TriedRoom? {
        guard let errors = errors(ensemble) else { return nil }
        let sound = ensemble.filter { $0.readings != nil }
        let gain = Ensemble.Gain(
            places: sound.map { $0.places },
            figures: sound.map { (distance($0, errors) ?? []).map { -$0 } }, weight: 1)
        guard let gain, let first = sound.first else { return nil }
        let middle = first.places.indices.map { column in
            sound.reduce(0) { $0 + $1.places[column] } / Double(sound.count)
        }
        let callers = space.demands.indices.map { demand in
            sound.reduce(0) { $0 + $1.callers[demand] } / Double(sound.count)
        }
        var found = [TriedRoom(middle, in: space, callers: callers)]
        guard await simulate(&found) else { return nil }
        var best = found[0]
        var length = 1.0
        for _ in 0..<Calibration.mostSteps where length > Calibration.shortestStep {
            guard let distance = distance(best, errors) else { break }
            let move = gain.move(for: distance)
            var next = [
                TriedRoom(zip(best.places, move).map { $0 + length * $1 }, in: space, callers: best.callers)
            ]
            guard await simulate(&next) else { break }
            if isNearer(next[0], than: best, errors) { best = next[0] } else { length /= 2 }
        }
        return best
    }

    private static let mostSteps = 12
    private static let shortestStep = 0.2

    private func isNearer(_ room: TriedRoom, than other: TriedRoom, _ errors: FitErrors) -> Bool {
        guard let own = distance(room, errors) else { return false }
        guard let its = distance(other, errors) else { return true }
        return own.reduce(0) { $0 + $1 * $1 } < its.reduce(0) { $0 + $1 * $1 }
    }

    // MARK: Simulation

    /// Simulates rooms, with as many callers as make the observed number of calls, and notes them; false where that was stopped.
    private mutating func simulate(_ rooms: inout [TriedRoom]) async -> Bool {
        var open = Array(rooms.indices)
        for _ in 0..<Calibration.mostRounds where !open.isEmpty {
            guard let results = await results(of: open.map { rooms[$0] }) else { return false }
            var unsettled: [Int] = []
            for (place, readings) in zip(open, results) {
                rooms[place].readings = readings
                if let readings, correct(&rooms[place], readings) { unsettled.append(place) }
            }
            open = unsettled
        }
        tried += rooms.filter { $0.readings != nil }
        return true
    }

    private static let mostRounds = 4

    /// Changes the numbers of callers of a room where too many or too few calls were offered; whether it did.
    private func correct(_ room: inout TriedRoom, _ readings: [ScenarioReading]) -> Bool {
        var hasChanged = false
        for (place, demand) in space.demands.enumerated() {
            let excess = readings[demand.scenario].excess[demand.place]
            guard excess.magnitude > Calibration.mostExcess else { continue }
            room.callers[place] *= RealFunctions.exp(-excess)
            hasChanged = true
        }
        return hasChanged
    }

    /// A number of calls this near to the one observed is led there along a straight line.
    private static let mostExcess = 0.02

    private mutating func results(of rooms: [TriedRoom]) async -> [[ScenarioReading]?]? {
        var scenarios: [(place: Int, scenario: Scenario)] = []
        var owners: [Int?] = []
        for room in rooms {
            let own = space.scenarios.indices.compactMap { space.scenario(room.values, callers: room.callers, $0) }
            let isSound = own.count == space.scenarios.count
            owners.append(isSound ? scenarios.count : nil)
            if isSound { scenarios += own.enumerated().map { ($0, $1) } }
        }
        guard let entries = await entries(scenarios) else { return nil }
        simulations += scenarios.count
        return owners.map { first in
            first.flatMap { first in
                let readings = entries[first..<first + space.scenarios.count].compactMap { $0.reading }
                return readings.count == space.scenarios.count ? readings : nil
            }
        }
    }

    /// What scenarios came to: what is known of before, and the others simulated, some at a time so that little is lost where a fit is stopped.
    private mutating func entries(
        _ scenarios: [(place: Int, scenario: Scenario)]
    ) async -> [FitJournal.Entry]? {
        var entries = scenarios.map { known[FitJournal.key($0.place, $0.scenario)] }
        let open = entries.indices.filter { entries[$0] == nil }
        replicationsDone += (entries.count - open.count) * settings.replications
        for first in stride(from: 0, to: open.count, by: Calibration.atATime) {
            let some = open[first..<min(first + Calibration.atATime, open.count)]
            guard let results = await roomResults(some.map { scenarios[$0].scenario }) else { return nil }
            for (place, result) in zip(some, results) {
                let (number, scenario) = scenarios[place]
                let entry = FitJournal.Entry(
                    ScenarioReading(
                        result, space.targets.places(of: number).map { space.targets.all[$0] },
                        offered: space.targets.offered[number]))
                entries[place] = entry
                let key = FitJournal.key(number, scenario)
                // Rooms may come to the same scenario.
                guard known.updateValue(entry, forKey: key) == nil else { continue }
                guard simulated(key, entry) else { return nil }
            }
        }
        return entries.compactMap { $0 }
    }

    private static let atATime = 24

    private mutating func roomResults(_ scenarios: [Scenario]) async -> [RoomResult]? {
        var run = Run.Settings(
            space.scenarios[0].draft.scenario.experiment, threads: settings.threads,
            breakdown: space.targets.all.contains { $0.figure.period != FigureName.all } ? .month : .period)
        (run.replications, run.seed) = (settings.replications, settings.seed)
        run.measures = Array(Set(space.targets.all.map { $0.figure.measure } + [.offered])).sorted {
            $0.rawValue < $1.rawValue
        }
        var work = RoomsWork(scenarios, run, isStopped: isStopped)
        let before = replicationsDone
        let planned = (Ensemble.steps.count + 1) * roomCount * space.scenarios.count * settings.replications
        await perform(&work, threads: settings.threads) { done, _ in
            progress(before + done, max(planned, before + done))
        }
        replicationsDone += work.pieces
        return work.results
    }
}
