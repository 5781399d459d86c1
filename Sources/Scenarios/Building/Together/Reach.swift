import ContactCentre

/// Which callers can get to which teams, conditions and waiting times aside.
struct Reach {
    /// For each team, whether some stage opens some caller's call to it.
    private(set) var isReached: [Bool]
    /// The call types and areas whose callers no stage opens to any team, nor transfers out. A call type that no team
    /// answers at all is not among them.
    private(set) var neverAnswered: [(callType: Int, area: Int)] = []

    /// Complexity: call types times areas times teams.
    init(_ callTypes: [CallType], _ teams: [Team]) {
        isReached = teams.map { _ in false }
        for (index, callType) in callTypes.enumerated() {
            let answering = teams.indices.filter { teams[$0].answers.contains(CallTypeID(index)) }
            guard !answering.isEmpty else { continue }
            let isOpenToAll = markTeamsOfEveryArea(callType, answering: answering)
            let hasHome = callType.routing.contains { $0.action == .open(.home) }
            var hasHomeTeam = callType.origins.map { _ in false }
            for team in answering where hasHome {
                for area in teams[team].serves where callType.hasCallers(from: area.index) {
                    hasHomeTeam[area.index] = true
                    isReached[team] = true
                }
            }
            guard !isOpenToAll else { continue }
            for area in hasHomeTeam.indices where callType.hasCallers(from: area) && !hasHomeTeam[area] {
                neverAnswered.append((index, area))
            }
        }
    }

    /// Marks the teams that stages open calls of every area to; says whether callers of every area get somewhere.
    private mutating func markTeamsOfEveryArea(_ callType: CallType, answering: [Int]) -> Bool {
        var isOpen = false
        for step in callType.routing {
            switch step.action {
            case .open(.home): break
            case .transferOut: isOpen = true
            case .open(.any):
                for team in answering { isReached[team] = true }
                isOpen = true
            case .open(.named(let named)):
                for team in named where answering.contains(team.index) {
                    isReached[team.index] = true
                    isOpen = true
                }
            }
        }
        return isOpen
    }
}
