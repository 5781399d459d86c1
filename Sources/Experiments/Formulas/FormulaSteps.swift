import ContactCentre
public import Scenarios
import Texts

/// The way from a scenario to what the Erlang formulas take it for: what they leave out is taken away, one thing after the other, until the
/// simulation must say what the formula says.
public struct FormulaSteps: Sendable {
    /// What the formulas take the scenario for.
    public let room: FormulaRoom
    /// From the scenario on; a thing that the scenario doesn't have is no step.
    public let steps: [PlanStep]
    /// What each step takes away; several things where one of them alone would make no sound scenario.
    public let stages: [[Stage]]
    /// How many steps lead to what Erlang A assumes; nil where nobody hangs up.
    public let stepsToErlangA: Int?
    /// How many lead to what Erlang C assumes; nil where the agents couldn't keep up then.
    public let stepsToErlangC: Int?

    /// What formulas leave out, in the order in which it is taken away.
    public enum Stage: Sendable {
        /// What becomes otherwise from a day on, and a workforce: formulas are about the room as it is planned at first.
        case datedChanges
        /// Shares of calls other than all that are offered.
        case otherBases
        /// Contacts that follow on others.
        case followOns
        /// What a caller hears who would have to wait, and leaves at once for it.
        case hearing
        /// Absences, breaks and time away of people on shifts.
        case absences
        /// Priorities, reserves, and wrap that a call may break off.
        case priority
        /// Several teams, areas or grades, and routing between them.
        case severalTeams
        /// Hours unlike each other.
        case changingHours
        /// Call lengths other than exponential, or of call types unlike each other.
        case unlikeLengths
        /// Patience other than exponential, or of call types unlike each other.
        case unlikePatience
        /// Patience that ends.
        case patience
    }

    /// The way of a scenario; nil where formulas have no say, see ``FormulaRoom``.
    public init?(_ draft: ScenarioDraft) {
        let scenario = draft.scenario
        // Nor do people come and go; assumptions may be about them.
        let withoutPeople = scenario.workforce == nil ? [] : ["workforce", "assumptions"]
        let withoutChanges = ((scenario.changes.isEmpty ? [] : ["changes"]) + withoutPeople).map {
            Setting(path: $0, value: "null")
        }
        let atFirst = try? draft.scenario(with: withoutChanges.map { .setting($0) })
        guard let atFirst, let room = FormulaRoom(atFirst) else { return nil }
        self.room = room
        let maker = SettingsMaker(scenario: atFirst, room: room)
        var stages = [(stage: Stage.datedChanges, settings: withoutChanges)] + maker.stagesToSteadyRoom
        if let patience = room.patienceSeconds {
            stages.append((.unlikePatience, maker.patience(exponential: patience)))
        }
        let stagesToA = stages.count
        let isSteady = room.offeredLoad < Double(room.agents)
        if room.patienceSeconds != nil, isSteady {
            stages.append(
                (.patience, maker.ofEachCallType("patience", "{ distribution: \"never\" }")))
        }
        var (steps, settings, stepsToA): ([PlanStep], [Setting], Int) = ([], [], 0)
        var (taken, waiting): ([[Stage]], [Stage]) = ([], [])
        for (place, stage) in stages.enumerated() {
            settings += stage.settings
            waiting.append(stage.stage)
            let changes = settings.map { Change.setting($0) }
            if let reached = try? draft.scenario(with: changes) {
                if reached.hash != (steps.last?.inTurn ?? scenario).hash {
                    steps.append(PlanStep(paths: [], details: [], inTurn: reached, byItself: nil))
                    taken.append(waiting)
                }
                waiting = []
            }
            if place < stagesToA { stepsToA = steps.count }
        }
        // A scenario that can't be made so has no way to the formulas.
        guard waiting.isEmpty else { return nil }
        self.steps = steps
        self.stages = taken
        stepsToErlangA = room.patienceSeconds == nil ? nil : stepsToA
        stepsToErlangC = isSteady ? steps.count : nil
    }
}

/// The settings that take away what formulas leave out.
private struct SettingsMaker {
    let scenario: Scenario
    let room: FormulaRoom

    /// All but patience.
    var stagesToSteadyRoom: [(stage: FormulaSteps.Stage, settings: [Setting])] {
        [
            (.otherBases, basis), (.followOns, followOns), (.hearing, hearing), (.absences, everybodyIn),
            (.priority, noPriority),
            (.severalTeams, oneRoom), (.changingHours, steady), (.unlikeLengths, lengths),
        ]
    }

    func ofEachCallType(_ key: String, _ value: String) -> [Setting] {
        scenario.callTypes.map { setting(of: $0, key, value) }
    }

    func patience(exponential seconds: Double) -> [Setting] { ofEachCallType("patience", exponentialLength(seconds)) }

    private func setting(of callType: CallType, _ key: String, _ value: String) -> Setting {
        Setting(path: "callTypes.\(callType.name).\(key)", value: value)
    }

