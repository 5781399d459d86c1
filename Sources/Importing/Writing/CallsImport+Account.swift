import ContactCentre
import Experiments
import Reporting
import Scenarios
import Statistics
import Texts

extension CallsImport {
    /// What was found out, what was worked out, and what can't be known, in words.
    func account(_ measured: RunResult, _ sources: [String]) -> Document {
        var blocks: [Document.Block] =
            [
                .title("What was imported"),
                .paragraph(
                    "\(counted(calls.calls.count, "call", "calls")) of \(counted(calls.days, "day", "days")) from \(calls.start.text) on, from "
                        + sources.joined(separator: ", ") + "."),
            ] + findings.blocks
        if !calls.badRows.lines.isEmpty {
            blocks += [.heading("Rows that are not as they should be"), .remarks(calls.badRows.lines)]
        }
        for type in figures { blocks += section(of: type, measured) }
        blocks += [.heading("What this is not"), .remarks(cautions)]
        return Document(blocks)
    }

    private func section(of type: CallTypeFigures, _ measured: RunResult) -> [Document.Block] {
        var rows: [Table.Row] = measured.rows.compactMap { row in
            guard row.callType == type.name, row.team == FigureName.all,
                CallsImport.observedMeasures.contains(row.measure)
            else { return nil }
            return .cells([
                row.measure.rawValue, ExactNumber.text(row.estimate.mean.map { ($0 * 1e4).rounded() / 1e4 }) ?? "-",
            ])
        }
        rows.append(
            .cells(["calls of at most 10 s, of answered", percent(type.talk.share(atMost: ObservedTimes.brief))]))
        var blocks: [Document.Block] = [
            .heading(type.name),
            .table(Table(columns: [.words("Measure"), .figures("Observed")], rows: rows)),
            .subheading("Lengths"),
            .table(
                Table(
                    columns: [.words("What"), .words("Law"), .figures("Distance"), .words("")],
                    rows: lengthRows("talk", type.talk) + (type.wrap.map { lengthRows("wrap", $0) } ?? []))),
        ]
        blocks += patience(of: type)
        blocks += [.subheading("How days differ, and who rings again"), .remarks(remarks(on: type))]
        return blocks
    }

    private func lengthRows(_ what: String, _ times: ObservedTimes) -> [Table.Row] {
        times.fits.enumerated().map { place, fit in
            .cells([
                place == 0 ? what : "", LawText.words(fit.law), LawText.number(fit.distance),
                place == 0 ? "chosen" : "",
            ])
        }
    }

    private func patience(of type: CallTypeFigures) -> [Document.Block] {
        let fits = type.waits.fits
        guard !fits.isEmpty else {
            return [
                .subheading("Patience"),
                .paragraph("Nobody gave up, or too few to tell, so patience cannot be known from this."),
            ]
        }
        let laws = fits.enumerated().map { place, fit -> Table.Row in
            let atOnce =
                fit.atOnce.map {
                    "; \(percent($0.share)) hang up at once, after \(LawText.number($0.meanSeconds)) s on average"
                } ?? ""
            let error = fit.standardErrorOfMean.map { " ± \(LawText.number($0))" } ?? ""
            return .cells([
                LawText.words(fit.patience) + error + atOnce,
                ExactNumber.text((fit.informationCriterion * 10).rounded() / 10) ?? "", place == 0 ? "chosen" : "",
            ])
        }
        let shares = [10.0, 20, 30, 60, 120, 180, 300, 600].map { seconds -> Table.Row in
            let (share, error) = type.waits.share(longerThan: seconds)
            return .cells([
                "\(Int(seconds)) s", ExactNumber.text((share * 1e4).rounded() / 1e4) ?? "",
                ExactNumber.text((error * 1e4).rounded() / 1e4) ?? "",
            ])
        }
        return [
            .subheading("Patience"),
            .paragraph(
                "From all waits: who was answered would have waited longer, nobody knows how much. The least criterion (Akaike) fits best."
            ),
            .table(Table(columns: [.words("Law"), .figures("Criterion"), .words("")], rows: laws)),
            .paragraph("The share who would wait longer, without any law (Kaplan and Meier):"),
            .table(
                Table(columns: [.words("Longer than"), .figures("Share"), .figures("Standard error")], rows: shares)),
        ]
    }

    private func remarks(on type: CallTypeFigures) -> [String] {
        var remarks: [String] = []
        if let variation = type.busynessVariation {
            remarks.append(
                "Days differ by \(percent(variation)) beyond chance, once weekdays and a trend are taken off.")
        } else {
            remarks.append("There are too few days to tell by how much they differ beyond chance.")
        }
        for handOn in type.handOns {
            let share = type.answered > 0 ? Double(handOn.count) / Double(type.answered) : 0
            remarks.append(
                "\(counted(handOn.count, "answered call was", "answered calls were")) handed on to '\(handOn.callType)' (\(percent(share))), "
                    + "\(LawText.number(handOn.meanAfter)) s after the conversation on average. They are offered there, but are no arrivals there: "
                    + "in the scenario they follow from these calls ('afterAnswer').")
        }
        if type.passedOn > 0 {
            remarks.append(
                "\(counted(type.passedOn, "call", "calls")) left unanswered for a queue of another call type. Offered in both, as the file has it, each is an "
                    + "arrival where it went on to alone: a scenario moves no call that waits to another call type, so it would be answered "
                    + "twice. Simulated, so many fewer are offered here.")
        }
        if let again = type.again, again.gaveUp > 0, again.answered > 0 {
            remarks.append(
                "Of \(counted(again.gaveUp, "known caller", "known callers")) who gave up, \(percent(Double(again.gaveUpAgain) / Double(again.gaveUp))) rang again within an hour; of "
                    + "\(ReadableNumber.fixed(Double(again.answered), decimals: 0)) who \(again.answered == 1 ? "was" : "were") answered, \(percent(Double(again.answeredAgain) / Double(again.answered))). So about "
                    + "\(percent(again.redialProbability ?? 0)) ring again because they gave up, after \(LawText.number(again.meanSecondsUntilAgain)) s on average."
            )
            remarks.append(
                "The calls that came have these attempts among them already, so the scenario has no redials: with 'afterAbandoning' they would "
                    + "count twice.")
        } else {
            remarks.append("Callers aren't told apart, so how many ring again cannot be known from this.")
        }
        return remarks
    }

    private var cautions: [String] {
        [
            "Waits are as the telephone system counted them. The scenario has no pick-up time of its own: it is in the wait already.",
            !calls.stays.isEmpty
                ? "Agents are taken to be there while the log has them as members of a queue and not paused, and while they talk. Whether they "
                    + "were at their desks it doesn't say."
                : calls.hasAgents
                    ? "Agents are taken to be there from their first conversation to the end of their last, but for stretches of more than an hour "
                        + "without a call. Who was there and took no call can't be seen."
                    : "The file doesn't say who answered, so the number of agents is a guess: put your own.",
            calls.hasWrap ? "" : "There is no column for work after the call: it is in no figure here.",
            "Names of agents and numbers of callers were used to tell them apart and are written nowhere.",
        ].filter { !$0.isEmpty }
    }

    private func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
        ReadableNumber.count(count, singular, plural)
    }

    private func percent(_ share: Double) -> String { ReadableNumber.percent(share, decimals: 1) }
}
