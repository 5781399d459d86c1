import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics

extension RunReport {
    /// A day, half-hour by half-hour: calls, agents, and the share of calls answered in time.
    func dayPictures() -> [Document.Block] {
        guard let details else { return [] }
        let day = DayFigures(details.halfHours)
        let pictures = [
            withWeekdays(callsOfDay(day), lines(.offered), "Calls offered", callsOfDay),
            isOneOfSeveral
                ? agentsOfDay(day)
                : withWeekdays(agentsOfDay(day), RunReport.linesOfAgents, "Agents present and on calls", agentsOfDay),
            shortOfDay(day),
            withWeekdays(inTimeOfDay(day), lines(.serviceLevel), "Share of calls answered in time", inTimeOfDay),
            backlogOfDay(day),
        ].compactMap { $0 }
        guard !pictures.isEmpty else { return [] }
        return [.heading("A day, half-hour by half-hour")] + pictures.map(Document.Block.picture)
    }

    private func lines(_ measure: Measure) -> [WeekdayLine] {
        picturedCallTypes.map { WeekdayLine($0, measure, Figures.Subject(callType: $0)) }
    }

    private static let linesOfAgents = [
        WeekdayLine("Present", .averageAgents), WeekdayLine("On calls", .averageAgentsOnCalls),
    ]

    private func callsOfDay(_ day: DayFigures) -> PictureBlock? {
        let lines = picturedCallTypes.map { DayLine($0, day.estimates(.offered, Figures.Subject(callType: $0))) }
            .filter { $0.hasValues }
        guard !lines.isEmpty else { return nil }
        let sums = day.estimates(.offered, Figures.Subject()).map { $0?.mean ?? 0 }
        guard let most = sums.max(), most > 0, let peak = sums.firstIndex(of: most) else { return nil }
        let words = FigureStyle(.calls, for: [most]).text(most)
        let stretch = day.stretch
        let together = figures.callTypes.count > 1 ? ", all call types together" : ""
        return day.chart.block(
            "Most calls come from \(day.periods[peak]): \(words) in \(stretch.oneOfIt)\(together)",
            subtitle: "Calls offered in each \(stretch.one), on average over the days. \(bandWords)\(picturedWords)",
            axis: "calls in \(stretch.oneOfIt)", .calls, lines, fileStem: "calls-of-a-day")
    }

    private func agentsOfDay(_ day: DayFigures) -> PictureBlock? {
        let present = day.estimates(.averageAgents, Figures.Subject())
        let occupancy = day.estimates(.occupancy, Figures.Subject())
        let busy = day.estimates(.averageAgentsOnCalls, Figures.Subject())
        let shares = occupancy.map { $0?.mean ?? 0 }
        guard let most = shares.max(), most > 0, let peak = shares.firstIndex(of: most) else { return nil }
        let needed = agentsNeeded(day)
        return day.chart.block(
            "Agents are busiest from \(day.periods[peak]): on calls \(ReadableNumber.percent(most, decimals: 1)) of their time",
            subtitle:
                "Agents \(planned == nil ? "" : "planned and ")present, and how many of them are on calls or finishing them, on average over the days. \(bandWords)"
                + (needed.isEmpty ? "" : RunReport.agentsNeededWords),
            axis: "agents", .agents,
            (planned.map { [DayLine("Planned", withoutIntervals: day.agents($0))] } ?? [])
                + [DayLine("Present", present), DayLine("On calls", busy)] + needed,
            fileStem: "agents-of-a-day")
    }

    /// How many people are not there whom the plan has; nothing where all are.
    private func shortOfDay(_ day: DayFigures) -> PictureBlock? {
        guard let planned else { return nil }
        let short = AgentsShort.of(
            planned.halfHours.map { Optional($0) }, day.estimates(.averageAgents, Figures.Subject()))
        guard !AgentsShort.isNothing(short) else { return nil }
        let worst = short.indices.sorted {
            (short[$1]?.mean ?? 0, $0) < (short[$0]?.mean ?? 0, $1)
        }.prefix(RunReport.worstNamed).map {
            "\(day.periods[$0]) (\(FigureStyle(.agents, for: []).text(short[$0]?.mean)))"
        }
        return day.chart.block(
            "Most agents are short from \(Words.list(Array(worst)))",
            subtitle: "\(AgentsShort.definition) On average over the days. \(bandWords)", axis: "agents short",
            .agents,
            [DayLine("Short", short)], fileStem: "agents-short-of-a-day")
    }

