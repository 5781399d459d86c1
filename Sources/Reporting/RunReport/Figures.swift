import ContactCentre
import Experiments
import Statistics

/// The rows of a result, to be asked for one by one.
struct Figures {
    /// What a row is about.
    struct Subject: Hashable {
        var callType = Figures.all
        var team = Figures.all
        var area = Figures.all
        var period = Figures.all
    }

    /// The name that stands for every call type, team, area or period.
    static let all = FigureName.all

    /// The call types with rows of their own, in the rows' order.
    let callTypes: [String]
    /// The teams with rows of their own, in the rows' order.
    let teams: [String]
    /// The areas with rows of their own, in the rows' order.
    let areas: [String]
    /// The periods with rows of their own, in the rows' order.
    let periods: [String]
    private let rows: ResultRows
    /// By subject: the stretches of rows that are about it.
    private let places: [Subject: [Range<Int>]]

    init(_ rows: ResultRows) {
        self.rows = rows
        var (callTypes, teams, areas, periods) = (Names(), Names(), Names(), Names())
        var places: [Subject: [Range<Int>]] = [:]
        var (last, first): (Subject?, Int) = (nil, 0)
        for (place, row) in rows.enumerated() {
            let subject = Subject(callType: row.callType, team: row.team, area: row.area, period: row.period)
            guard subject != last else { continue }
            if let last { places[last, default: []].append(first..<place) }
            (last, first) = (subject, place)
            callTypes.add(subject.callType)
            teams.add(subject.team)
            areas.add(subject.area)
            periods.add(subject.period)
        }
        if let last { places[last, default: []].append(first..<rows.count) }
        self.places = places
        (self.callTypes, self.teams) = (callTypes.inOrder, teams.inOrder)
        (self.areas, self.periods) = (areas.inOrder, periods.inOrder)
    }

    /// The row of a measure, where there is one.
    func row(_ measure: Measure, _ subject: Subject) -> ResultRow? {
        for stretch in (places[subject] ?? []).reversed() {
            if let place = stretch.last(where: { rows.measure(at: $0) == measure }) { return rows[place] }
        }
        return nil
    }

    /// A measure's estimates period by period.
    func estimates(_ measure: Measure, _ subject: Subject) -> [Estimate?] {
        periods.map { period in
            var subject = subject
            subject.period = period
            return row(measure, subject)?.estimate
        }
    }

    /// Whether the periods are weekdays or times of day, which come again and again: their counts are those of one day.
    var periodsComeAgain: Bool {
        // Rows carry the periods' names, not what they were broken down by: all have a Monday, or the hour from midnight.
        periods.contains("Monday") || periods.contains("00:00") || periods.contains("Monday 00:00")
    }

    /// Whether there is any row about this subject.
    func has(_ subject: Subject) -> Bool {
        places[subject] != nil
    }
}

/// Names in the order in which they first came.
private struct Names {
    private var seen: Set<String> = [Figures.all]
    private(set) var inOrder: [String] = []

    mutating func add(_ name: String) {
        if seen.insert(name).inserted { inOrder.append(name) }
    }
}
