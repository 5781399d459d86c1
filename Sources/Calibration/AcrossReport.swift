import ContactCentre
import Experiments
package import Reporting
import Texts

/// The report of plans over the rooms that a fit did not rule out.
package struct AcrossReport {
    let outcome: AcrossOutcome

    /// The report of what was found.
    package init(_ outcome: AcrossOutcome) { self.outcome = outcome }

    /// The report: of one plan its figures, of several first how they differ.
    package func document(_ extent: Extent = .usual) -> Document {
        var blocks: [Document.Block] = [.title(title), .remarks(answers)]
        guard extent > .brief else { return Document(blocks) }
        for plan in outcome.plans.indices.dropFirst() {
            blocks += [.heading("\(name(plan)) less \(name(0))"), .table(differences(of: plan))]
        }
        for plan in outcome.plans.indices {
            blocks += [.heading(outcome.plans.count > 1 ? name(plan) : "Figures"), .table(figures(of: plan))]
        }
        blocks += [.heading("Notes"), .remarks(notes)]
        if !outcome.command.isEmpty {
            blocks += [.paragraph("The same figures again:"), .command(ShellWord.line(outcome.command))]
        }
        return Document(blocks)
    }

    private var title: String {
        outcome.plans.count > 1
            ? "Plans across the rooms that fit: \(Words.list(outcome.plans.indices.map { name($0) }))"
            : "Across the rooms that fit: \(name(0))"
    }

    private func name(_ plan: Int) -> String { OneLine.of(outcome.plans[plan]) }

    // MARK: The answer

    private var answers: [String] {
        let rooms = ReadableNumber.count(outcome.roomCount, "room that is", "rooms that are")
        guard outcome.plans.count > 1 else {
            return ["Figures of \(rooms) not ruled out by the fit, each of the same weight."]
        }
        return ["Compared in \(rooms) not ruled out by the fit, in each on the same callers."]
            + outcome.differences.compactMap(sentence)
    }

    /// In how many rooms a plan is worse: of measures that callers feel.
    private func sentence(_ difference: AcrossOutcome.Difference) -> String? {
        guard let good = difference.figure.measure.definition.good else { return nil }
        let (better, worse) =
            good == .up
            ? (difference.shareAbove, difference.shareBelow) : (difference.shareBelow, difference.shareAbove)
        let isWorse = worse >= better
        let style = FigureStyle(difference.figure.measure.unit, for: [difference.low, difference.high])
        func text(_ number: Double) -> String { style.difference(number, from: 0) }
        return
            "\(subject(difference.figure)): \(name(difference.plan)) is \(isWorse ? "worse" : "better") in "
            + "\(ReadableNumber.percent(max(worse, better), decimals: 0)) of the rooms, by \(text(difference.mean)) on average "
            + "(\(text(difference.low)) to \(text(difference.high)) in 95 of 100 rooms)."
    }

    private func subject(_ figure: FigureName) -> String {
        figure.callType + " " + figure.measure.definition.words
    }

    // MARK: Tables

    private func differences(of plan: Int) -> Table {
        Table(
            columns: [
                .words("Figure"), .figures("Difference"), .figures("95 of 100 rooms"), .figures("More in"),
                .figures("Less in"),
                .figures("Chance can't tell in"),
            ],
            rows: outcome.differences.filter { $0.plan == plan }.map { difference in
                let style = FigureStyle(
                    difference.figure.measure.unit, for: [difference.mean, difference.low, difference.high])
                func text(_ number: Double) -> String { style.difference(number, from: 0) }
                func share(_ number: Double) -> String { ReadableNumber.percent(number, decimals: 0) }
                return .cells([
                    subject(difference.figure), text(difference.mean),
                    "\(text(difference.low)) to \(text(difference.high))",
                    share(difference.shareAbove), share(difference.shareBelow), share(difference.shareUnclear),
                ])
            })
    }

    private func figures(of plan: Int) -> Table {
        Table(
            columns: [
                .words("Figure"), .figures("Mean of rooms"), .figures("Fit: 95 of 100 rooms"),
                .figures("Chance, one period"),
                .figures("Both: one period"), .figures("Observed"),
            ],
            rows: outcome.rows[plan].map { row in
                let bounds = row.figure.measure.range
                func inRange(_ number: Double) -> Double { min(max(number, bounds.lowerBound), bounds.upperBound) }
                let predicted = (inRange(row.predicted.low), inRange(row.predicted.high))
                let style = FigureStyle(row.figure.measure.unit, for: [row.mean, row.low, row.high, row.observed])
                let chance = AcrossOutcome.normal95 * row.deviationOfPeriod
                return .cells([
                    subject(row.figure), style.text(row.mean), "\(style.text(row.low)) to \(style.text(row.high))",
                    "±" + style.difference(row.mean + chance, from: row.mean).dropFirst(),
                    "\(style.text(predicted.0)) to \(style.text(predicted.1))",
                    row.observed.map { style.text($0) } ?? "",
                ])
            }
        ).withoutEmptyColumns()
    }

    private var notes: [String] {
        var notes = [
            "Fit: where 95 of 100 of the rooms lie; what the observed figures leave open. Chance, one period: 1.96 standard deviations of a figure of one "
                + "period of this length in one room\(outcome.isChanceGivenCalls ? ", given how many calls were observed" : ""). Both: the two together, taken as independent: "
                + "where a figure that is observed may lie."
        ]
        if outcome.plans.count > 1 {
            notes.append(
                "Chance can't tell: the share of rooms in which the paired interval of 95 in 100 has 0 in it, at \(outcome.settings.replications) replications."
            )
        }
        notes += outcome.callers.map { callers in
            "\(OneLine.of(callers.callType)) callers were solved for, so that as many calls are offered as were observed: "
                + "\(ReadableNumber.fixed(callers.mean, decimals: 3)) times those of the fit (\(ReadableNumber.fixed(callers.low, decimals: 3)) to "
                + "\(ReadableNumber.fixed(callers.high, decimals: 3)))."
        }
        notes.append(
            "\(outcome.settings.replications) replications of each room; seed \(outcome.settings.seed), \(Program.nameAndVersion)."
        )
        return notes
    }
}

