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
        /// Nil where no wait is announced.
        let balking: Int?
        /// Nil where nobody is rung back.
        let callBack: Int?
        let aftermaths: Int
        /// Nil where there is no national clock.
        let connectionDelay: Int?

        /// Those of lengths.
        var lengths: [Int] { [patience, pickUp, talk, wrap, breakOff] + (connectionDelay.map { [$0] } ?? []) }
    }

    let arrivals: [ArrivalSource]
    let areas: [AreaSource]
    let lengths: [LengthSource]
    let points: [PointSource]
    let aftermaths: [AftermathSource]
    /// The calls there are, each kind of day's once: by call type.
    let columns: [[CallTypeColumns]]
    /// By plan and era: the place of its calls.
    private let placeOfEra: [[Int]]
    /// By place: whether several plans have the very same calls.
    let isShared: [Bool]
    /// Whether contacts may follow on calls in any of the plans.
    let followsOn: Bool
    private let firstDays: [[Int]]

    init(_ plans: [SimulationPlan]) {
        followsOn = plans.contains { $0.room.followsOn }
        var sources = Sources()
        var columns: [[CallTypeColumns]] = []
        let places = plans.map { plan in
            plan.eras.map { era in columns.place(of: era.sources.map { sources.place($0) }) }
        }
        (arrivals, areas, lengths, aftermaths) = (sources.arrivals, sources.areas, sources.lengths, sources.aftermaths)
        points = sources.points
        self.columns = columns
        placeOfEra = places
        isShared = columns.indices.map { place in places.count { $0.contains(place) } > 1 }
        firstDays = plans.map { plan in plan.eras.map { $0.firstDay } }
    }

    /// The place of a plan's calls of a day.
    func place(ofPlan plan: Int, day: Int) -> Int {
        placeOfEra[plan][(firstDays[plan].lastIndex { $0 <= day } ?? 0)]
    }
}

/// Sources of values, each once.
private struct Sources {
    var arrivals: [ArrivalSource] = []
    var areas: [AreaSource] = []
    var lengths: [LengthSource] = []
    var points: [PointSource] = []
    var aftermaths: [AftermathSource] = []

    mutating func place(_ source: CallSource) -> Callers.CallTypeColumns {
        Callers.CallTypeColumns(
            arrivals: arrivals.place(of: source.arrivals), areas: areas.place(of: source.areas),
            patience: lengths.place(of: source.patience), pickUp: lengths.place(of: source.pickUp),
            talk: lengths.place(of: source.talk), wrap: lengths.place(of: source.wrap),
            breakOff: lengths.place(of: source.breakOff), balking: source.balking.map { points.place(of: $0) },
            callBack: source.callBack.map { points.place(of: $0) },
            aftermaths: aftermaths.place(of: source.aftermaths),
            connectionDelay: source.connectionDelay.map { lengths.place(of: $0) })
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
