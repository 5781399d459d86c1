import ContactCentre
package import Experiments
import Parallel
import Probability
package import Scenarios
import Statistics

/// Plans simulated in every room that a fit did not rule out, on the same callers.
///
/// Where contacts follow on calls and the first plan says how many calls were offered, the number of callers is solved for in every room, as in a
/// fit; elsewhere callers are those of the room. All plans have the callers of the first, whatever becomes of them there.
package struct AcrossRooms {
    /// A plan to be simulated.
    package struct Plan {
        /// What it is called.
        package let name: String
        /// Its files.
        package let draft: ScenarioDraft

        /// A plan.
        package init(name: String, draft: ScenarioDraft) { (self.name, self.draft) = (name, draft) }
    }

    private let plans: [Plan]
    private let rooms: FittedRooms
    /// By plan, then room.
    private var scenarios: [[Scenario]] = []
    /// Whose values of its own a room takes.
    private let ownValues: String
    private let settings: Run.Settings

    /// Prepares plans.
    ///
    /// - Parameter name: the fitted scenario whose own values the rooms take.
    package init(
        _ plans: [Plan], _ rooms: FittedRooms, as name: String, _ settings: Run.Settings
    ) throws(CalibrationProblem) {
        if rooms.haveOwnValues, !rooms.scenarios.contains(name) { throw .whoseValues(name, known: rooms.scenarios) }
        (self.plans, self.rooms, ownValues, self.settings) = (plans, rooms, name, settings)
        var problems: [String] = []
        for plan in plans {
            let lists = rooms.rooms.map { rooms.settings($0, in: plan.draft.scenario, as: name) }
            do throws(SweepProblem) {
                scenarios.append(try plan.draft.cells(lists, option: "--across").map { $0.scenario })
            } catch {
                problems += error.lines.map { "\($0) (\(plan.name))" }
            }
        }
        guard problems.isEmpty else { throw .unsound(problems) }
    }

    /// How many scenarios are simulated at first.
    package var scenarioCount: Int { plans.count * rooms.rooms.count }

    /// Simulates; nil where that was stopped.
    ///
    /// - Parameter figures: what is wanted of each plan.
    package func outcome(
        _ figures: [FigureName], progress: @escaping (_ done: Int, _ planned: Int) -> Void,
        isStopped: @escaping @Sendable () -> Bool
    ) async -> AcrossOutcome? {
        var settings = settings
        settings.measures = Array(Set(figures.map { $0.measure } + [.offered])).sorted { $0.rawValue < $1.rawValue }
        var results: [[RoomResult]] = []
        var factors = [[String: Double]](repeating: [:], count: rooms.rooms.count)
        for place in plans.indices {
            let offered = place == 0 ? AcrossRooms.offered(plans[0].draft.scenario) : []
            var found = [RoomResult?](repeating: nil, count: rooms.rooms.count)
            var open = Array(rooms.rooms.indices)
            for _ in 0..<(offered.isEmpty ? 1 : AcrossRooms.mostRounds) where !open.isEmpty {
                let scenarios = open.map { scenario(of: place, room: $0, factors[$0]) }
                var work = RoomsWork(scenarios, settings, isStopped: isStopped)
                await perform(&work, threads: settings.threads) { progress($0, $1) }
                guard let made = work.results else { return nil }
                var unsettled: [Int] = []
                for (room, result) in zip(open, made) {
                    found[room] = result
                    if AcrossRooms.correct(&factors[room], result, offered) { unsettled.append(room) }
                }
                open = unsettled
            }
            results.append(found.compactMap { $0 })
        }
        return AcrossOutcome(
            plans: plans.map { $0.name }, hashes: plans.map { $0.draft.scenario.hash }, figures: figures,
            results: results,
            observed: plans.map { plan in figures.map { AcrossRooms.observed($0, plan.draft.scenario) } },
            calls: plans.map { AcrossRooms.observedCalls($0.draft.scenario).map { $0.figure } }, callers: factors,
            settings: settings)
    }

    private static let mostRounds = 4
    private static let mostExcess = 0.005

    private func scenario(of plan: Int, room: Int, _ factors: [String: Double]) -> Scenario {
        guard !factors.isEmpty else { return scenarios[plan][room] }
        let settings =
            rooms.settings(rooms.rooms[room], in: plans[plan].draft.scenario, as: ownValues)
            + factors.sorted { $0.key < $1.key }.map { Setting(path: "callTypes.\($0.key).arrivals", times: $0.value) }
        // The room's own scenario was sound, and calls so many times as many don't change that.
        return (try? plans[plan].draft.scenario(with: settings.map { .setting($0) })) ?? scenarios[plan][room]
    }

    /// The calls that were offered, by call type, where they are attempts.
    private static func offered(_ scenario: Scenario) -> [(figure: FigureName, calls: Double)] {
        scenario.hasFollowOns ? observedCalls(scenario) : []
    }

    /// The calls that were offered over the period, by call type.
    private static func observedCalls(_ scenario: Scenario) -> [(figure: FigureName, calls: Double)] {
        scenario.observed.compactMap { observation in
            guard observation.measure == .offered, observation.month == nil, observation.value > 0 else { return nil }
            let callType = scenario.callTypes[observation.callType.index].name
            return (FigureName(callType: callType, measure: .offered), observation.value)
        }
    }

    private static func correct(
        _ factors: inout [String: Double], _ result: RoomResult, _ offered: [(figure: FigureName, calls: Double)]
    ) -> Bool {
        var hasChanged = false
        for (figure, calls) in offered {
            guard let simulated = result.estimate(of: figure)?.mean, simulated > 0 else { continue }
            guard RealFunctions.log(simulated / calls).magnitude > mostExcess else { continue }
            factors[figure.callType, default: 1] *= calls / simulated
            hasChanged = true
        }
        return hasChanged
    }

    private static func observed(_ figure: FigureName, _ scenario: Scenario) -> Double? {
        scenario.observed.first {
            scenario.callTypes[$0.callType.index].name == figure.callType && $0.measure == figure.measure
                && $0.month == nil
        }?.value
    }
}
