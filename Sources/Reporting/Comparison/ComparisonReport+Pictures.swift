import ContactCentre
import Experiments
import Statistics

extension ComparisonReport {
    /// The report with pictures: how the plans serve callers hour by hour of the day.
    ///
    /// - Parameter isBrief: whether it is the summary only.
    public func page(isBrief: Bool) -> Document {
        var blocks = (isBrief ? summary() : document()).blocks
        let beginning = blocks.firstIndex { $0 == .heading(ComparisonReport.missesHeading) } ?? blocks.count
        blocks.insert(contentsOf: hourPictures(), at: beginning)
        return Document(blocks)
    }

    private func hourPictures() -> [Document.Block] {
        // Half-hours have the names of hours, and stand in the breakdown anyway.
        guard !result.breakdownPeriods.contains("00:30") else { return [] }
        let pictures = callTypes.compactMap(hourPicture)
        return pictures.isEmpty ? [] : [.heading("The day, hour by hour")] + pictures.map(Document.Block.picture)
    }

    private func hourPicture(of callType: String) -> PictureBlock? {
        guard let target = targetWords(of: callType) else { return nil }
        let hours = ComparisonReport.hours
        let lines = plans.prefix(ComparisonReport.mostPictured).map { plan in
            DayLine(label(plan), hours.map { estimate(.serviceLevel, of: plan, callType: callType, period: $0) })
        }
        guard lines.contains(where: { $0.hasValues }) else { return nil }
        let left = plans.count - lines.count
        return DayChart(periods: hours).block(
            headline(callType, target),
            subtitle:
                "Share of \(callType) calls \(target.achievement), by the hour in which they arrive, on average over the "
                + "days; target: \(ReadableNumber.shortPercent(target.fraction))."
                + (left > 0 ? " The first \(lines.count) of \(plans.count) plans." : ""),
            axis: "answered in time", .fraction, lines, showsBands: false,
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

    private static let mostPictured = 8
}
