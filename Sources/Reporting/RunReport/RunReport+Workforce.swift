import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension RunReport {
    /// Who is in post, by month or day where the run was broken down so, and over the whole period, with a picture where the report has
    /// pictures; nothing without a workforce.
    func workforceSection() -> [Document.Block] {
        guard scenario.workforce != nil, figures.row(.inPost, Figures.Subject()) != nil else { return [] }
        let columns: [(measure: Measure, title: String, hasInterval: Bool)] = [
            (.establishment, "Establishment", false), (.inPost, "In post", true), (.inTraining, "In training", false),
            (.onFloor, "On the floor", true), (.experienced, "Experienced", false), (.leavers, "Leavers", false),
            (.contractedHours, "Paid hours", false),
        ]
        var table = Table(columns: [.words("Period")])
        for column in columns {
            table.columns.append(.figures(column.title))
            if column.hasInterval { table.columns.append(.figures("95% interval")) }
        }
        for period in figures.periods + [Figures.all] {
            let rows = columns.map { figures.row($0.measure, Figures.Subject(period: period)) }
            guard rows.contains(where: { $0 != nil }) else { continue }
            var cells = [period == Figures.all ? "All" : period]
            for (row, column) in zip(rows, columns) {
                let style = row.map { FigureStyle($0) }
                cells.append(style?.text(row?.estimate.mean) ?? "")
                if column.hasInterval {
                    let isCertain = row?.estimate.low == row?.estimate.high
                    cells.append(isCertain ? "" : row.map { interval($0) } ?? "")
                }
            }
            table.rows.append(.cells(cells))
        }
        return [
            .heading("The workforce, in full-time posts")
        ] + workforcePictures() + [
            .table(table.withoutEmptyColumns()),
            .paragraph(RunReport.aboutPosts),
        ] + result.recoveries.map { .paragraph(RunReport.sentence(about: $0)) }
    }

    /// "999 is back at 80% or more from June 2018, …".
    static func sentence(about recovery: Recovery) -> String {
        let level = ReadableNumber.shortPercent(recovery.level)
        let name = OneLine.of(recovery.callType)
        guard recovery.fallen > 0 else { return "\(name) is never below \(level) in any month of any replication." }
        let fallen =
            recovery.fallen == 1
            ? "the one replication in which it falls below"
            : "the \(recovery.fallen) replications in which it falls below"
        guard let between = recovery.between, let last = recovery.months.last else {
            return "\(name) is not back at \(level), three months in a row, in any of \(fallen)."
        }
        let months =
            between.from == between.to
            ? "in \(DateWords.month(between.from))"
            : "between \(DateWords.month(between.from)) and \(DateWords.month(between.to)) in eight of ten that are back"
        let rule =
            recovery.middle.map { "is back at \(level) or more, three months in a row, from \(DateWords.month($0)) on" }
            ?? "is not back at \(level), three months in a row, by \(DateWords.month(last)) as a rule"
        return "\(name) \(rule): it is in \(recovery.back.count) of \(fallen), \(months)."
    }

    private static let aboutPosts =
        "In post: those who have joined and not left, on average over the days; in training or on the floor. Experienced: past the last "
        + "step of the learning curve. Leavers: in all. Paid hours: what all in post are contracted for, in training too."
}
