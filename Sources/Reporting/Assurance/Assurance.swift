import ContactCentre
import Experiments
import Scenarios
import Statistics

/// What a reader who must vouch for a report needs: what it rests on, how its figures are defined, how precise they are, what was
/// checked, how to make them again, and boxes to sign.
struct Assurance {
    /// A plan and what a run of it found.
    struct Plan {
        /// What the report calls it.
        let name: String
        let scenario: Scenario
        let result: RunResult
        /// The figures of single months that were observed too.
        let observedMonths: [ResultRow]
    }

    /// At least one, or there is nothing to be said.
    let plans: [Plan]
    /// A command line that makes figures again.
    struct Command {
        /// What it gives.
        let effect: String
        let line: String
    }

    let commands: [Command]

    var areSeveral: Bool { plans.count > 1 }

    static let heading = "Assurance"

    /// All of it, under a heading.
    var blocks: [Document.Block] { plans.isEmpty ? [] : [.heading(Assurance.heading)] + parts }

    /// All of it.
    var parts: [Document.Block] {
        guard !plans.isEmpty else { return [] }
        return register + precision + checks + reporting + inputs + definitions + again + signatures
    }

    // MARK: What it rests on

    private var register: [Document.Block] {
        let words =
            "Published: it stands in a cited paper. Derived: it follows from published figures. Assumed: it is a judgement."
        var blocks: [Document.Block] = [.subheading("What was assumed"), .paragraph(words)]
        var described: [[Assumption]] = []
        for plan in plans {
            let assumptions = plan.scenario.assumptions
            if let same = described.firstIndex(of: assumptions) {
                if !assumptions.isEmpty { blocks.append(.paragraph("\(plan.name): as \(plans[same].name).")) }
            } else {
                blocks += registerOf(plan)
            }
            described.append(assumptions)
        }
        return blocks + sources
    }

    private func registerOf(_ plan: Plan) -> [Document.Block] {
        guard !plan.scenario.assumptions.isEmpty else {
            let whose = areSeveral ? "\(plan.name): " : ""
            return [.paragraph("\(whose)The scenario states no assumptions: everything in it is taken as given.")]
        }
        var table = Table(columns: [
            .words("What"), .words("Evidence"), .figures("Taken"), .figures("Could be"), .words("Why"),
        ])
        table.rows = plan.scenario.assumptions.map { assumption in
            let range = assumption.range
            return .cells([
                assumption.path, assumption.evidence.rawValue,
                range.map { $0.kind == .number ? $0.words($0.value) : "as it stands" } ?? "",
                range.map { "\($0.words($0.low)) to \($0.words($0.high))" } ?? "", assumption.note,
            ])
        }
        let whom: [Document.Block] = areSeveral ? [.paragraph("\(plan.name):")] : []
        return whom + [.table(table.withoutEmptyColumns())]
    }

    private var sources: [Document.Block] {
        var sources: [String] = []
        for source in plans.flatMap({ $0.scenario.sources }) where !sources.contains(source) { sources.append(source) }
        return sources.isEmpty ? [] : [.paragraph("Sources named in the scenario:"), .remarks(sources)]
    }

    // MARK: How precise it is

    private var precision: [Document.Block] {
        var table = Table(columns: [
            .words("Headline figure"), .figures("Estimate"), .figures("95% interval"), .figures("Half-width"),
        ])
        for plan in plans {
            let rows = precisionRows(plan)
            if areSeveral, !rows.isEmpty { table.rows.append(.group(plan.name)) }
            table.rows += rows
        }
        let replications = ReadableNumber.count(plans[0].result.replications, "replication", "replications")
        let words =
            "From \(replications) with fresh chance. Half-width: half of the interval's width. Four times as many replications halve it."
        return table.rows.isEmpty ? [] : [.subheading("How precise it is"), .paragraph(words), .table(table)]
    }

    private func precisionRows(_ plan: Plan) -> [Table.Row] {
        let figures = Figures(plan.result.rows)
        return figures.callTypes.flatMap { callType in
            ComparisonReport.headlines.compactMap { measure -> Table.Row? in
                guard let row = figures.row(measure, Figures.Subject(callType: callType)), row.estimate.mean != nil
                else { return nil }
                if measure == .serviceLevel, row.target == nil { return nil }
                let (style, estimate) = (FigureStyle(row), row.estimate)
                let halfWidth = estimate.halfWidth.map { DifferenceNumbers(estimate, unit: measure.unit).size($0) }
                return .cells([
                    plan.scenario.words(for: measure, of: callType), style.text(estimate.mean),
                    style.interval(estimate),
                    halfWidth ?? ReadableNumber.missing,
                ])
            }
        }
    }

    // MARK: How to make it again

    private var again: [Document.Block] {
        var origin = Table(columns: [.words(""), .words("")])
        origin.rows.append(.cells(["Program", Program.nameAndVersion]))
        origin.rows.append(.cells(["Seed", String(plans[0].result.seed)]))
        origin.rows.append(
            .cells(["Replications", ReadableNumber.fixed(Double(plans[0].result.replications), decimals: 0)]))
        for plan in plans {
            origin.rows.append(.cells([areSeveral ? "Scenario of \(plan.name)" : "Scenario", plan.scenario.hash]))
        }
        let words =
            "The same program, scenario and seed give the same bytes on every machine. A scenario's number changes with anything in it "
            + "but comments and layout."
        var blocks: [Document.Block] = [
            .subheading("The same figures again"), .paragraph(words), .table(origin),
        ]
        for command in commands { blocks += [.paragraph(command.effect + ":"), .command(command.line)] }
        return blocks
    }

    private var signatures: [Document.Block] {
        [.subheading("Signed"), .signatures(["Prepared by", "Checked by", "Accepted by"])]
    }
}
