import ContactCentre
import Texts

/// The stages under one key of `routing`.
struct StageList {
    /// Where it stands.
    let fields: Fields
    /// The stages; those of a list that is wrong are replaced by the default, so that nothing follows from the mistake.
    let stages: [WaitStep]
    /// The call types routed by it: the one whose name is its key, or all that have no list of their own.
    let callTypes: [Int]

    /// The key whose stages hold for every call type without stages of its own.
    static let everyCallType = "all"
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

/// Makes the stages calls are routed by.
struct RoutingBuilder: Section {
    let frame: ScenarioFrame

    func stageLists() -> [StageList] {
        let lists = root["routing"].members
        let haveTheirOwn = callTypeNames.map { name in lists.contains { $0.key == name } }
        return lists.map { list in
            let callTypes: [Int]
            if list.key == StageList.everyCallType {
                callTypes = callTypeNames.indices.filter { !haveTheirOwn[$0] }
            } else {
                let one = index(of: list.key, .callType, in: callTypeNames, at: list.place, path: list.fields.path)
                callTypes = one.map { [$0] } ?? []
            }
            return StageList(fields: list.fields, stages: stages(list.fields), callTypes: callTypes)
        }
    }

    private func stages(_ fields: Fields) -> [WaitStep] {
        let elements = fields.elements
        let stages = elements.map { stage($0) }
        guard !stages.isEmpty, !hasProblem(below: fields.path) else { return WaitStep.byDefault }
        checkTimes(elements)
        checkEffect(of: stages, elements)
        return stages
    }

    private func stage(_ fields: Fields) -> WaitStep {
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

    private func condition(_ fields: Fields, of action: WaitStep.Action) -> WaitStep.Condition {
        var found = WaitStep.Condition.always
        for form in ConditionForm.all {
            let value = fields[form.key.name]
            guard value.isPresent, let condition = form.condition(value) else { continue }
            switch action {
            case .transferOut:
                findings.add(.conditionOfOut(form.key.name), at: value.place, path: value.path)
            case .open(.home) where !form.isOfHomeTeams:
                findings.add(.homeWithoutHomeAgents, at: fields["teams"].place, path: fields["teams"].path)
            case .open: break
            }
            found = condition
        }
        return found
    }

    // MARK: Stages of one list

    private func checkTimes(_ stages: [Fields]) {
        var before = 0.0
        for (index, stage) in stages.enumerated() {
            let after = stage["afterSeconds"]
            let seconds = after.number ?? 0
            if index == 0, seconds > 0 {
                findings.add(.firstStageLate(afterSeconds: seconds), at: after.place, path: after.path)
            } else if seconds < before {
                findings.add(
                    .stageNotInOrder(afterSeconds: seconds, before: before), at: after.place, path: after.path)
            }
            before = max(before, seconds)
        }
    }

    private func checkEffect(of stages: [WaitStep], _ fields: [Fields]) {
        for (later, stage) in stages.enumerated() {
            if let out = stages[..<later].firstIndex(where: { $0.transfersOut }) {
                findings.add(
                    .stageAfterOut(earlier: fields[out].path), at: fields[later].place, path: fields[later].path)
            } else if let earlier = stages[..<later].firstIndex(where: { $0.covers(stage) }) {
                findings.add(
                    .stageAddsNothing(earlier: fields[earlier].path), at: fields[later].place, path: fields[later].path)
            }
        }
    }
}