extension AcrossOutcome {
    /// The figures as JSON, a row a plan and figure, then a row a difference.
    package func json() -> String {
        JSONValue.members([
            ("schemaVersion", .count(FittedRooms.schemaVersion)), ("program", .text(Program.nameAndVersion)),
            ("command", command.isEmpty ? .null : .text(ShellWord.line(command))),
            ("seed", .seed(settings.seed)), ("replications", .count(settings.replications)),
            ("rooms", .count(roomCount)),
            (
                "scenarios",
                .lines(zip(plans, hashes).map { .object([("name", .text($0)), ("hash", .text($1))]) })
            ),
            (
                "rows",
                .lines(
                    rows.enumerated().flatMap { plan, rows in rows.map { json($0, plan) } })
            ),
            ("differences", .lines(differences.map(json))),
        ]).document
    }

    private func json(_ row: Row, _ plan: Int) -> JSONValue {
        .object([
            ("plan", .text(plans[plan])), ("callType", .text(row.figure.callType)),
            ("measure", .text(row.figure.measure.rawValue)), ("unit", .text(row.figure.measure.unit.rawValue)),
            ("mean", .number(row.mean)), ("fitLow", .number(row.low)), ("fitHigh", .number(row.high)),
            ("standardError", .number(row.standardError)), ("deviationOfPeriod", .number(row.deviationOfPeriod)),
            ("predictedLow", .number(row.predicted.low)), ("predictedHigh", .number(row.predicted.high)),
            ("observed", .number(row.observed)),
        ])
    }

    private func json(_ row: Difference) -> JSONValue {
        .object([
            ("plan", .text(plans[row.plan])), ("callType", .text(row.figure.callType)),
            ("measure", .text(row.figure.measure.rawValue)), ("unit", .text(row.figure.measure.unit.rawValue)),
            ("difference", .number(row.mean)), ("fitLow", .number(row.low)), ("fitHigh", .number(row.high)),
            ("shareOfRoomsAbove", .number(row.shareAbove)), ("shareOfRoomsBelow", .number(row.shareBelow)),
            ("shareOfRoomsUnclear", .number(row.shareUnclear)),
        ])
    }

    /// The same as CSV, with differences behind the figures; missing numbers are empty.
    package func csv() -> String {
        var text: [UInt8] = []
        CSVText.write(
            [
                "plan", "callType", "measure", "unit", "kind", "mean", "fitLow", "fitHigh", "standardError",
                "deviationOfPeriod", "predictedLow", "predictedHigh", "observed", "shareAbove", "shareBelow",
                "shareUnclear",
            ], to: &text)
        func number(_ value: Double?) -> String { ExactNumber.text(value) ?? "" }
        for (plan, rows) in rows.enumerated() {
            for row in rows {
                CSVText.write(
                    [
                        plans[plan], row.figure.callType, row.figure.measure.rawValue, row.figure.measure.unit.rawValue,
                        "figure", number(row.mean), number(row.low), number(row.high), number(row.standardError),
                        number(row.deviationOfPeriod), number(row.predicted.low), number(row.predicted.high),
                        number(row.observed), "", "", "",
                    ], to: &text)
            }
        }
        for row in differences {
            CSVText.write(
                [
                    plans[row.plan], row.figure.callType, row.figure.measure.rawValue, row.figure.measure.unit.rawValue,
                    "difference", number(row.mean), number(row.low), number(row.high), "", "", "", "", "",
                    number(row.shareAbove), number(row.shareBelow), number(row.shareUnclear),
                ], to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