    private func inTimeOfDay(_ day: DayFigures) -> PictureBlock? {
        let lines = picturedCallTypes.compactMap { callType -> DayLine? in
            guard targetWords(of: callType) != nil else { return nil }
            let line = DayLine(callType, day.estimates(.serviceLevel, Figures.Subject(callType: callType)))
            return line.hasValues ? line : nil
        }
        guard let first = lines.first, let target = targetWords(of: first.name) else { return nil }
        let targets = lines.compactMap { line in targetWords(of: line.name).map { "\(line.name): \($0.aim)" } }
        return day.chart.block(
            headline(first, target, day),
            subtitle:
                "Share of calls answered in time in each \(day.stretch.one). Targets: \(targets.joined(separator: "; ")). "
                + bandWords + picturedWords, axis: "answered in time", .fraction, lines, fileStem: "in-time-of-a-day")
    }

    /// How much work waits at the end of each stretch; nothing where no work has a deadline.
    private func backlogOfDay(_ day: DayFigures) -> PictureBlock? {
        let lines = picturedCallTypes.map { DayLine($0, day.estimates(.backlog, Figures.Subject(callType: $0))) }
            .filter { $0.hasValues }
        let ends = lines.flatMap { line in
            line.values.enumerated().map { (name: line.name, place: $0, waiting: $1?.mean ?? 0) }
        }
        guard let most = ends.max(by: { $0.waiting < $1.waiting }) else { return nil }
        let words = FigureStyle(.calls, for: [most.waiting]).text(most.waiting)
        return day.chart.block(
            most.waiting > 0
                ? "Most work waits as the \(day.stretch.one) from \(day.periods[most.place]) ends: \(words) of \(most.name)"
                : "No work waits at the end of any \(day.stretch.one)",
            subtitle:
                "Items of work waiting for an agent at the end of each \(day.stretch.one), on average over the days. "
                + bandWords, axis: "items waiting", .calls, lines, fileStem: "backlog-of-a-day")
    }

    /// The worst half-hours of a call type.
    private func headline(_ line: DayLine, _ target: TargetWords, _ day: DayFigures) -> String {
        let shares = line.values.enumerated().compactMap { place, value in value?.mean.map { (place: place, share: $0) }
        }
        let short = shares.filter { $0.share < target.fraction }
        guard !short.isEmpty else {
            return "\(line.name) meets its target in every \(day.stretch.one) of the day, on average"
        }
        let worst = short.sorted { ($0.share, $0.place) < ($1.share, $1.place) }.prefix(RunReport.worstNamed)
            .map { "\(day.periods[$0.place]) (\(ReadableNumber.percent($0.share, decimals: 0)))" }
        let count =
            short.count == shares.count
            ? "every \(day.stretch.one)" : ReadableNumber.count(short.count, day.stretch.one, day.stretch.many)
        return "\(line.name) misses its target in \(count) of the day, worst from \(Words.list(Array(worst)))"
    }

    /// The call types that pictures show, in the report's order: those with most calls, where there are more than can be told
    /// apart.
    var picturedCallTypes: [String] {
        let offered = figures.callTypes.map { figures.row(.offered, Figures.Subject(callType: $0))?.estimate.mean ?? 0 }
        let chosen = offered.indices.sorted { (offered[$1], $0) < (offered[$0], $1) }.prefix(RunReport.mostPictured)
        return chosen.sorted().map { figures.callTypes[$0] }
    }

    /// Says that not all call types are in a picture, where that is so.
    var picturedWords: String {
        let count = figures.callTypes.count
        return count > RunReport.mostPictured
            ? " The \(RunReport.mostPictured) of \(count) call types with most calls; the others stand in the tables."
            : ""
    }

    private static let mostPictured = 8

    /// So many of the worst stretches are named.
    static let worstNamed = 3

    /// What the bands in a picture are.
    var bandWords: String {
        result.replications > 1 ? "The faint bands are 95% intervals." : "One replication: no intervals."
    }
}
