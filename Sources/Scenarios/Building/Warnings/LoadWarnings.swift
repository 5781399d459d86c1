import ContactCentre
import Probability

/// Callers of a type from some areas who never hang up, and who may answer them.
private struct PatientCallers {
    let callType: Int
    var areas: [Int]
    /// How many contacts there are in the days measured, at the least.
    var contacts: Double
    /// The grades that may answer, in order, and how many seconds one of them is engaged with a contact.
    let engaged: [(grade: Int, seconds: Double)]

    /// How long the fastest grade is engaged with a contact.
    var leastSeconds: Double { engaged.map { $0.seconds }.min() ?? 0 }

    /// The grades that may answer.
    var grades: GradeSet { GradeSet(engaged.map { $0.grade }) }
}

/// A set of grades, a bit each.
private struct GradeSet: Hashable {
    private var words: [UInt64] = []

    init(_ grades: [Int]) {
        for grade in grades {
            while words.count <= grade / 64 { words.append(0) }
            words[grade / 64] |= 1 << UInt64(grade % 64)
        }
    }

    func isSubset(of other: GradeSet) -> Bool {
        words.count <= other.words.count && zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
    }
}

/// The load that calls put on agents, and whether it can be borne.
///
/// What never hangs up must be answered in the end. Let some callers c come n_c times and be answered by grades g only, each
/// engaged for s_cg seconds, with N_g agents on average over a time T. Whoever takes them, they need at least the sum of
/// n_c s_c agent-seconds of a fastest agent, where s_c is the least s_cg; and grade g does in a second at most 1/f_g of what
/// a fastest agent does, where f_g is the least s_cg / s_c. So where sum n_c s_c >= T sum N_g / f_g, the queue grows.
struct LoadWarnings: Section {
    let frame: ScenarioFrame

    func warn(about callTypes: [CallType], _ teams: [Team]) {
        let rates = ContactRates(callTypes, teams, in: period)
        let agents = teams.reduce(0) { $0 + $1.averageAgents(in: period) }
        let isEndless = warnAboutEndlessQueue(rates, callTypes, teams)
        guard agents > 0 else { return }
        func load(_ contacts: [Double]) -> Double {
            contacts.indices.reduce(0.0) {
                $0 + contacts[$1] * callTypes[$1].secondsEngaged(CallTypeID($1), by: teams) / secondsMeasured
            }
        }
        let least = load(callTypes.map { $0.arrivals.expectedCalls(in: period) })
        if !isEndless, least > Likely.mostLoad * agents {
            findings.warn(.loadBeyondAgents(load: least, agents: agents), root["teams"])
        }
        let most = load(rates.most)
        if most > 0, agents > Likely.mostAgents(forLoad: most) {
            findings.warn(.agentsBeyondLoad(load: most, agents: agents), root["teams"])
        }
    }

    private var secondsMeasured: Double { Double(period.days) * Interval.day.seconds }

    /// Says which callers' queue grows; whether it does.
    private func warnAboutEndlessQueue(
        _ rates: ContactRates, _ callTypes: [CallType], _ teams: [Team]
    ) -> Bool {
        let grades = teams.flatMap { team in team.grades.map { $0.share(of: team) * team.averageAgents(in: period) } }
        let callers = patientCallers(rates, callTypes, teams, grades: grades.count)
        var reported: [[Int]] = []
        for set in LoadWarnings.sets(of: callers) {
            guard !reported.contains(where: { $0.allSatisfy(set.contains) }) else { continue }
            let (work, agents) = need(set.map { callers[$0] }, grades)
            guard work > 0, work >= agents else { continue }
            reported.append(set)
            let names = names(of: set.map { callers[$0] }, callTypes)
            findings.warn(.queueGrowsWithoutEnd(callTypes: names, workAgents: work, agents: agents), root["callTypes"])
        }
        return !reported.isEmpty
    }

    /// The sets of callers looked at, smaller ones first: for each set of grades, those whom nobody else may answer; and all.
    private static func sets(of callers: [PatientCallers]) -> [[Int]] {
        let reached = callers.map { $0.grades }
        // In the order of the file, so that warnings come in the same order every time.
        var seen: Set<GradeSet> = []
        let distinct = reached.filter { seen.insert($0).inserted }
        var sets = [Array(callers.indices)]
        if distinct.count <= mostGradeSets {
            sets += distinct.map { grades in callers.indices.filter { reached[$0].isSubset(of: grades) } }
        }
        return sets.filter { !$0.isEmpty }.sorted { first, second in
            first.count == second.count ? first.lexicographicallyPrecedes(second) : first.count < second.count
        }
    }

    /// With more, only the room as a whole is looked at: reading would take longer than a simulated day.
    private static let mostGradeSets = 100
    /// Call types times areas times grades.
    private static let mostEngagements = 1_000_000

