import ContactCentre
import Probability

/// Warns of call types and teams that are legal but odd.
struct OddityWarnings: Section {
    let frame: ScenarioFrame

    func warn(about callTypes: [CallType], _ teams: [Team]) {
        if period.warmUpDays == 0 { findings.warn(.noWarmUp, root["period"]["warmUpDays"]) }
        for (index, callType) in callTypes.enumerated() {
            warn(about: callType, CallTypeID(index), callTypes, teams)
        }
        for team in teams {
            warn(about: team)
            let chats = root["teams"][team.name]["chatsAtOnce"]
            if chats.isPresent, !team.answersChats(callTypes) { findings.warn(.noChatsAnswered, chats) }
        }
        for key in ["commonVariation", "driftVariation"] {
            let fields = root["demand"][key]
            if let variation = fields.number, variation > OddityWarnings.likelyVariation {
                findings.warn(.variationLikePercent(variation), fields)
            }
        }
    }

    private func warn(about callType: CallType, _ id: CallTypeID, _ all: [CallType], _ teams: [Team]) {
        let fields = root["callTypes"][callType.name]
        if callType.target?.within == .zero { findings.warn(.targetWithinNoTime, fields["target"]["withinSeconds"]) }
        let comesOfOthers = all.contains { other in
            (other.afterAbandoning + other.afterAnswer).contains { $0.callType == id }
        }
        if callType.arrivals.expectedCalls(in: period) == 0, !comesOfOthers {
            findings.warn(.noCalls, fields["arrivals"])
        }
        warnAboutVariations(of: callType, fields)
        let staffed = teams.filter { $0.staffing.mostAgents > 0 }
        if !staffed.isEmpty, !staffed.contains(where: { $0.answers.contains(id) }) {
            findings.warn(.nobodyOnDuty, fields)
        }
        if callType.isChat, !teams.contains(where: { $0.answers.contains(id) && $0.saysChatsAtOnce(root) }) {
            findings.warn(.chatsOneAtATime, fields["chat"])
        }
        let interrupted = callType.isChat ? fields : fields[callType.isWork ? "work" : "wrap"]
        for other in callType.wrap.interruptibleBy.map({ all[$0.index] }) {
            if other.isChat {
                findings.warn(.interruptedByChat(other.name), interrupted["interruptibleBy"])
            } else if other.priority > callType.priority {
                findings.warn(
                    .interruptedByLessUrgent(callType: callType.name, by: other.name), interrupted["interruptibleBy"])
            }
        }
        for other in callType.wrap.interruptibleBy where !all[other.index].isChat {
            let both = teams.flatMap { $0.grades }.filter { $0.answers.contains(id) && $0.answers.contains(other) }
            if !both.isEmpty, both.allSatisfy({ $0.keepFree[other.index] > 0 }) {
                findings.warn(.interruptedByNobody(all[other.index].name), interrupted["interruptibleBy"])
            }
        }
    }

    /// Variations that are percentages by mistake.
    private func warnAboutVariations(of callType: CallType, _ fields: Fields) {
        let lengths = [
            ("talk", callType.talk), (callType.isWork ? "work" : "wrap", callType.wrap.length),
            ("pickUp", callType.pickUp),
            ("patience", callType.patience), ("connectionDelay", callType.connectionDelay ?? .constant(0)),
        ]
        var variations = lengths.map { (fields[$0]["variation"], $1.variationGiven) }
        variations.append((fields["arrivals"]["busynessVariation"], callType.arrivals.busynessVariation))
        for (fields, variation) in variations where variation > OddityWarnings.likelyVariation {
            findings.warn(.variationLikePercent(variation), fields)
        }
    }

    /// Talk and waits vary by once or twice their mean; days, by less.
    private static let likelyVariation = 4.0

    private func warn(about team: Team) {
        let fields = root["teams"][team.name]
        let most = team.staffing.mostAgents
        if most == 0 { findings.warn(.neverStaffed, fields["agents"]) }
        let firstInstant = Instant(microseconds: -Int64(period.warmUpDays) * Interval.day.microseconds)
        if case .steps(let steps) = team.staffing, let first = steps.first, first.start > firstInstant {
            findings.warn(.staffingStartsLate, fields["agents"]["csv"])
        }
        // One agent takes the call; the reserve must be there besides. Fractions may round up to one more.
        for (index, callType) in callTypeNames.enumerated() where most > 0 && team.keepFree[index] > 0 {
            let grades = team.grades.filter { $0.answers.contains(CallTypeID(index)) }
            if grades.allSatisfy({ team.mostAgents(of: $0).rounded(.up) < Double($0.keepFree[index] + 1) }) {
                findings.warn(.reserveNeverMet, fields["keepFree"][callType])
            }
        }
    }
}

extension Distribution {
    /// The variation where the law is given by one, else 0.
    fileprivate var variationGiven: Double {
        switch self {
        case .lognormal(_, let variation), .gamma(_, let variation): variation
        default: 0
        }
    }
}

extension Team {
    fileprivate func saysChatsAtOnce(_ root: Fields) -> Bool { root["teams"][name]["chatsAtOnce"].isPresent }

    /// The most agents of a grade there can be: of all shifts and groups together, where there are such.
    fileprivate func mostAgents(of grade: Grade) -> Double {
        let agents = staffing.mostAgents
        return switch grade.size {
        case .share(let share): share * agents
        case .count(let count): hasShifts ? agents : min(Double(count), agents)
        case .rest: agents
        }
    }
}
