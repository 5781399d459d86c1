import ContactCentre
import Experiments
import Scenarios
import Statistics

extension ComparisonReport {
    /// How the plans serve callers hour by hour of the day.
    func hourPictures() -> [Document.Block] {
        // Half-hours have the names of hours, and stand in the breakdown anyway.
        guard !result.breakdownPeriods.contains("00:30") else { return [] }
        let pictures = callTypes.compactMap(hourPicture)
        return pictures.isEmpty ? [] : [.heading("The day, hour by hour")] + pictures.map(Document.Block.picture)
    }

    private func hourPicture(of callType: String) -> PictureBlock? {
        guard let target = targetWords(of: callType) else { return nil }
        let hours = ComparisonReport.hours
        let lines = plans.prefix(ComparisonReport.mostPictured).map { plan in
            DayLine(
                label(plan),
                withoutIntervals: hours.map {
                    estimate(.serviceLevel, of: plan, callType: callType, period: $0)?.mean
                })
        }
        guard lines.contains(where: { $0.hasValues }) else { return nil }
        let left = plans.count - lines.count
        return DayChart(periods: hours).block(
            headline(callType, target),
            subtitle:
                "Share of \(callType) calls \(target.achievement), by the hour in which they arrive, on average over the "
                + "days; target: \(ReadableNumber.shortPercent(target.fraction))."
                + (left > 0 ? " The first \(lines.count) of \(plans.count) plans." : ""),
            axis: "answered in time", .fraction, lines,
            fileStem: "hours-\(FileNameWords.safe(callType))")
    }

    /// In how many hours of the day callers are served better or worse, as far as the replications show.
    private func headline(_ callType: String, _ target: TargetWords) -> String {
        guard let other = result.others.first, result.others.count == 1 else {
            return "\(callType) \(target.achievement), hour by hour and plan by plan"
        }
        let rows = ComparisonReport.hours.compactMap { row(other, .serviceLevel, callType: callType, period: $0) }
        let counts = [("fewer", ComparisonRow.Verdict.worse), ("more", .better)].map { words, verdict in
            (words: words, hours: rows.count { $0.verdict == verdict })
        }.filter { $0.hours > 0 }
        let parts = counts.enumerated().map { place, count in
            place == 0
                ? "\(count.words) calls are answered in time in \(count.hours) of \(rows.count) hours of the day"
                : "\(count.words) in \(count.hours)"
        }
        guard !parts.isEmpty else {
            return
                "\(callType): no difference shown in any hour of the day between \(label(other)) and \(label(result.base))"
        }
        return "\(callType): with \(label(other)) \(parts.joined(separator: ", "))"
    }

    /// How long callers wait, all plans in one picture a call type.
    func waitPictures() -> [Document.Block] {
        let pictures = callTypes.compactMap(waitPicture)
        return pictures.isEmpty ? [] : [.heading("How long people wait")] + pictures.map(Document.Block.picture)
    }

    private func waitPicture(of callType: String) -> PictureBlock? {
        // Plans may list their call types in any order.
        let curves = zip(plans, result.plans).prefix(ComparisonReport.mostPictured).map { plan, outcome in
            let all = outcome.answerCurves.filter {
                plan.scenario.callTypes[$0.callType.index].name == callType && !$0.steps.isEmpty
            }
            return (plan: label(plan), curves: all)
        }.filter { !$0.curves.isEmpty }
        guard curves.count > 1 else { return nil }
        let lines = curves.flatMap { plan, curves in
            curves.map { (name: WaitChart.lineName(plan, $0, among: curves), curve: $0) }
        }
        let all = lines.map { $0.curve }
        let target = result.base.scenario.callTypes.first { $0.name == callType }?.target?.within.seconds
        let bands = WaitChart.nationalBands(of: callType, all)
        let ofTarget = target.map { "at the target (\(ReadableNumber.limit(seconds: $0)))" }
        let (left, marks) = (plans.count - curves.count, WaitChart.markWords(ofTarget, bands))
        return WaitChart(lines: lines, marks: (target.map { [$0] } ?? []) + bands).block(
            waitHeadline(
                callType, lines.filter { $0.curve.clock == .force }, within: target ?? WaitChart.tableSeconds[0]),
            subtitle:
                "Share of all \(callType) calls offered that nobody has answered yet, by time since the call arrived; who hangs up is "
                + "never answered. All replications together.\(WaitChart.clockWords(all))\(marks)"
                + (left > 0 ? " \(curves.count) of \(plans.count) plans." : ""),
            fileStem: "waits-\(FileNameWords.safe(callType))")
    }

    /// From which plan to which the share answered in time reaches.
    private func waitHeadline(
        _ callType: String, _ lines: [(name: String, curve: AnswerCurve)], within seconds: Double
    ) -> String {
        let shares = lines.map { (name: $0.name, share: $0.curve.answeredFraction(within: seconds)) }
        let (limit, least) = (ReadableNumber.limit(seconds: seconds), shares.min { $0.share < $1.share })
        guard let most = shares.max(by: { $0.share < $1.share }), let least else { return callType }
        let words = [least, most].map { ReadableNumber.percent($0.share, decimals: 1) }
        guard words[0] != words[1] else {
            return "\(words[0]) of \(callType) callers are answered within \(limit) with every plan"
        }
        return
            "Answered within \(limit): from \(words[0]) of \(callType) callers with \(least.name) to \(words[1]) with \(most.name)"
    }

    private static let mostPictured = 8
}
