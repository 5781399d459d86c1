import Charts
import ContactCentre
import Experiments
import Scenarios
import Statistics
import Texts

extension ComparisonReport {
    /// Where each plan's difference comes from, step by step, as tables with bars; nothing where that was not asked for.
    func steps() -> [Document.Block] {
        result.ways.flatMap { way -> [Document.Block] in
            let waterfalls = self.waterfalls(way)
            return section(
                way, waterfalls, waterfalls.flatMap { [.subheading($0.headline), .table($0.tableWithBars)] })
        }
    }

    /// The same as pictures.
    func stepPictures() -> [Document.Block] {
        result.ways.flatMap { way -> [Document.Block] in
            let waterfalls = self.waterfalls(way)
            return section(way, waterfalls, waterfalls.map { .picture($0.picture) })
        }
    }

    private func section(_ way: PlanWay, _ waterfalls: [StepWaterfall], _ parts: [Document.Block]) -> [Document.Block] {
        let (plan, base) = (label(way.plan), label(result.base))
        let heading = Document.Block.heading(
            result.ways.count > 1 ? "Where the difference of \(plan) comes from" : "Where the difference comes from")
        guard !way.steps.isEmpty else {
            return [heading, .paragraph("\(plan) and \(base) are the same in all that is simulated.")]
        }
        guard !waterfalls.isEmpty else {
            return [heading, .paragraph("No call type has a target in every scenario from \(base) to \(plan).")]
        }
        return [heading] + parts + [.remarks(waterfalls.map { $0.sums } + StepWords.remarks(way))]
    }

    private func waterfalls(_ way: PlanWay) -> [StepWaterfall] {
        callTypes.compactMap { callType in
            guard let rows = way.rows(of: callType), !rows.isEmpty else { return nil }
            return StepWaterfall(
                subject: result.base.scenario.words(for: .serviceLevel, of: callType), base: label(result.base),
                plan: label(way.plan), rows: rows.map { (StepWords.name($0.step.paths), $0.inTurn, $0.byItself) },
                whole: row(way.plan, .serviceLevel, callType: callType),
                fileStem: "steps-\(FileNameWords.safe(callType))")
        }
    }
}

/// The words about the steps from a base to a plan.
enum StepWords {
    /// What a step is called: what it is about.
    static func name(_ paths: [String]) -> String {
        let names = paths.map(ShortPath.withoutSection)
        return names.count > mostNamed ? "\(names[0]) and \(names.count - 1) more" : Words.list(names)
    }

    /// What each step is, and what went otherwise than one step after the other.
    static func remarks(_ way: PlanWay) -> [String] {
        way.steps.flatMap { step -> [String] in
            let name = Words.capitalised(name(step.step.paths))
            let details = step.step.details.map(words)
            var remarks: [String] = []
            if !details.isEmpty {
                let more = details.count - mostDetails
                remarks.append(
                    "\(name): \(details.prefix(mostDetails).joined(separator: "; "))"
                        + (more > 0 ? "; and \(ReadableNumber.count(more, "more value", "more values"))." : "."))
            }
            if step.step.paths.count > 1 {
                remarks.append(
                    "\(Words.list(step.step.paths.map(OneLine.of))) are one step: with less than all of them there is "
                        + "no scenario that can be run.")
            }
            return remarks
        } + [aboutOrder]
    }

    private static func words(_ detail: PlanStep.Detail) -> String {
        let path = ShortPath.withoutSection(detail.path)
        return switch (detail.before, detail.after) {
        case (.nothing, .value(let value)): "\(path) \(OneLine.of(value)), where nothing was said"
        case (.nothing, _): "\(path) is new"
        case (_, .nothing): "\(path) is left out"
        case (.value(let before), .value(let after)):
            "\(path) \(OneLine.of(after)) instead of \(OneLine.of(before))"
        default: "\(path) otherwise"
        }
    }

    static let aboutOrder =
        "In turn: each change on top of those above it, in the order in which the settings stand in the base's files; what a change "
        + "adds hangs on that order. By itself: the base with this change alone. Changes are in percentage points, their intervals "
        + "paired and of 95% each; the plan's own holds for all headline differences at once."

    private static let mostNamed = 2
    private static let mostDetails = 4
}
