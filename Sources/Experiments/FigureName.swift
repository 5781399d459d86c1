public import ContactCentre
public import Scenarios
import Measures
import Texts

/// Which figure of a result is meant: of rows, requirements, sweeps, break-evens, comparisons and stored results alike.
public struct FigureName: Hashable, Sendable {
    /// What stands for every call type, team, area or period.
    public static let all = "all"

    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// The name of the area that callers ring from, or "all".
    public let area: String
    /// The period's label ("2017-10", "Monday", "13:30"), or "all".
    public let period: String
    /// Which measure.
    public let measure: Measure

    /// A figure of a call type, a team, an area and a period, or of all of them.
    public init(
        callType: String = FigureName.all, team: String = FigureName.all, area: String = FigureName.all,
        period: String = FigureName.all, measure: Measure
    ) {
        self.callType = callType
        self.team = team
        self.area = area
        self.period = period
        self.measure = measure
    }

    /// The figure as files have it.
    public var written: WrittenFigureName {
        WrittenFigureName(callType: callType, team: team, area: area, period: period, measure: measure.rawValue)
    }

    /// Whether it is about all teams, all areas and the whole period.
    public var isWhole: Bool { team == FigureName.all && area == FigureName.all && period == FigureName.all }
}

/// A figure's name as it stands in a file, whose measure may be one that this version doesn't know.
public struct WrittenFigureName: Hashable, Sendable {
    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// The name of the area that callers ring from, or "all".
    public let area: String
    /// The period's label, or "all".
    public let period: String
    /// The measure's name.
    public let measure: String

    /// A figure's name.
    public init(callType: String, team: String, area: String = FigureName.all, period: String, measure: String) {
        self.callType = callType
        self.team = team
        self.area = area
        self.period = period
        self.measure = measure
    }

    /// The figure it names; nil where the measure is not known.
    public var figure: FigureName? {
        Measure(rawValue: measure).map {
            FigureName(callType: callType, team: team, area: area, period: period, measure: $0)
        }
    }

    /// The figure as an error names it: "999 serviceLevel, team Room, area South, Monday".
    public var words: String {
        let all = FigureName.all
        return callType + " " + measure + (team == all ? "" : ", team " + team) + (area == all ? "" : ", area " + area)
            + (period == all ? "" : ", " + period)
    }
}

extension FigureName {
    /// A figure in words, over the whole period: a call type's, `999.serviceLevel`; of its callers from one area,
    /// `999[South].serviceLevel`; a team's or grade's, `teams.Main room.occupancy`; or of everything, `all.occupancy`.
    ///
    /// Names may contain dots: the measure is what follows the last one. Call types come first where a call type and a team could
    /// both be meant. What names no figure of the scenario's results, or one that can't have a value, is refused.
    ///
    /// - Parameter byArea: whether there are figures of single areas.
    public init(_ words: String, of scenario: Scenario, byArea: Bool = false) throws(FigureProblem) {
        let words = trimmed(words[...])
        guard let dot = words.lastIndex(of: ".") else { throw .form(found: String(words)) }
        let subject = String(trimmed(words[..<dot]))
        if let (ofCalls, area) = try FigureName.area(in: subject, of: scenario) {
            guard byArea else { throw .needsAreas(found: String(words)) }
            let whole = try FigureName(ofCalls + words[dot...], of: scenario)
            guard whole.team == FigureName.all, whole.measure.definition.subject != .agents else {
                throw .notOfArea(whole.measure, of: subject)
            }
            self.init(callType: whole.callType, area: area, measure: whole.measure)
            return
        }
        let (callType, team) = try FigureName.names(of: subject, in: scenario)
        let measures = FigureName.measures(
            ofTeam: team != FigureName.all, ofCallType: callType != FigureName.all, in: scenario
        ).filter { FigureName.hasWhatItNeeds($0, callType, team, in: scenario) }
        let name = String(trimmed(words[words.index(after: dot)...]))
        guard let measure = measures.first(where: { $0.rawValue == name }) else {
            if let measure = Measure(rawValue: name), measure.definition.need == .prices, scenario.costs == nil,
                callType == FigureName.all
            {
                throw .noPrices(measure)
            }
            throw .unknownMeasure(name, of: subject, known: measures.map { $0.rawValue })
        }
        guard FigureName.hasTarget(measure, callType, in: scenario) else { throw .noTarget(measure, of: subject) }
        self.init(callType: callType, team: team, measure: measure)
    }

    /// What stands before an area in brackets, and the area; nil where there is none, or where the whole is a name.
    private static func area(
        in subject: String, of scenario: Scenario
    ) throws(FigureProblem) -> (ofCalls: String, area: String)? {
        let isName = scenario.callTypes.contains { $0.name == subject } || subject.hasPrefix("teams.")
        guard !isName, subject.hasSuffix("]"), let bracket = subject.lastIndex(of: "[") else { return nil }
        let area = String(trimmed(subject[subject.index(after: bracket)...].dropLast()))
        guard scenario.areas.contains(area) else {
            throw .unknownArea(area, known: scenario.areas.count > 1 ? scenario.areas : [])
        }
        return (String(trimmed(subject[..<bracket])), area)
    }

