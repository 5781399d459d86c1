public import ContactCentre
public import Scenarios

extension MeasurementPlan {
    /// One figure of the results.
    public struct Key: Sendable, Equatable {
        /// Which call type; nil for all callers', those that are not work. Agents' time is over work too.
        public let callType: CallTypeID?
        /// Which team; nil for all.
        public let team: TeamID?
        /// The places of the grades it is about, among those of all teams; nil for all, and for calls nobody answered too.
        public let grades: Range<Int>?
        /// Which bucket of time; nil for the whole period.
        public let bucket: Int?
        /// Which area callers ring from; nil for all.
        public let area: AreaID?
        /// Which figure.
        public let measure: Measure

        /// Whether it is about all teams, all areas and the whole period.
        public var isWhole: Bool { team == nil && area == nil && bucket == nil }
    }

    /// What several figures are about; see ``Key``.
    struct Scope {
        let callType: CallTypeID?
        let grades: Range<Int>?
        let bucket: Int?
    }

    /// The figures of the results in their order. Each is made when it is asked for: days by call types and teams may be millions.
    public struct Keys: RandomAccessCollection, Sendable {
        /// A call type and a team, or all of them: bucket by bucket and then for the period the same measures.
        private struct Subject: Sendable {
            let callType: CallTypeID?
            let team: TeamID?
            let grades: Range<Int>?
            let area: AreaID?
            let ofBucket: [Measure]
            let ofPeriod: [Measure]
            /// The place of its first figure, and of the next subject's.
            let first: Int
            let end: Int
        }

        private let subjects: [Subject]
        /// By subject: the place of the next one's first figure. Looked through where a figure is asked for, since a subject is slow to copy.
        private let ends: [Int]
        private let buckets: Int

        /// The place of the first figure, 0.
        public var startIndex: Int { 0 }
        /// How many figures there are.
        public var endIndex: Int { ends.last ?? 0 }

        /// The figure at a place.
        ///
        /// Complexity: the logarithm of the number of call types and teams.
        public subscript(place: Int) -> Key {
            let subject = subjects[subject(at: place)]
            let (bucket, ofBucket) =
                subject.ofBucket.isEmpty
                ? (buckets, place - subject.first)
                : (place - subject.first).quotientAndRemainder(dividingBy: subject.ofBucket.count)
            let isOfPeriod = bucket >= buckets
            let measure =
                isOfPeriod
                ? subject.ofPeriod[place - subject.first - buckets * subject.ofBucket.count]
                : subject.ofBucket[ofBucket]
            return Key(
                callType: subject.callType, team: subject.team, grades: subject.grades,
                bucket: isOfPeriod ? nil : bucket, area: subject.area, measure: measure)
        }

        /// Which subject a figure is about.
        private func subject(at place: Int) -> Int {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] > place { high = middle } else { low = middle + 1 }
            }
            return low
        }

        /// Goes through the figures of callers from an area, nil for those of all, in their order, those about the same at once.
        func forEachScope(of area: AreaID?, _ body: (Scope, [Measure]) -> Void) {
            for subject in subjects where subject.area == area {
                for bucket in 0..<buckets {
                    body(Scope(callType: subject.callType, grades: subject.grades, bucket: bucket), subject.ofBucket)
                }
                body(Scope(callType: subject.callType, grades: subject.grades, bucket: nil), subject.ofPeriod)
            }
        }
    }
}

