import Experiments

extension FormulaOutcome {
    /// What the scenario is called beside what formulas assume.
    static let baseName = "As it is"
    /// What formulas assume is called.
    static let planName = "As formulas assume"

    /// What the scenario is made to be, step by step.
    var stepNames: [[String]] { stages.map { stages in stages.map { $0.words } } }
}

extension FormulaSteps.Stage {
    /// What the scenario is made to be.
    fileprivate var words: String {
        switch self {
        case .datedChanges: "no dated changes: the room as it is at first"
        case .otherBases: "share of all calls offered"
        case .followOns: "no contacts that follow on others"
        case .hearing: "everybody may wait: no busy tone, no announced wait, no call-back"
        case .absences: "everybody in: no absence, breaks or time away"
        case .priority: "no priority and no reserve"
        case .severalTeams: "one room: one team for all areas and call types"
        case .changingHours: "steady: calls and agents the same at every hour"
        case .unlikeLengths: "call lengths: exponential, the same for all"
        case .unlikePatience: "patience: exponential, the same for all"
        case .patience: "patience: nobody hangs up"
        }
    }
}
