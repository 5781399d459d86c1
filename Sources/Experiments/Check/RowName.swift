import ContactCentre

/// Which figure of a result: the words of its row. The measure may be one this version doesn't know.
public struct RowName: Hashable, Sendable {
    /// The call type's name, or "all".
    public let callType: String
    /// The team's name, or "all".
    public let team: String
    /// The period's label, or "all".
    public let period: String
    /// The measure's name.
    public let measure: String

    /// A figure's name.
    public init(callType: String, team: String, period: String, measure: String) {
        self.callType = callType
        self.team = team
        self.period = period
        self.measure = measure
    }

    init(_ row: ResultRow) {
        self.init(callType: row.callType, team: row.team, period: row.period, measure: row.measure.rawValue)
    }

    /// The figure as an error names it: "999 serviceLevel, team Room, Monday".
    public var words: String {
        callType + " " + measure + (team == "all" ? "" : ", team " + team) + (period == "all" ? "" : ", " + period)
    }
}
