import ContactCentre

extension ScenarioBuilder {
    mutating func warnAboutRouting(
        _ lists: [StageList], _ callTypes: [CallType], _ teams: [Team], _ reach: Reach
    ) {
        let everyTeamIsHomeEverywhere = teams.allSatisfy { $0.serves.count == areas.count }
        for callType in callTypes where everyTeamIsHomeEverywhere && callType.handlingAwayFactor != 1 {
            warnings.append(.neverAway(callType: callType.name))
        }
        for (team, isReached) in zip(teams, reach.isReached) where !isReached {
            warnings.append(.neverReached(team: team.name))
        }
        for (area, name) in areas.enumerated() where !teams.contains(where: { $0.serves.contains(AreaID(area)) }) {
            warnings.append(.areaNotServed(area: name))
        }
        if !everyTeamIsHomeEverywhere { warnAboutMissingRouting(lists) }
        for list in lists { warn(about: list, lists) }
    }

    private mutating func warnAboutMissingRouting(_ lists: [StageList]) {
        guard !lists.isEmpty else {
            warnings.append(.noRouting(path: "routing"))
            return
        }
        for callType in callTypeNames where lists.list(of: callType) == nil {
            warnings.append(.noRouting(path: joinedPath("routing", callType)))
        }
    }

    private mutating func warn(about list: StageList, _ lists: [StageList]) {
        guard callTypeNames.contains(where: { lists.list(of: $0)?.key == list.key }) else {
            warnings.append(.stagesNotUsed(path: list.fields.path))
            return
        }
        if list.stages.first?.action == .transferOut { warnings.append(.transferredOutAtOnce(path: list.fields.path)) }
        // A call that is transferred out in the end doesn't wait for ever; `out` has no condition.
        if list.stages.allSatisfy({ $0.condition != .always }) {
            warnings.append(.everyStageConditional(path: list.fields.path))
        }
    }
}
