public import Experiments
import Measures
import Scenarios

/// Looks for the fewest agents that meet every target, by simulating plans on the same callers.
///
/// A plan is raised until it meets the targets (``raise(from:)``), then agents are taken away as long as it still does (``descend()``); shifts are chosen anew
/// for what the hours need (``cover(_:)``), and the lighter plan is kept; then two are taken away for one put elsewhere (``exchange()``). Whatever is decided, is decided by replications simulated; formulas and guesses say
/// only what is tried first. The same question gives the same answer on any number of threads.
public struct StaffingSearch {
    /// How a search is run.
    public struct Settings: Sendable {
        /// Replications of the check, and at most so many of the search.
        public var replications: Int
        /// The seed of every random stream.
        public var seed: UInt64
        /// Replications simulated at the same time.
        public var threads: Int

        /// Settings.
        public init(replications: Int, seed: UInt64, threads: Int) {
            (self.replications, self.seed, self.threads) = (replications, seed, threads)
        }
    }

    let space: StaffingSpace
    let settings: Settings
    var trials: PlanTrials
    /// By place and goal: whether agents at the place, now or an hour or two before, answer calls of the goal.
    let reach: [[Bool]]
    /// The plan at hand, and what it comes to.
    var counts: [Int]
    var found = StaffingEvaluation()
    /// What the most agents everywhere come to.
    private(set) var plenty = StaffingEvaluation()
    var exchanges = (tried: 0, saved: 0)
    /// By place, how few agents the search may leave there: where nothing is asked of anybody in its hours, as many as there are today.
    private(set) var floors: [Int]

