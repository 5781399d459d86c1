public import ContactCentre
public import Scenarios
import Measures

/// Which figure of a result is meant: a call type's over all teams and the whole period, such as `999.serviceLevel`, or
/// of all call types together, `all.occupancy`.
public struct FigureName: Hashable, Sendable {
    /// The call type's name, or "all".
    public let callType: String
    /// Which figure.
    public let measure: Measure

    /// A figure of a call type or of "all".
    public init(callType: String, measure: Measure) {
        self.callType = callType
        self.measure = measure
    }

    /// A figure in words. Names may contain dots: the measure is what follows the last one.
    public init(_ words: String, of scenario: Scenario) throws(SweepProblem) {
        guard let dot = words.lastIndex(of: "."), dot > words.startIndex else { throw .figureForm(words) }
        let subject = String(words[..<dot])
        let known = scenario.callTypes.map { $0.name } + ["all"]
        guard known.contains(subject) else { throw .unknownSubject(subject, known: known) }
        let measures = MeasurementPlan(scenario).keys
            .filter { $0.team == nil && $0.bucket == nil && ($0.callType == nil) == (subject == "all") }
            .filter { $0.callType?.index ?? 0 == 0 }.map { $0.measure }
        let name = String(words[words.index(after: dot)...])
        guard let measure = measures.first(where: { $0.rawValue == name }) else {
            throw .unknownMeasure(name, of: subject, known: measures.map { $0.rawValue })
        }
        self.init(callType: subject, measure: measure)
    }

    /// What a manager asks of a scenario first, call type by call type: the service level where there is a target, the
    /// abandoned fraction and the average speed of answer.
    public static func headlines(of scenario: Scenario) -> [FigureName] {
        scenario.callTypes.flatMap { callType in
            Measure.allCases.filter { $0.isHeadline && ($0 != .serviceLevel || callType.target != nil) }
                .map { FigureName(callType: callType.name, measure: $0) }
        }
    }
}
