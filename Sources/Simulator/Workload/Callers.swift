/// The callers of several plans, and what the plans have in common of them: each source of values once.
struct Callers: Sendable {
    /// Where the values of one plan's calls of one kind stand among the sources: the ordinary ones of a call type, or others of it.
    struct CallColumns: Equatable, Sendable {
        let callType: Int
        let arrivals: Int
        /// Nil where areas come with the arrivals.
        let areas: Int?
        /// Nil where every caller rings.
        let losses: Int?
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

        /// What a contact that follows on is drawn from: all but when and where from, which it has of the call it comes of.
        var ofContacts: [Int?] {
            [patience, pickUp, talk, wrap, breakOff, balking, callBack, aftermaths, connectionDelay]
        }

        /// Those of lengths.
        var lengths: [Int] { [patience, pickUp, talk, wrap, breakOff] + (connectionDelay.map { [$0] } ?? []) }
    }

    let arrivals: [ArrivalSource]
    let areas: [AreaSource]
    let losses: [SurgeLosses]
    let lengths: [LengthSource]
    let points: [PointSource]
    let aftermaths: [AftermathSource]
    /// The calls there are, each kind of day's once, in the order of the call types.
    let columns: [[CallColumns]]
    /// By plan and era: the place of its calls.
    private let placeOfEra: [[Int]]
    /// By place: whether several plans have the very same calls.
    let isShared: [Bool]
    /// Whether contacts may follow on calls in any of the plans.
    let followsOn: Bool
    private let firstDays: [[Int]]
    /// By plan, era and call type: the number of what contacts are drawn from; the same number, the same draws.
    private let contactSources: [[[Int32]]]
    /// Whether a contact of one plan may come in another too.
    let sharesContacts: Bool

    init(_ plans: [SimulationPlan]) {
        followsOn = plans.contains { $0.room.followsOn }
        var sources = Sources()
        var columns: [[CallColumns]] = []
        var ofContacts: [[Int?]] = []
        contactSources = plans.map { plan in
            plan.eras.map { era in era.sources.map { Int32(ofContacts.place(of: sources.place($0).ofContacts)) } }
        }
        sharesContacts = followsOn && plans.count > 1
        let places = plans.map { plan in
            plan.eras.map { era in columns.place(of: era.everySource.map { sources.place($0) }) }
        }
        (arrivals, areas, lengths, aftermaths) = (sources.arrivals, sources.areas, sources.lengths, sources.aftermaths)
        (points, losses) = (sources.points, sources.losses)
        self.columns = columns
        placeOfEra = places
        isShared = columns.indices.map { place in places.count { $0.contains(place) } > 1 }
        firstDays = plans.map { plan in plan.eras.map { $0.firstDay } }
    }

    /// The number of what the contacts of a plan's call type are drawn from.
    func contactSource(ofPlan plan: Int, era: Int, callType: Int) -> Int32 { contactSources[plan][era][callType] }

    /// The place of a plan's calls of a day.
    func place(ofPlan plan: Int, day: Int) -> Int {
        placeOfEra[plan][(firstDays[plan].lastIndex { $0 <= day } ?? 0)]
    }
}

/// Sources of values, each once.
private struct Sources {
    var arrivals: [ArrivalSource] = []
    var areas: [AreaSource] = []
    var losses: [SurgeLosses] = []
    var lengths: [LengthSource] = []
    var points: [PointSource] = []
    var aftermaths: [AftermathSource] = []

    mutating func place(_ source: CallSource) -> Callers.CallColumns {
        Callers.CallColumns(
            callType: source.callType, arrivals: arrivals.place(of: source.arrivals),
            areas: source.areas.map { areas.place(of: $0) }, losses: source.losses.map { losses.place(of: $0) },
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
