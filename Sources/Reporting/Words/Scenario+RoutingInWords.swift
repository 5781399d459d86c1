import ContactCentre
import Texts
public import Scenarios

extension Scenario {
    /// Who answers whose calls from which waiting time on, in plain sentences; none where there is one area and any team
    /// answers at once.
    ///
    /// A stage that opens a call to no further team is left out. Areas, and call types, with the same rules share
    /// sentences. After twenty sentences one says that there are more.
    public var routingInWords: [String] {
        let isDefault = callTypes.allSatisfy { $0.routing.count == 1 && $0.routing[0].action == .open(.any) }
        guard areas.count > 1 || !isDefault else { return [] }
        var groups: [RuleGroup] = []
        var count = 0
        for (index, callType) in callTypes.enumerated() {
            let name = OneLine.of(callType.name)
            let basis = RuleBasis(
                routing: callType.routing,
                answering: teams.indices.filter { teams[$0].answers.contains(CallTypeID(index)) },
                hasCallers: areas.indices.map { callType.hasCallers(from: $0) })
            if let same = groups.firstIndex(where: { $0.basis == basis }) {
                groups[same].names.append(name)
                continue
            }
            let rules = areaRules(basis)
            if let same = groups.firstIndex(where: { $0.rules == rules }) {
                groups[same].names.append(name)
                continue
            }
            count += rules.count
            guard count <= Words.mostSentences else { return sentences(groups, areAll: false) + choiceInWords }
            groups.append(RuleGroup(names: [name], basis: basis, rules: rules))
        }
        return sentences(groups, areAll: true) + choiceInWords
    }

    /// Which waiting call an agent takes who becomes free, where that isn't the one that has waited longest.
    private var choiceInWords: [String] {
        switch freedAgentTakes {
        case .longestWaiting: []
        case .ownAreaFirst:
            [
                "An agent who becomes free takes callers from the team's own areas before others of the same priority, however long these have waited."
            ]
        }
    }

    private func sentences(_ groups: [RuleGroup], areAll: Bool) -> [String] {
        let sentences = groups.flatMap { group in
            let kind = groups.count > 1 || !areAll ? Words.list(group.names) + ": " : ""
            return group.rules.map { kind + subject($0) + " are " + $0.rule + "." }
        }
        return areAll ? sentences : sentences + ["There are further rules, too many to be listed here."]
    }

    /// Call types that are routed alike.
    private struct RuleGroup {
        var names: [String]
        let basis: RuleBasis
        let rules: [AreaRule]
    }

    /// What the rules for a call type follow from: if it is the same, so are they.
    private struct RuleBasis: Equatable {
        let routing: [WaitStep]
        let answering: [Int]
        let hasCallers: [Bool]
    }

    /// The areas whose callers are routed alike, and how.
    private struct AreaRule: Equatable {
        var areas: [AreaID]
        let rule: String
    }

    /// The rules for the areas with callers; one more than can be listed where there are too many.
    private func areaRules(_ basis: RuleBasis) -> [AreaRule] {
        var home: [[TeamID]] = areas.map { _ in [] }
        for team in basis.answering {
            for area in teams[team].serves { home[area.index].append(TeamID(team)) }
        }
        let any = basis.answering.map { TeamID($0) }
        var rules: [AreaRule] = []
        for area in areas.indices where basis.hasCallers[area] && rules.count <= Words.mostSentences {
            if let same = rules.firstIndex(where: { home[$0.areas[0].index] == home[area] }) {
                rules[same].areas.append(AreaID(area))
                continue
            }
            let rule = self.rule(for: basis.routing, Openings(home: home[area], any: any))
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
        return Words.list(rule.areas.map { OneLine.of(areas[$0.index]) }) + " callers"
    }

    // MARK: Stages

    /// The teams that a stage may open one area's calls of one type to.
    private struct Openings {
        let home: [TeamID]
        let any: [TeamID]

        func among(_ teams: WaitStep.Teams) -> [TeamID] {
            switch teams {
            case .any: any
            case .home: home
            case .named(let named): any.filter { named.contains($0) }
            }
        }
    }

    private func rule(for steps: [WaitStep], _ openings: Openings) -> String {
        var clauses: [String] = []
        var added: Set<TeamID> = []
        for step in steps {
            let addsSomething: Bool
            switch step.action {
            case .open(let teams):
                let opened = openings.among(teams)
                addsSomething = !added.isSuperset(of: opened)
                if step.condition == .always { added.formUnion(opened) }
            case .transferOut: addsSomething = true
            }
            guard addsSomething else { continue }
            if clauses.isEmpty, step.after > .zero { clauses.append("answered by nobody at first") }
            clauses.append(clause(step, openings, isFirst: clauses.isEmpty))
        }
        return clauses.isEmpty ? "answered by nobody" : clauses.joined(separator: "; ")
    }

    private func clause(_ step: WaitStep, _ openings: Openings, isFirst: Bool) -> String {
        let time = step.after > .zero ? "after " + ReadableNumber.limit(seconds: step.after.seconds) : "at once"
        switch step.action {
        case .open(let teams):
            let who = Words.list(names(of: teams, openings.among(teams))) + words(for: step.condition)
            return isFirst ? "answered by " + who : time + " by " + who
        case .transferOut:
            if isFirst { return "transferred out " + time }
            return step.after > .zero ? time + " transferred out" : "transferred out at once if nobody is free"
        }
    }

    private func words(for condition: WaitStep.Condition) -> String {
        switch condition {
        case .homeQueueAtLeast(let callers):
            " while \(callers) or more " + (areas.count > 1 ? "callers of the area wait" : "callers wait")
        case .noHomeAgentOnDuty: " while no home agent is on duty"
        case .always: ""
        }
    }

    private func names(of opened: WaitStep.Teams, _ ids: [TeamID]) -> [String] {
        // "Any team" of one is better named.
        opened == .any && ids.count > 1 ? ["any team"] : ids.map { OneLine.of(teams[$0.index].name) }
    }
}
