import ContactCentre
import Probability
import Texts

/// The stages under one key of `routing`.
struct StageList {
    /// The key: a call type's name, or the word for all.
    let key: String
    /// Where it stands.
    let fields: Fields
    /// The stages; those of a list that is wrong are replaced by the default, so that nothing follows from the mistake.
    let stages: [WaitStep]

    /// The key whose stages hold for every call type without stages of its own.
    static let everyCallType = "all"
}

extension [StageList] {
    /// The list a call type is routed by, its own before that for all.
    func list(of callType: String) -> StageList? {
        first { $0.key == callType } ?? first { $0.key == StageList.everyCallType }
    }

    /// The stages a call type is routed by; nil if the file says nothing about it.
    func stages(of callType: String) -> [WaitStep]? { list(of: callType)?.stages }
}

extension WaitStep {
    /// What may stand for teams besides a list of names.
    static let words = ["home", "any", "out"]

    /// Whether this stage opens a call to all the teams of a later one whenever that one's condition holds.
    fileprivate func covers(_ later: WaitStep) -> Bool {
        switch (action, later.action) {
        case (.open(let teams), .open(let others)): teams.include(others) && condition.isImplied(by: later.condition)
        case (.transferOut, _), (_, .transferOut): false
        }
    }
}

extension WaitStep.Teams {
    /// Whether all the others are among these, whichever team serves which area.
    fileprivate func include(_ others: WaitStep.Teams) -> Bool {
        switch (self, others) {
        case (.any, _), (.home, .home): true
        case (.named(let teams), .named(let others)): others.allSatisfy { teams.contains($0) }
        case (.home, _), (.named, _): false
        }
    }
}

extension WaitStep.Condition {
    /// Whether this holds whenever another does.
    fileprivate func isImplied(by other: WaitStep.Condition) -> Bool {
        switch (self, other) {
        case (.always, _), (.noHomeAgentOnDuty, .noHomeAgentOnDuty): true
        case (.homeQueueAtLeast(let callers), .homeQueueAtLeast(let others)): callers <= others
        case (.homeQueueAtLeast, _), (.noHomeAgentOnDuty, _): false
        }
    }
}

extension ScenarioBuilder {
    mutating func stageList(_ key: String, _ place: Place, _ fields: Fields) -> StageList {
        if key != StageList.everyCallType {
            _ = index(of: key, .callType, in: callTypeNames, at: place, path: fields.path)
        }
        let elements = fields.elements
        let stages = elements.map { stage($0) }
        guard !stages.isEmpty, !hasProblem(below: fields.path) else {
            return StageList(key: key, fields: fields, stages: WaitStep.byDefault)
        }
        checkTimes(elements)
        checkEffect(of: stages, elements)
        return StageList(key: key, fields: fields, stages: stages)
    }

    /// Whether something is wrong with a value below a path.
    func hasProblem(below path: String) -> Bool {
        problems.problems.contains { $0.path.hasPrefix(path + ".") }
    }

    /// Whether something is wrong with the value at a path.
    func hasProblem(at path: String) -> Bool {
        problems.problems.contains { $0.path == path }
    }

    private mutating func stage(_ fields: Fields) -> WaitStep {
        let action: WaitStep.Action
        switch fields["teams"].text {
        case "home": action = .open(.home)
        case "out": action = .transferOut
        case "any": action = .open(.any)
        default: action = .open(.named((indices(fields["teams"], .team, in: teamNames) ?? []).map { TeamID($0) }))
        }
        return WaitStep(
            after: Interval(seconds: fields["afterSeconds"].number ?? 0), condition: condition(fields, of: action),
            action: action)
    }

    private mutating func condition(_ fields: Fields, of action: WaitStep.Action) -> WaitStep.Condition {
        let queue = fields["whileHomeQueueAtLeast"]
        let nobody = fields["whileNoHomeAgentOnDuty"]
        switch action {
        case .transferOut:
            for (key, condition) in [("whileHomeQueueAtLeast", queue), ("whileNoHomeAgentOnDuty", nobody)]
            where condition.isPresent {
                problems.add(.conditionOfOut(key), at: condition.place, path: condition.path)
            }
        case .open(.home):
            guard nobody.isPresent else { break }
            problems.add(.homeWithoutHomeAgents, at: fields["teams"].place, path: fields["teams"].path)
        case .open(.any), .open(.named): break
        }
        if nobody.isPresent { return .noHomeAgentOnDuty }
        return queue.wholeNumber.map { .homeQueueAtLeast($0) } ?? .always
    }