    /// Replications of the search have numbers from here on, those of runs and of the check numbers below.
    static let firstNumber = 1_000_000
    /// A search has so many replications at the most: each costs as much in every trial, and the check has them all.
    public static let mostReplications = 10

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - progress: is told after each plan how many were simulated, and how many will have been as far as can be told.
    ///   - isStopped: asked once a simulated day, on any thread, whether to stop early.
    public init(
        _ space: StaffingSpace, _ settings: Settings,
        progress: @escaping (_ done: Int, _ planned: Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        (self.space, self.settings) = (space, settings)
        let replications = min(settings.replications, StaffingSearch.mostReplications)
        let trials = PlanTrials(
            space, numbers: StaffingSearch.firstNumber..<StaffingSearch.firstNumber + replications, settings,
            progress: progress, isStopped: isStopped)
        reach = space.places.map { place in trials.goals.all.map { place.reaches($0.hours) } }
        counts = space.places.map { $0.least }
        floors = counts
        self.trials = trials
    }

    /// Searches, checks what was found with the replications of a run, and says what came of it.
    ///
    /// - Returns: nil where it was stopped before any plan met the targets.
    /// - Throws: where no stretch of time has calls enough to be held to a target.
    public mutating func outcome() async throws(StaffingProblem) -> StaffingOutcome? {
        var outcome = StaffingOutcome(
            space: space, agents: counts, searchReplications: trials.numbers.count,
            replications: settings.replications, seed: settings.seed)
        do throws(SearchStopped) {
            try await lookAtPlenty()
        } catch {
            return nil
        }
        guard trials.aims.contains(where: { $0 != nil }) else { throw .tooFewCalls }
        outcome.unreachable = unreachable
        do throws(SearchStopped) {
            if let budget = space.budget {
                try await spend(budget)
            } else {
                try await findFewest(&outcome)
            }
            try await check(&outcome)
        } catch {
            // The best for a budget is the best found so far, whatever it misses.
            let isWanted = space.question.hasBudget || trials.missed(found).isEmpty
            guard !found.replications.isEmpty, isWanted else { return nil }
            outcome.isFinished = false
            outcome.service = service(found, now: nil)
        }
        outcome.agents = counts
        outcome.evaluations = trials.evaluations
        outcome.replicationsSimulated = trials.replications
        outcome.exchanges = exchanges
        return outcome
    }

    private mutating func findFewest(_ outcome: inout StaffingOutcome) async throws(SearchStopped) {
        try await raise(from: start)
        try await descend()
        outcome.isMinimal = try await confirm()
        outcome.needs = try await needsOfHours()
        if let isMinimal = try await cover(outcome.needs) { outcome.isMinimal = isMinimal }
        if try await exchange() {
            try await descend()
            outcome.isMinimal = try await confirm()
        }
        outcome.fewest = try await fewestAlone()
    }

    /// What the most agents everywhere come to; it settles which stretches have calls enough, and which targets can't be met.
    private mutating func lookAtPlenty() async throws(SearchStopped) {
        trials.foreseen =
            12 + 6 * space.places.count + (hasNeedsOfHours ? StaffingSearch.trialsOfNeeds : 0)
        plenty = try await trials.evaluation(of: space.places.map { $0.most })
        for goal in trials.aims.indices {
            let calls = trials.goals.calls(of: goal, in: plenty)
            guard calls >= StaffingQuestion.fewestCalls, let level = plenty.sum.goals[goal].level else {
                trials.aims[goal] = nil
                continue
            }
            if level < trials.goals.all[goal].fraction {
                trials.aims[goal] = max(0, level - StaffingSearch.nearEnough)
            }
        }
        for (place, bounds) in space.places.enumerated()
        where !trials.aims.indices.contains(where: { reach[place][$0] && trials.aims[$0] != nil }) {
            floors[place] = min(max(Int(bounds.now.rounded(.up)), bounds.least), bounds.most)
        }
    }

    /// The goals that even the most agents everywhere miss; a budget aims at all of them.
    private var unreachable: [Int] {
        trials.goals.all.indices.filter { goal in
            guard trials.aims[goal] != nil, !space.question.hasBudget, let most = plenty.sum.goals[goal].level else {
                return false
            }
            return most < trials.goals.all[goal].fraction
        }
    }

    /// About so many trials tell how many people the hours of the day need by themselves.
    private static let trialsOfNeeds = 100

    /// Where even the most agents miss a target, the search aims so far below what they reach.
    static let nearEnough = 0.01

    /// Where the search begins.
    var start: [Int] {
        let places = space.places
        if let given = space.question.startAgents {
            return zip(zip(places, floors), given).map { min(max($1, $0.1), $0.0.most) }
        }
        let guess = StaffingGuess(space.scenario).hoursOfWeek
        return zip(places, floors).map { place, floor in
            let formula = zip(place.cover, guess).reduce(0.0) { $1.0 > 0 ? max($0, $1.1 ?? 0) : $0 }
            let isOfCrew = if case .crew = place.subject { true } else { false }
            let first =
                switch space.question.start {
                case .today: place.now
                case .nothing: 0.0
                case nil: isOfCrew || formula == 0 ? place.now : formula * place.shareOfTeam
                }
            return min(max(Int(first.rounded(.up)), floor), place.most)
        }
    }

    // MARK: Moves

    /// Takes a plan for the one at hand.
    mutating func accept(_ plan: [Int], _ evaluation: StaffingEvaluation) {
        counts = plan
        found = evaluation
    }

    /// What a plan weighs.
    func weight(of plan: [Int]) -> Double { zip(space.places, plan).reduce(0) { $0 + $1.0.weight * Double($1.1) } }

    /// The plan at hand with an agent less at some places.
    func without(_ places: [Int]) -> [Int] {
        var plan = counts
        for place in places { plan[place] -= 1 }
        return plan
    }

    /// Whether a place has a part in any of some goals.
    func reaches(_ place: Int, anyOf goals: [Int]) -> Bool { goals.contains { reach[place][$0] } }

    /// Raises a plan until it meets the targets; where nothing else helps, to the most everywhere, which does.
    mutating func raise(from start: [Int]) async throws(SearchStopped) {
        counts = start
        for round in 0..<StaffingSearch.mostRaises {
            found = try await trials.evaluation(of: counts)
            let missed = trials.missed(found)
            if missed.isEmpty { return }
            guard let next = StaffingRaise(self, missed, round: round).plan else { break }
            counts = next
        }
        found = plenty
        counts = space.places.map { $0.most }
    }

    private static let mostRaises = 60
}

extension StaffingGoals {
    /// The calls of a goal's stretch that count for its target.
    func calls(of goal: Int, in evaluation: StaffingEvaluation) -> Int {
        guard let callType = callTypes.firstIndex(of: all[goal].callType) else { return 0 }
        guard isShare else { return evaluation.sum.goals[goal].counted }
        let hours = evaluation.sum.hours[callType]
        return hours.indices.reduce(0) { all[goal].hours[$1] ? $0 + hours[$1].counted : $0 }
    }
}