    private static func names(
        of subject: String, in scenario: Scenario
    ) throws(FigureProblem) -> (callType: String, team: String) {
        let callTypes = scenario.callTypes.map { $0.name } + [all]
        if callTypes.contains(subject) { return (subject, all) }
        let grades = scenario.gradeNames.filter { name in !scenario.teams.contains { $0.name == name } }
        let teams = scenario.teams.map { $0.name } + grades
        if let team = teams.first(where: { "teams." + $0 == subject }) { return (all, team) }
        throw .unknownSubject(subject, known: callTypes + teams.map { "teams." + $0 })
    }

    /// The measures that the results have of such a subject.
    private static func measures(ofTeam: Bool, ofCallType: Bool, in scenario: Scenario) -> [Measure] {
        let ofEachSubject = MeasurementPlan(scenario).keys.filter {
            (($0.team != nil) == ofTeam) && (($0.callType != nil) == ofCallType)
        }
        let measures = Set(ofEachSubject.map { $0.measure })
        return Measure.allCases.filter(measures.contains)
    }

    /// Whether there is a target where the measure needs one: without it the figure has no value.
    private static func hasTarget(_ measure: Measure, _ callType: String, in scenario: Scenario) -> Bool {
        guard measure.isAboutTarget else { return true }
        return scenario.callTypes.contains { (callType == all || $0.name == callType) && $0.target != nil }
    }

    /// Whether the call type has what the measure needs of it: a national clock, a deadline, chats; or the team answers chats.
    private static func hasWhatItNeeds(
        _ measure: Measure, _ callType: String, _ team: String, in scenario: Scenario
    ) -> Bool {
        if measure == .chatsPerAgent, let place = scenario.place(ofTeamOrGrade: team) {
            return scenario.answersChats(TeamID(place))
        }
        func isOfOne(_ hasIt: (CallTypeID) -> Bool) -> Bool {
            scenario.callTypes.indices.contains { scenario.callTypes[$0].name == callType && hasIt(CallTypeID($0)) }
        }
        return switch measure.definition.need {
        case .connectionDelay: callType == all || isOfOne { scenario.hasNationalClock($0) }
        case .chats: callType == all || isOfOne { scenario.callTypes[$0.index].isChat }
        case .deadline: isOfOne { scenario.callTypes[$0.index].deadline != nil }
        default: true
        }
    }

    /// What a manager asks of a scenario first, call type by call type: the service level where there is a target, the
    /// abandoned fraction and the average speed of answer.
    public static func headlines(of scenario: Scenario) -> [FigureName] {
        scenario.callTypes.flatMap { callType in
            Measure.allCases.filter { $0.isHeadline && (!$0.isAboutTarget || callType.target != nil) }
                .map { FigureName(callType: callType.name, measure: $0) }
        }
    }
}

/// Why words name no figure.
public enum FigureProblem: Error, Equatable, Sendable {
    case form(found: String)
    case unknownSubject(String, known: [String])
    case unknownMeasure(String, of: String, known: [String])
    case noTarget(Measure, of: String)
    case noPrices(Measure)
    case unknownArea(String, known: [String])
    case needsAreas(found: String)
    case notOfArea(Measure, of: String)

    /// The words at fault.
    public var found: String {
        switch self {
        case .noTarget(let measure, let subject), .notOfArea(let measure, let subject):
            subject + "." + measure.rawValue
        case .noPrices(let measure): "all." + measure.rawValue
        case .form(let found), .unknownSubject(let found, _), .unknownMeasure(let found, _, _),
            .unknownArea(let found, _), .needsAreas(let found):
            found
        }
    }

    /// What should stand there.
    public var expected: String {
        switch self {
        case .form: "a figure such as 999.serviceLevel, all.occupancy or teams.NAME.occupancy"
        case .unknownSubject: "a call type, 'all' or teams.NAME before the measure"
        case .unknownMeasure(let name, let subject, _):
            Measure(rawValue: name) == nil
                ? "a measure of \(subject)" : "a measure of \(subject), of which the results have no \(name)"
        case .unknownArea(_, let known):
            known.isEmpty
                ? "a figure of all callers, since the scenario has one area" : "the name of an area in the brackets"
        case .needsAreas: "a figure of callers from all areas; those of one area are there with --by-area"
        case .notOfArea: "a figure of calls; agents are not told apart by callers' areas"
        case .noPrices:
            "a figure that has a value; the scenario has no 'costs', so give it its prices first, such as costs: { currency: \"GBP\","
                + " priceYear: 2018, payAnHour: { default: 17.5 } }"
        case .noTarget(_, let subject):
            subject == "all" || subject.hasPrefix("teams.")
                ? "a figure that has a value; no call type has a target, so give one its 'target' first"
                : "a figure that has a value; \(subject) has no target, so give callTypes.\(subject) a 'target' first"
        }
    }

    /// What could have been meant.
    public var known: [String] {
        switch self {
        case .unknownSubject(_, let known), .unknownMeasure(_, _, let known), .unknownArea(_, let known): known
        case .form, .noTarget, .noPrices, .needsAreas, .notOfArea: []
        }
    }
}

extension Scenario {
    /// The team of a name, or that of a grade of the name.
    fileprivate func place(ofTeamOrGrade name: String) -> Int? {
        if let team = teams.firstIndex(where: { $0.name == name }) { return team }
        let grade = gradeNames.firstIndex(of: name)
        return grade.flatMap { grade in teams.indices.first { grades(of: TeamID($0)).contains(grade) } }
    }
}