extension MeasurementPlan.Keys {
    /// The figures of a scenario's results.
    ///
    /// - Parameters:
    ///   - buckets: how many stretches of time there are figures of beside those of the period.
    ///   - haveWholeHours: whether each of them is made of whole hours, which may miss a target.
    ///   - areDays: whether each of them is made of whole days that come once.
    ///   - areasApart: of how many areas there are figures beside those of all.
    ///   - measures: what may be measured.
    init(
        _ scenario: Scenario, buckets: Int, haveWholeHours: Bool, areDays: Bool, areasApart: Int, _ measures: [Measure]
    ) {
        let used = Measure.allCases.filter { measures.contains($0) && $0.isUsed(in: scenario) }.map {
            (measure: $0, subject: $0.definition.subject)
        }
        var teams: [(TeamID?, Range<Int>?)] = []
        for team in scenario.teams.indices.map(TeamID.init) {
            let grades = scenario.grades(of: team)
            if grades.count > 1 {
                for grade in grades { teams.append((team, grade..<grade + 1)) }
            }
            teams.append((team, grades))
        }
        teams.append((nil, nil))
        var subjects: [Subject] = []
        for area in [nil] + (0..<areasApart).map({ AreaID($0) as AreaID? }) {
            for callType in scenario.callTypes.indices.map(CallTypeID.init) + [nil] {
                let hasNationalClock = callType.map { scenario.hasNationalClock($0) } ?? true
                let hasDeadline = callType.map { scenario.callTypes[$0.index].deadline != nil } ?? false
                let isChat = callType.map { scenario.callTypes[$0.index].isChat } ?? false
                let hasTarget = callType.map { scenario.callTypes[$0.index].target != nil } ?? false
                // Callers of an area get what they get from whoever answers.
                for (team, grades) in area == nil ? teams : [(nil, nil)] {
                    let ofPeriod = used.filter {
                        switch $0.subject {
                        case .agents:
                            callType == nil && area == nil
                                && ($0.measure.definition.need != .chats || scenario.answersChats(team))
                        case .answeredCalls, .waitsOfAnsweredCalls:
                            switch $0.measure.definition.need {
                            case .connectionDelay: hasNationalClock
                            case .chats: isChat
                            default: true
                            }
                        case .calls: team == nil && (hasDeadline || $0.measure.definition.need != .deadline)
                        case .stretches: team == nil && hasTarget
                        case .costs: callType == nil && area == nil && (team == nil || $0.measure.isOfTeams)
                        case .workforce: callType == nil && area == nil && team == nil
                        }
                    }
                    let ofBucket = ofPeriod.filter {
                        switch $0.subject {
                        case .stretches: $0.measure == .hoursMissingTarget && haveWholeHours
                        case .costs: false
                        case .workforce: areDays
                        case .calls, .answeredCalls, .waitsOfAnsweredCalls, .agents: true
                        }
                    }
                    let first = subjects.last?.end ?? 0
                    subjects.append(
                        Subject(
                            callType: callType, team: team, grades: grades, area: area,
                            ofBucket: ofBucket.map { $0.measure }, ofPeriod: ofPeriod.map { $0.measure },
                            first: first, end: first + buckets * ofBucket.count + ofPeriod.count))
                }
            }
        }
        self.subjects = subjects
        ends = subjects.map { $0.end }
        self.buckets = buckets
    }
}

extension MeasurementPlan.Key {
    /// The name of the team, or of the grade where the figure is about one of several; nil for all teams.
    public func teamName(in scenario: Scenario) -> String? {
        guard let team, let grades else { return nil }
        if grades == scenario.grades(of: team) { return scenario.teams[team.index].name }
        return scenario.gradeNames[grades.lowerBound]
    }
}

extension Measure {
    /// Whether a scenario has what the measure is about: breaks, unplanned absences, a busy tone, announced waits, the national
    /// clock, deadlines and web chat are not in all.
    fileprivate func isUsed(in scenario: Scenario) -> Bool {
        switch definition.need {
        case .breaks:
            scenario.teams.contains { team in
                guard case .shifts(let plan) = team.staffing else { return false }
                return plan.shifts.contains { !$0.breaks.isEmpty }
            }
        case .adherence:
            scenario.teams.contains { team in
                guard case .shifts = team.staffing else { return false }
                return team.people.adherence < 1
            }
        case .queueCapacity: scenario.eras.contains { $0.scenario.callTypes.contains { $0.queueCapacity != nil } }
        case .announcedWait: scenario.eras.contains { $0.scenario.callTypes.contains { !$0.balking.isEmpty } }
        case .callBack: scenario.hasCallBacks
        case .connectionDelay: scenario.callTypes.indices.contains { scenario.hasNationalClock(CallTypeID($0)) }
        case .deadline: scenario.callTypes.contains { $0.deadline != nil }
        case .chats: scenario.callTypes.contains { $0.isChat }
        case .workforce: scenario.workforce != nil
        case .prices: scenario.costs != nil
        case .pricesOfRecruits: scenario.costs != nil && scenario.workforce != nil
        case .nothing, .shortAbandons, .stageOut, .followOns, .teamsAwayFromHome, .staffingThatVaries: true
        }
    }
}
