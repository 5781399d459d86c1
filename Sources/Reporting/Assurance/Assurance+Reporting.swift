import ContactCentre
import Experiments
import Probability
import Scenarios

/// The reporting table of STRESS-DES: Monks, Currie, Onggo, Robinson, Kunc and Taylor, *Strengthening the reporting of empirical
/// simulation studies*, Journal of Simulation 13 (2019) 55-67.
extension Assurance {
    var reporting: [Document.Block] {
        var table = Table(columns: [.words("Item"), .words("Answer")])
        for (name, items) in [objectives, logic, data, experimentation, implementation, access] {
            table.rows.append(.group(name))
            table.rows += items.map { .cells([$0.0, $0.1]) }
        }
        return [
            .subheading("Reported after STRESS-DES"),
            .paragraph(
                "The items of the reporting guideline for discrete-event simulation (Monks and others, Journal of Simulation 13, 2019)."
            ),
            .table(table),
        ]
    }

    private typealias Section = (name: String, items: [(String, String)])

    private var base: Scenario { plans[0].scenario }

    private var objectives: Section {
        let targets = base.callTypes.compactMap { callType in
            callType.target.map { "\(callType.name): \(TargetWords($0).aim)" }
        }
        let aims =
            targets.isEmpty
            ? "how callers would be served" : "whether targets are met (\(targets.joined(separator: "; ")))"
        return (
            "1. Objectives",
            [
                (
                    "1.1 Purpose of the model",
                    base.summary.isEmpty ? "\(base.name). The scenario says no more" : base.summary
                ),
                (
                    "1.2 Model outputs",
                    "Calls, waits, agents' time and the target by stretches of time; see how figures are defined"
                ),
                (
                    "1.3 Aims of the experiment",
                    areSeveral
                        ? "\(Words.capitalised(aims)), and how \(plans.count) plans differ on the same callers"
                        : Words.capitalised(aims)
                ),
            ]
        )
    }

    private var logic: Section {
        let later = base.changes.isEmpty ? [] : ["So it is at first; what changes when stands with the input in brief."]
        let routing = base.routingInWords + later
        let order = Words.list(
            base.callTypes.sorted { $0.priority < $1.priority }.map { "\($0.name) (\($0.priority))" })
        return (
            "2. Logic",
            [
                (
                    "2.1 Overview of the base model",
                    "Callers ring, wait until an agent who may take the call is free, or hang up when their patience ends; the agent picks up, "
                        + "talks and finishes the work. No diagram"
                ),
                (
                    "2.2 Logic of the base model",
                    "Free agents take the call of the most urgent type, and of one type the caller who came first; priorities: \(order). "
                        + (routing.isEmpty
                            ? "Any team that answers a type may take its calls at once."
                            : routing.joined(separator: " "))
                        + (base.hearingInWords + base.deadlinesInWords).map { " " + $0 }.joined()
                ),
                (
                    "2.3 Logic of the scenarios",
                    areSeveral
                        ? "Plans: \(plans.map { $0.name }.joined(separator: "; ")). They differ in what their files say"
                        : "One plan"
                ),
                (
                    "2.4 Algorithms",
                    "Of several free agents at home, then of others, the one who has been idle for longest; everything happens in the order of "
                        + "time, in whole microseconds"
                ),
                ("2.5 Components", components),
            ]
        )
    }

    private var components: String {
        let types = base.callTypes.map { $0.name }
        let teams = base.teams.map { $0.name }
        let leaving = base.callTypes.contains { $0.routing.contains { $0.action == .transferOut } }
        return
            "Entities: calls (\(Assurance.list(types))). Activities: picking up, talking, wrapping up. Resources: agents of "
            + "\(Assurance.list(teams)). Queues: one a call type and area (\(base.areas.count == 1 ? "one area" : Assurance.list(base.areas))). "
            + "Entry: arrivals"
            + (base.callTypes.contains { !$0.afterAbandoning.isEmpty || !$0.afterAnswer.isEmpty }
                ? " and contacts that follow on others" : "")
            + ". Exit: the end of the work for a call, hanging up" + (leaving ? ", being transferred out" : "")
    }