    // MARK: Stages of one list

    private mutating func checkTimes(_ stages: [Fields]) {
        var before = 0.0
        for (index, stage) in stages.enumerated() {
            let after = stage["afterSeconds"]
            let seconds = after.number ?? 0
            if index == 0, seconds > 0 {
                problems.add(.firstStageLate(afterSeconds: seconds), at: after.place, path: after.path)
            } else if seconds < before {
                problems.add(
                    .stageNotInOrder(afterSeconds: seconds, before: before), at: after.place, path: after.path)
            }
            before = max(before, seconds)
        }
    }

    private mutating func checkEffect(of stages: [WaitStep], _ fields: [Fields]) {
        for (later, stage) in stages.enumerated() {
            if let out = stages[..<later].firstIndex(where: { $0.transfersOut }) {
                problems.add(
                    .stageAfterOut(earlier: fields[out].path), at: fields[later].place, path: fields[later].path)
            } else if let earlier = stages[..<later].firstIndex(where: { $0.covers(stage) }) {
                problems.add(
                    .stageAddsNothing(earlier: fields[earlier].path), at: fields[later].place, path: fields[later].path)
            }
        }
    }

    // MARK: Stages and teams

    /// A team named for a call type answers it; one named for all answers at least one of those routed so.
    mutating func checkNamedTeams(_ lists: [StageList], _ teams: [Team]) {
        for list in lists {
            let callTypes = callTypeNames.indices.filter { lists.list(of: callTypeNames[$0])?.key == list.key }
            guard !callTypes.isEmpty else { continue }
            let names = callTypes.map { callTypeNames[$0] }
            for name in list.fields.elements.flatMap({ $0["teams"].elements }) {
                guard let team = teams.first(where: { $0.name == name.text }) else { continue }
                if !callTypes.contains(where: { team.answers.contains(CallTypeID($0)) }) {
                    problems.add(
                        .namedTeamDoesNotAnswer(team: team.name, callTypes: names), at: name.place, path: name.path)
                }
            }
        }
    }

    /// A stage that opens when every caller has hung up can never apply. At the same instant, stages open first.
    mutating func checkStagesAgainstPatience(_ lists: [StageList], _ callTypes: [CallType]) {
        for list in lists {
            let routed = callTypes.filter { lists.list(of: $0.name)?.key == list.key }
            let longest = routed.map { $0.patience.mostSeconds ?? .infinity }.max() ?? .infinity
            for (stage, fields) in zip(list.stages, list.fields.elements) where stage.after.seconds > longest {
                let after = fields["afterSeconds"]
                problems.add(
                    .stageAfterPatience(afterSeconds: stage.after.seconds, patienceSeconds: longest), at: after.place,
                    path: after.path)
            }
        }
    }

    mutating func checkReach(_ reach: Reach) {
        for (callType, area) in reach.neverAnswered {
            let fields = root["areas"].members.first { $0.key == areas[area] }
            problems.add(
                .areaNeverAnswered(area: areas[area], callType: callTypeNames[callType]), at: fields?.place,
                path: fields?.fields.path ?? "")
        }
    }
}

extension Distribution {
    /// The longest it can be, in seconds; nil where there is no limit.
    fileprivate var mostSeconds: Double? {
        switch self {
        case .constant(let seconds): seconds
        case .uniform(_, let most), .triangular(_, _, let most): most
        case .empirical(let lengths): lengths.seconds.max()
        case .mixture(let parts):
            parts.reduce(0) { most, part in
                guard let most, let seconds = part.distribution.mostSeconds else { return nil }
                return max(most, seconds)
            }
        case .exponential, .gamma, .lognormal, .weibull, .never: nil
        }
    }
}
