import ContactCentre
import Experiments

/// The rows of a result, to be asked for one by one.
struct Figures {
    /// What a row is about.
    struct Subject: Hashable {
        var callType = Figures.all
        var team = Figures.all
        var period = Figures.all
    }

    /// The name that stands for every call type, team or period.
    static let all = FigureName.all

    /// The call types with rows of their own, in the rows' order.
    let callTypes: [String]
    /// The teams with rows of their own, in the rows' order.
    let teams: [String]
    /// The periods with rows of their own, in the rows' order.
    let periods: [String]
    private let rows: [Subject: [Measure: ResultRow]]

    init(_ rows: [ResultRow]) {
        var found: [Subject: [Measure: ResultRow]] = [:]
        for row in rows {
            let subject = Subject(callType: row.callType, team: row.team, period: row.period)
            found[subject, default: [:]][row.measure] = row
        }
        self.rows = found
        callTypes = Figures.names(rows.map { $0.callType })
        teams = Figures.names(rows.map { $0.team })
        periods = Figures.names(rows.map { $0.period })
    }

    /// The row of a measure, where there is one.
    func row(_ measure: Measure, _ subject: Subject) -> ResultRow? {
        rows[subject]?[measure]
    }

    /// Whether the periods are weekdays or times of day, which come again and again: their counts are those of one day.
    var periodsComeAgain: Bool {
        // Rows carry the periods' names, not what they were broken down by: all have a Monday, or the hour from midnight.
        periods.contains("Monday") || periods.contains("00:00")
    }

    /// Whether there is any row about this subject.
    func has(_ subject: Subject) -> Bool {
        rows[subject] != nil
    }

    private static func names(_ names: [String]) -> [String] {
        var seen: Set<String> = [all]
        return names.filter { seen.insert($0).inserted }
    }
}