    private var data: Section {
        let sources =
            base.sources.isEmpty
            ? "The scenario names none"
            : ReadableNumber.count(base.sources.count, "source", "sources") + ", named under what was assumed"
        return (
            "3. Data",
            [
                ("3.1 Sources", sources),
                ("3.2 Preparation", "None by the program: values stand in the scenario's files as they are used"),
                ("3.3 Input", "The scenario's files; in brief below"),
                ("3.4 Assumptions", base.assumptionsInWords ?? "None are stated in the scenario"),
            ]
        )
    }

    private var experimentation: Section {
        let warmUp = base.period.warmUpDays
        return (
            "4. Experiment",
            [
                (
                    "4.1 Beginning",
                    warmUp > 0
                        ? "\(ReadableNumber.count(warmUp, "day", "days")) before the period simulated and not measured, from an empty room"
                        : "From an empty room, without warm-up"
                ),
                (
                    "4.2 Run length",
                    "\(DateWords.span(base.period)), \(ReadableNumber.count(base.period.days, "day", "days")); "
                        + ReadableNumber.count(plans[0].result.replications, "replication", "replications")
                ),
                (
                    "4.3 Estimation",
                    "Shares and averages are ratios of sums over all replications; percentiles are of all calls together; 95% intervals from how "
                        + "replications differ" + (areSeveral ? "; differences replication by replication" : "")
                ),
            ]
        )
    }

    private var implementation: Section {
        (
            "5. Implementation",
            [
                ("5.1 Software", "\(Program.nameAndVersion), in Swift, without other software"),
                (
                    "5.2 Random numbers",
                    "Streams keyed by seed, replication, purpose, call type and day, never shared: plans can't move one another's callers"
                ),
                (
                    "5.3 Execution",
                    "Event by event, a day at a time; replications in parallel, added up in the order of their numbers"
                ),
                ("5.4 Machine", "Not recorded: every machine gives the same bytes"),
            ]
        )
    }

    private var access: Section {
        (
            "6. Code",
            [
                (
                    "6.1 Access",
                    "With the program and the scenarios named below, the commands below give every figure again"
                )
            ]
        )
    }

    /// Names, the first of many.
    private static func list(_ names: [String]) -> String {
        guard names.count > mostNames else { return Words.list(names) }
        return names.prefix(mostNames).joined(separator: ", ") + " and \(names.count - mostNames) more"
    }

    private static let mostNames = 8

    // MARK: Input

    /// The main values of each call type of the base.
    var inputs: [Document.Block] {
        var table = Table(columns: [
            .words("Call type"), .figures("Priority"), .figures("Calls expected"), .figures("Mean talk"),
            .figures("Mean wrap"),
            .figures("Mean patience"), .figures("Busyness variation"),
        ])
        table.rows = base.callTypes.indices.map { type in
            let callType = base.callTypes[type]
            let lengths = [callType.talk.mean, callType.wrap.length.mean, callType.patience.mean]
            return .cells(
                [
                    callType.name, String(callType.priority),
                    ReadableNumber.fixed(base.expectedCalls(of: CallTypeID(type)), decimals: 0),
                ] + lengths.map { $0.isFinite ? ReadableNumber.fixed($0, decimals: 1) + " s" : "without end" }
                    + [ReadableNumber.fixed(callType.arrivals.busynessVariation, decimals: 2)])
        }
        let agents = base.teams.indices.map { team in
            "\(base.teams[team].name): \(ReadableNumber.fixed(base.averageAgents(ofTeam: team), decimals: 1)) agents on average"
        }
        return [
            .subheading("Input in brief" + (areSeveral ? ": \(plans[0].name)" : "")), .table(table),
            .remarks(agents + base.demandInWords + base.changesInWords),
        ]
    }
}
