import ContactCentre

/// Checks that somebody is on duty.
struct DutyChecks: Section {
    let frame: ScenarioFrame

    /// A call type whose only agents work shifts that never happen is a mistake. (Agents of a number that is 0 may be
    /// meant: they are warned of.)
    func check(_ duty: Duty, _ callTypes: [CallType], _ teams: [Team]) {
        for (index, member) in root["callTypes"].members.enumerated() {
            let answering = teams.indices.filter { teams[$0].answers.contains(CallTypeID(index)) }
            if isDeadlineHopeless(duty, callTypes[index], answering, member.fields["deadlineHours"]) { continue }
            let haveShifts = answering.allSatisfy { teams[$0].hasShifts || teams[$0].staffing.mostAgents == 0 }
            guard haveShifts, answering.contains(where: { teams[$0].hasShifts }),
                duty.gaps(of: answering) == [duty.days]
            else { continue }
            findings.add(.nobodyEverOnDuty(callType: member.key), at: member.place, path: member.fields.path)
        }
    }

    /// Whether work has a deadline and nobody ever works at it, which is a mistake unless a change may bring somebody.
    private func isDeadlineHopeless(
        _ duty: Duty, _ callType: CallType, _ answering: [Int], _ fields: Fields
    ) -> Bool {
        guard callType.deadline != nil, !root["changes"].isPresent, duty.gaps(of: answering) == [duty.days] else {
            return false
        }
        findings.add(.deadlineNobodyWorks(callType: callType.name), at: fields.place, path: fields.path)
        return true
    }

    /// Warns of work that nobody may do from its arrival to its deadline.
    func warnAboutDeadlines(_ duty: Duty, _ callTypes: [CallType], _ teams: [Team]) {
        for (index, callType) in callTypes.enumerated() {
            guard let deadline = callType.deadline else { continue }
            let answering = teams.indices.filter { teams[$0].answers.contains(CallTypeID(index)) }
            let gap = duty.gaps(of: answering).first { Int64($0.count) >= deadline.microseconds }
            // Nobody at all is warned of elsewhere.
            guard let gap, gap != duty.days else { continue }
            findings.warn(
                .deadlineWithinGap(deadlineHours: deadline.hours, gap: stretch(gap)),
                root["callTypes"][callType.name]["deadlineHours"])
        }
    }

    /// Times at which none of those who may answer an area's callers is on duty.
    func warn(about duty: Duty, _ callTypes: [CallType], _ teams: [Team]) {
        var gaps: [[Int]: Duty.Stretches] = [:]
        for (index, callType) in callTypes.enumerated() {
            guard !callType.leavesInTheEnd else { continue }
            var areasOfTeams: [(teams: [Int], areas: [Int])] = []
            for area in areas.indices where callType.hasCallers(from: area) {
                let answering = callType.teams(thatMayAnswer: CallTypeID(index), from: AreaID(area), of: teams)
                if let same = areasOfTeams.firstIndex(where: { $0.teams == answering }) {
                    areasOfTeams[same].areas.append(area)
                } else {
                    areasOfTeams.append((answering, [area]))
                }
            }
            for (answering, among) in areasOfTeams {
                let found = gaps[answering] ?? duty.gaps(of: answering)
                gaps[answering] = found
                // Nobody at all is warned of elsewhere.
                guard let first = found.first, first != duty.days else { continue }
                findings.warn(
                    .nobodyOnDutyAt(
                        areas: areasOfTeams.count > 1 ? among.map { areas[$0] } : [],
                        first: stretch(first), count: found.count, isDaily: DutyChecks.areDaily(found)),
                    root["callTypes"][callType.name])
            }
        }
    }

    private func stretch(_ range: Range<Int64>) -> Stretch {
        Stretch(
            from: Instant(microseconds: range.lowerBound).text(periodStart: period.start),
            to: Instant(microseconds: range.upperBound).text(periodStart: period.start))
    }

    /// Whether they are at the same time of each day.
    private static func areDaily(_ stretches: Duty.Stretches) -> Bool {
        zip(stretches, stretches.dropFirst()).allSatisfy {
            $1.lowerBound - $0.lowerBound == Interval.day.microseconds && $0.count == $1.count
        }
    }
}

extension CallType {
    /// The teams some stage opens an area's calls to, in order.
    func teams(thatMayAnswer callType: CallTypeID, from area: AreaID, of teams: [Team]) -> [Int] {
        teams.indices.filter { index in
            teams[index].answers.contains(callType)
                && routing.contains { $0.opens(to: TeamID(index), isHome: teams[index].serves.contains(area)) }
        }
    }
}