    private func exponentialLength(_ seconds: Double) -> String {
        "{ distribution: \"exponential\", meanSeconds: \(number(seconds)) }"
    }

    private func number(_ value: Double) -> String { ExactNumber.text(value) ?? "0" }

    /// Assumptions are about what stands in the scenario, which is not there any more; nor is what was observed.
    private var basis: [Setting] {
        [Setting(path: "assumptions", value: "null"), Setting(path: "observed", value: "null")]
            + scenario.callTypes.filter { $0.target != nil && $0.target?.basis != .offered }.map {
                setting(of: $0, "target.basis", "\"offered\"")
            }
    }

    private var followOns: [Setting] {
        let rules = scenario.callTypes.flatMap { $0.afterAbandoning + $0.afterAnswer }
        guard !rules.isEmpty else { return [] }
        return ofEachCallType("afterAbandoning", "null") + ofEachCallType("afterAnswer", "null")
    }

    private var hearing: [Setting] {
        scenario.callTypes.filter { $0.queueCapacity != nil }.map { setting(of: $0, "queueCapacity", "null") }
            + scenario.callTypes.filter { !$0.balking.isEmpty }.map { setting(of: $0, "announcedWait", "null") }
            + scenario.callTypes.filter { $0.callBack != nil }.map { setting(of: $0, "callBack", "null") }
    }

    private var everybodyIn: [Setting] {
        let teams = scenario.teams.enumerated().filter { $0.element.hasShifts }.map {
            (place: $0.offset, name: $0.element.name)
        }
        guard !teams.isEmpty else { return [] }
        return teams.flatMap { team in
            [
                Setting(
                    path: "teams.\(team.name).agents", value: "{ byHourOfWeek: \(list(hoursOfWeek(of: [team.place]))) }"
                ),
                Setting(path: "teams.\(team.name).people", value: "null"),
            ]
        } + [Setting(path: "people", value: "null")]
    }

    private var noPriority: [Setting] {
        let wraps = scenario.callTypes.filter { !$0.wrap.interruptibleBy.isEmpty }.flatMap { callType in
            ["wrap.interruptibleBy", "wrap.breakOff"].map { setting(of: callType, $0, "null") }
        }
        let reserves = scenario.teams.filter { $0.keepFree.contains { $0 > 0 } }.map {
            Setting(path: "teams.\($0.name).keepFree", value: "null")
        }
        let first = scenario.callTypes.map { $0.priority }.min() ?? 1
        let areUnlike = scenario.callTypes.contains { $0.priority != first }
        return (areUnlike ? ofEachCallType("priority", String(first)) : []) + wraps + reserves
    }

    /// Whether everybody answers everything at once already.
    private var isOneRoom: Bool {
        guard scenario.teams.count == 1, let team = scenario.teams.first else { return false }
        return scenario.areas.count == 1 && team.grades.count == 1 && team.closures.isEmpty
            && team.answers.count == scenario.callTypes.count
            && scenario.callTypes.allSatisfy { $0.routing.count == 1 && $0.routing[0].action == .open(.any) }
    }

    private var oneRoom: [Setting] {
        guard !isOneRoom else { return [] }
        let agents = "{ byHourOfWeek: \(list(hoursOfWeek(of: scenario.teams.indices))) }"
        return [
            Setting(path: "routing", value: "null"),
            Setting(path: "teams", value: "{ \"\(SettingsMaker.oneTeam)\": { agents: \(agents) } }"),
            Setting(path: "areas", value: "null"),
        ] + ofEachCallType("origins", "null") + ofEachCallType("handlingAwayFactor", "null")
    }

    private var steady: [Setting] {
        let team = isOneRoom ? scenario.teams[0].name : SettingsMaker.oneTeam
        let hours = Double(scenario.period.days * 24)
        return scenario.callTypes.indices.map {
            let calls = scenario.expectedCalls(of: CallTypeID($0))
            return setting(of: scenario.callTypes[$0], "arrivals", "{ callsPerHour: \(number(calls / hours)) }")
        } + [Setting(path: "demand", value: "null")] + [
            Setting(path: "teams.\(team).agents", value: "{ constant: \(room.agents) }")
        ]
    }

    private var lengths: [Setting] {
        ofEachCallType("talk", exponentialLength(room.handleSeconds)) + ofEachCallType("wrap", "null")
            + ofEachCallType("pickUp", "null")
    }

    /// Agents of some teams in each hour of the week, on average over the weeks of the period; at an hour that it doesn't have, over the
    /// whole of it.
    private func hoursOfWeek(of teams: some Sequence<Int>) -> [Double] {
        let hours = scenario.agentsByHour(ofTeams: teams)
        let average = hours.reduce(0, +) / Double(hours.count)
        return scenario.period.hoursOfWeek(of: hours).map { $0 ?? average }
    }

    private func list(_ numbers: [Double]) -> String { "[" + numbers.map(number).joined(separator: ", ") + "]" }

    private static let oneTeam = "Everybody"
}
