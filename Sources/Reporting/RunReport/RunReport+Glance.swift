import ContactCentre
import Experiments
import Statistics

extension RunReport {
    /// What a manager asks first: how many calls, was the target met, how long did callers wait, how busy was the room.
    func glance() -> [Document.Block] {
        var table = Table(columns: [
            .words(""), .figures("Offered"), .figures("Abandoned"), .figures("Avg. answer"), .figures("In time"),
            .words("Target met?"),
        ])
        let answers = figures.callTypes.map { callType in
            figures.row(.averageSpeedOfAnswerSeconds, Figures.Subject(callType: callType))?.estimate.mean
        }
        let times = FigureStyle.ofTimes(answers)
        for callType in figures.callTypes {
            let subject = Figures.Subject(callType: callType)
            let counts = [Measure.offered, .abandonedFraction, .averageSpeedOfAnswerSeconds]
            table.rows.append(
                .cells([callType] + counts.map { brief($0, subject, times) } + serviceLevel(of: callType)))
        }
        guard !table.rows.isEmpty else { return [] }
        return [.table(table.withoutEmptyColumns())] + busynessParagraph()
    }

    /// How many agents there were, and how busy.
    func busynessParagraph() -> [Document.Block] { [busyness].compactMap { $0.map(Document.Block.paragraph) } }

    /// Share answered in time and verdict; empty where there is no target.
    private func serviceLevel(of callType: String) -> [String] {
        guard let target = targetWords(of: callType),
            let row = figures.row(.serviceLevel, Figures.Subject(callType: callType))
        else { return ["", ""] }
        return [
            FigureStyle(row).text(row.estimate.mean), Verdict(row.estimate, atLeast: target.fraction).words,
        ]
    }

    private var busyness: String? {
        let everyone = Figures.Subject()
        guard let agents = figures.row(.averageAgents, everyone), agents.estimate.mean != nil,
            let occupancy = figures.row(.occupancy, everyone), occupancy.estimate.mean != nil
        else { return nil }
        return "\(FigureStyle(agents).text(agents.estimate.mean)) agents were present on average, "
            + "on calls \(FigureStyle(occupancy).text(occupancy.estimate.mean)) of their time."
    }

    /// A figure without its interval, or a dash.
    func brief(_ measure: Measure, _ subject: Figures.Subject, _ times: FigureStyle? = nil) -> String {
        guard let row = figures.row(measure, subject) else { return "" }
        return FigureStyle(row, times: times).text(row.estimate.mean)
    }
}

/// Whether an estimate reaches its target, as far as the replications can tell.
enum Verdict {
    case met, notMet, tooCloseToSay, unknown

    /// The verdict on a figure that should be at least so large.
    init(_ estimate: Estimate, atLeast target: Double) {
        guard let mean = estimate.mean else {
            self = .unknown
            return
        }
        if estimate.low ?? mean >= target {
            self = .met
        } else if estimate.high ?? mean < target {
            self = .notMet
        } else {
            self = .tooCloseToSay
        }
    }

    /// The verdict as it is printed under a question: "yes".
    var words: String {
        switch self {
        case .met: "yes"
        case .notMet: "no"
        case .tooCloseToSay, .unknown: besideFigure
        }
    }

    /// The verdict as it is printed beside a figure: "met".
    var besideFigure: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .tooCloseToSay: "too close to say"
        case .unknown: "no calls"
        }
    }
}
