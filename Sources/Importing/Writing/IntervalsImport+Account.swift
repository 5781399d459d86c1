import ContactCentre
import Probability
import Reporting
import Scenarios
import Texts

extension IntervalsImport {
    /// What was found out, and what can't be known, in words.
    func account(_ sources: [String]) -> Document {
        var blocks: [Document.Block] =
            [
                .title("What was imported"),
                .paragraph(
                    "\(ReadableNumber.count(queues.reduce(0) { $0 + $1.intervals.count }, "interval", "intervals")) of "
                        + "\(ReadableNumber.count(days, "day", "days")) from \(start.text) on, from "
                        + sources.joined(separator: ", ") + "."),
            ] + findings.blocks
        if !leftOut.isEmpty { blocks += [.heading("Rows left out"), .remarks(Array(leftOut.prefix(20)))] }
        for queue in queues {
            blocks.append(.heading(queue.name))
            blocks.append(
                .table(
                    Table(
                        columns: [.words("Measure"), .figures("Observed")],
                        rows: observed(queue).map {
                            .cells([$0.measure, ExactNumber.text(($0.value * 1e4).rounded() / 1e4) ?? ""])
                        })))
            blocks += patience(of: queue)
        }
        blocks += [
            .heading("What cannot be known from this"),
            .remarks(
                unknownPatience + unknownShape + [
                    "How much lengths vary, who was there, and who rang again.",
                    counting.allSatisfy { $0.withMoreAnswered == 0 }
                        ? "Calls are counted where they arrived, so the arrivals are those of the file."
                        : "Offered calls are taken as those who rang in the interval; answered ones are counted later, so only their sums are used.",
                ]),
        ]
        return Document(blocks)
    }

    /// What the waits of those who gave up say of patience.
    private func patience(of queue: ObservedQueue) -> [Document.Block] {
        guard let fit = queue.patience else { return [] }
        let error = fit.standardErrorOfMean.map { " ± \(LawText.number($0))" } ?? ""
        let source =
            queue.bandedWaits == nil
            ? "all waits together over how many gave up" : "the bands in which calls were answered and given up"
        var blocks: [Document.Block] = [
            .subheading("Patience"),
            .paragraph("\(LawText.words(fit.patience))\(error), from \(source) (maximum likelihood)."),
        ]
        if let bands = queue.bandedWaits {
            let rows = queue.limits.compactMap { limit -> Table.Row? in
                bands.share(longerThan: limit).map { share in
                    .cells([
                        "\(LawText.number(limit)) s", ExactNumber.text((share * 1e4).rounded() / 1e4) ?? "",
                        ExactNumber.text(((1 - fit.patience.cdf(at: limit)) * 1e4).rounded() / 1e4) ?? "",
                    ])
                }
            }
            blocks += [
                .paragraph("The share who would wait longer, with even rates within each band and by the law:"),
                .table(Table(columns: [.words("Longer than"), .figures("Share"), .figures("Law")], rows: rows)),
            ]
        }
        return blocks
    }

    /// Intervals of hours hide when within them callers rang.
    private var unknownShape: [String] {
        guard length > Interval.hour.microseconds else { return [] }
        return [
            "When callers rang within \(LawText.number(Double(length) / Double(Interval.hour.microseconds))) hours: the scenario has them come "
                + "evenly, which makes every peak too low. Export intervals of an hour or less where there are any."
        ]
    }

    /// Which call types' patience has to be fitted, and how.
    private var unknownPatience: [String] {
        let unknown = queues.filter { $0.patience == nil && $0.abandoned > 0 }.map { $0.name }
        guard !unknown.isEmpty else { return [] }
        return [
            "Patience of \(unknown.joined(separator: ", ")): counts say how many gave up, not how long they waited or how long the others would "
                + "have. Calibrate it once talk and agents are right: controlroom calibrate scenario.json5 --fit "
                + "'callTypes.\(unknown[0]).patience.meanSeconds=60..1800'."
        ]
    }
}