    /// How many agents of the mix that may answer some callers these need, and how many there are.
    private func need(_ callers: [PatientCallers], _ grades: [Double]) -> (work: Double, agents: Double) {
        var work = 0.0
        var factors = grades.map { _ in Double.infinity }
        for one in callers {
            let least = one.leastSeconds
            work += one.contacts * least / secondsMeasured
            for (grade, seconds) in one.engaged { factors[grade] = min(factors[grade], seconds / least) }
        }
        var (agents, capacity) = (0.0, 0.0)
        for (there, factor) in zip(grades, factors) where factor < .infinity {
            agents += there
            capacity += there / factor
        }
        return (capacity > 0 ? work * agents / capacity : work, agents)
    }

    private func patientCallers(
        _ rates: ContactRates, _ callTypes: [CallType], _ teams: [Team], grades: Int
    ) -> [PatientCallers] {
        var callers: [PatientCallers] = []
        guard callTypes.count * areas.count * grades <= LoadWarnings.mostEngagements else { return callers }
        for (index, callType) in callTypes.enumerated()
        where !callType.mayLeaveUnanswered && callType.secondsEngaged(CallTypeID(index), by: teams) > 0 {
            let first = callers.count
            for (area, contacts) in rates.leastPatient[index].enumerated() where contacts > 0 {
                let engaged = gradesEngaged(by: callType, CallTypeID(index), from: AreaID(area), teams)
                let same = callers[first...].firstIndex { one in
                    one.engaged.elementsEqual(engaged) { $0.grade == $1.grade && $0.seconds == $1.seconds }
                }
                if let same {
                    callers[same].areas.append(area)
                    callers[same].contacts += contacts
                } else {
                    callers.append(
                        PatientCallers(callType: index, areas: [area], contacts: contacts, engaged: engaged))
                }
            }
        }
        return callers
    }

    private func gradesEngaged(
        by callType: CallType, _ id: CallTypeID, from area: AreaID, _ teams: [Team]
    ) -> [(grade: Int, seconds: Double)] {
        let answering = callType.teams(thatMayAnswer: id, from: area, of: teams)
        var engaged: [(grade: Int, seconds: Double)] = []
        var number = 0
        for (index, team) in teams.enumerated() {
            let away = team.serves.contains(area) ? 1 : callType.handlingAwayFactor
            for grade in team.grades {
                if answering.contains(index), grade.answers.contains(id) {
                    let talk = callType.talk.mean * (callType.isChat ? team.leastShareOfChat : 1)
                    let handling = (talk + callType.wrap.length.mean) * grade.handlingFactor * away
                    engaged.append((number, callType.pickUp.mean * grade.pickUpFactor + handling))
                }
                number += 1
            }
        }
        return engaged
    }

    /// The call types, each with the areas where it isn't all of them that are meant.
    private func names(of callers: [PatientCallers], _ callTypes: [CallType]) -> [String] {
        callTypes.indices.compactMap { index in
            let among = callers.filter { $0.callType == index }.flatMap { $0.areas }.sorted()
            if among.isEmpty { return nil }
            let isAll = among.count == areas.indices.count { callTypes[index].hasCallers(from: $0) }
            return callTypes[index].name + (isAll ? "" : " from " + among.map { areas[$0] }.joined(separator: " and "))
        }
    }
}

extension CallType {
    /// How long an agent who is as fast as any is engaged with a call, on average.
    fileprivate func secondsEngaged(_ id: CallTypeID, by teams: [Team]) -> Double {
        let answering = isChat ? teams.filter { $0.answers.contains(id) } : []
        let share = answering.map { $0.leastShareOfChat }.min() ?? 1
        return pickUp.mean + talk.mean * share + wrap.length.mean
    }
}

extension Team {
    /// The least of its time alone that a chat takes of an agent: with n at once each takes 1 + s (n - 1) times as long, and as many
    /// share the agent, so (1 + s (n - 1)) / n of it, which is least with one at once, or with as many as may be.
    fileprivate var leastShareOfChat: Double { min(1, stretch(ofChats: chatsAtOnce) / Double(chatsAtOnce)) }
}

extension Grade {
    /// The share of a team's agents that have the grade.
    fileprivate func share(of team: Team) -> Double {
        switch size {
        case .share(let share): return share
        case .count: return countShare(of: team)
        case .rest: return max(0, 1 - team.grades.reduce(0) { $0 + ($1.name == name ? 0 : $1.share(of: team)) })
        }
    }

    /// A count is of each shift and each group, or else of the team when it is largest.
    private func countShare(of team: Team) -> Double {
        guard case .count(let count) = size else { return 0 }
        guard case .shifts(let plan) = team.staffing else {
            return min(1, Double(count) / max(1, team.staffing.mostAgents))
        }
        let units = (plan.shifts.map { $0.headcount } + (plan.rota?.groups ?? []).map { $0.headcount }).filter {
            $0 > 0
        }
        let heads = units.reduce(0, +)
        return heads > 0 ? min(1, Double(count * units.count) / heads) : 0
    }
}
