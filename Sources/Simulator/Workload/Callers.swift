/// The callers of several plans, and what the plans have in common of them: each source of values once.
struct Callers: Sendable {
    /// Where the values of one plan's call type stand among the sources.
    struct CallTypeColumns: Equatable, Sendable {
        let arrivals: Int
        let areas: Int
        let patience: Int
        let pickUp: Int
        let talk: Int
        let wrap: Int
        let breakOff: Int
        let aftermaths: Int

        /// Those of lengths.
        var lengths: [Int] { [patience, pickUp, talk, wrap, breakOff] }
    }

    private(set) var arrivals: [ArrivalSource] = []
    private(set) var areas: [AreaSource] = []
    private(set) var lengths: [LengthSource] = []
    private(set) var aftermaths: [AftermathSource] = []
    /// By plan and call type.
    private(set) var columns: [[CallTypeColumns]] = []
    /// By plan: the first plan with the very same calls.
    private(set) var firstAlike: [Int] = []
    /// By plan: whether another plan has the very same calls.
    private(set) var isShared: [Bool] = []
    /// Whether contacts may follow on calls in any of the plans.
    let followsOn: Bool

    init(_ plans: [SimulationPlan]) {
        followsOn = plans.contains { $0.room.followsOn }
        columns = plans.map { plan in plan.sources.map { place($0) } }
        firstAlike = columns.indices.map { plan in
            columns.firstIndex(of: columns[plan]) ?? plan
        }
        isShared = firstAlike.map { first in firstAlike.count { $0 == first } > 1 }
    }

    private mutating func place(_ source: CallSource) -> CallTypeColumns {
        CallTypeColumns(
            arrivals: arrivals.place(of: source.arrivals), areas: areas.place(of: source.areas),
            patience: lengths.place(of: source.patience), pickUp: lengths.place(of: source.pickUp),
            talk: lengths.place(of: source.talk), wrap: lengths.place(of: source.wrap),
            breakOff: lengths.place(of: source.breakOff), aftermaths: aftermaths.place(of: source.aftermaths))
    }
}

extension Array where Element: Equatable {
    /// Where an element stands; one that is not there yet is appended.
    fileprivate mutating func place(of element: Element) -> Int {
        if let place = firstIndex(of: element) { return place }
        append(element)
        return count - 1
    }
}
