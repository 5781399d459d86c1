import ContactCentre
public import Scenarios

extension Scenario {
    /// Who answers whose calls from which waiting time on, in plain sentences; none where there is one area and any team
    /// answers at once.
    ///
    /// A stage that opens a call to no further team is left out. Areas, and call types, with the same rules share
    /// sentences.
    public var routingInWords: [String] {
        let isDefault = callTypes.allSatisfy { $0.routing.count == 1 && $0.routing[0].teams == .any }
        guard areas.count > 1 || !isDefault else { return [] }
        var groups: [(names: [String], rules: [AreaRule])] = []
        for (index, callType) in callTypes.enumerated() {
            let rules = areaRules(of: CallTypeID(index))
            let name = PlainText.line(callType.name)
            if let same = groups.firstIndex(where: { $0.rules == rules }) {
                groups[same].names.append(name)
            } else {
                groups.append(([name], rules))
            }
        }
        return groups.flatMap { group in
            let kind = groups.count > 1 ? Words.list(group.names) + ": " : ""
            return group.rules.map { kind + subject($0) + " are " + $0.rule + "." }
        }
    }

    /// The areas whose callers are routed alike, and how.
    private struct AreaRule: Equatable {
        var areas: [AreaID]
        let rule: String
    }

    private func areaRules(of callType: CallTypeID) -> [AreaRule] {
        var rules: [AreaRule] = []
        for area in areas.indices where callTypes[callType.index].origins[area] > 0 {
            let rule = self.rule(for: callType, from: AreaID(area))
            if let same = rules.firstIndex(where: { $0.rule == rule }) {
                rules[same].areas.append(AreaID(area))
            } else {
                rules.append(AreaRule(areas: [AreaID(area)], rule: rule))
            }
        }
        return rules
    }

    private func subject(_ rule: AreaRule) -> String {
        if areas.count == 1 { return "Callers" }
        if rule.areas.count == areas.count { return "All callers" }
        return Words.list(rule.areas.map { PlainText.line(areas[$0.index]) }) + " callers"
    }

    // MARK: Stages

    private func rule(for callType: CallTypeID, from area: AreaID) -> String {
        var clauses: [String] = []
        var added: Set<TeamID> = []
        for stage in callTypes[callType.index].routing {
            let opened = teams(openedBy: stage, for: callType, from: area)
            guard stage.teams == .out || !added.isSuperset(of: opened) else { continue }
            if stage.condition == nil { added.formUnion(opened) }
            if clauses.isEmpty, stage.after > .zero { clauses.append("answered by nobody at first") }
            clauses.append(clause(stage, opened, isFirst: clauses.isEmpty))
        }
        return clauses.isEmpty ? "answered by nobody" : clauses.joined(separator: "; ")
    }

    private func clause(_ stage: RoutingStage, _ opened: [TeamID], isFirst: Bool) -> String {
        let time = stage.after > .zero ? "after " + ReadableNumber.limit(seconds: stage.after.seconds) : "at once"
        guard stage.teams != .out else {
            if isFirst { return "transferred out " + time }
            return stage.after > .zero ? time + " transferred out" : "transferred out at once if nobody is free"
        }
        let who = Words.list(teamNames(stage, opened)) + condition(stage)
        return isFirst ? "answered by " + who : time + " by " + who
    }

    private func condition(_ stage: RoutingStage) -> String {
        switch stage.condition {
        case .homeQueueAtLeast(let callers):
            " while \(callers) or more " + (areas.count > 1 ? "callers of the area wait" : "callers wait")
        case .noHomeAgentOnDuty: " while no home agent is on duty"
        case nil: ""
        }
    }

    private func teamNames(_ stage: RoutingStage, _ opened: [TeamID]) -> [String] {
        // "Any team" of one is better named.
        stage.teams == .any && opened.count > 1 ? ["any team"] : opened.map { PlainText.line(teams[$0.index].name) }
    }

    private func teams(openedBy stage: RoutingStage, for callType: CallTypeID, from area: AreaID) -> [TeamID] {
        let answering = teams.indices.map { TeamID($0) }.filter { teams[$0.index].answers.contains(callType) }
        switch stage.teams {
        case .any: return answering
        case .home: return answering.filter { teams[$0.index].serves.contains(area) }
        case .named(let named): return answering.filter { named.contains($0) }
        case .out: return []
        }
    }
}

/// Small words.
private enum Words {
    /// Names as one says them: A; A and B; A, B and C.
    static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
