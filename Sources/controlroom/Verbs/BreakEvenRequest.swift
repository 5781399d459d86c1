import ContactCentre
import Experiments
import Parallel
import Reporting
import Scenarios
import Texts

/// What the command line wants to know about a tie between plans.
struct BreakEvenRequest {
    let subject: BreakEvenSubject
    let range: ClosedRange<Double>
    let isWhole: Bool
    let figures: [FigureName]

    /// The options that ask for one, and how.
    static let options = [breakEven, agentsSaved, range, measure]

    private static let questions = [breakEven, agentsSaved]

    static let breakEven = OptionDefinition.option(
        "--break-even", "WHAT", .words,
        help: "find where the others tie with the base: WHAT is the path of a number in the others, 'agents' (all the "
            + "others' agents) or 'handlingAtHome' (how long their home teams take over a call)")
    static let agentsSaved = OptionDefinition.flag(
        "--agents-saved", help: "find how many agents the base could do without and still serve as well as the others")
    static let range = OptionDefinition.option(
        "--range", "LOW..HIGH", .words,
        help:
            "the values to look at for a tie; multiples of what there is, unless WHAT is a path (default then: 0.5..1.5)"
    )
    static let measure = OptionDefinition.option(
        "--measure", "FIGURE", .figure,
        help: "the figure to tie on, such as 999.serviceLevel; may be repeated (default: each service level)",
        isRepeatable: true)

    /// The wish; nil where the command line has none. Problems with the path are the scenario's, the rest is usage.
    init?(_ arguments: Arguments, _ plans: ComparedFiles, verb: VerbDefinition) throws(CommandFailure) {
        let what = arguments.text(Self.breakEven)
        guard what != nil || arguments.has(Self.agentsSaved) else {
            for (option, questions) in [
                (Self.range, Self.questions), (Self.measure, Self.questions + [TornadoRequest.tornado]),
            ]
            where arguments.has(option) && !questions.contains(where: arguments.has) {
                let known = questions.map(\.name).filter { name in verb.options.contains { $0.name == name } }
                let list = known.dropLast().joined(separator: ", ") + " or " + known[known.count - 1]
                throw .usage(.contradiction("\(option.name) goes with \(list)"), verb: verb.name)
            }
            return nil
        }
        if what != nil, arguments.has(Self.agentsSaved) {
            throw .usage(
                .contradiction("--break-even and --agents-saved are two questions; ask one at a time"), verb: verb.name)
        }
        if arguments.has(RunVerb.by) {
            throw .usage(.contradiction("--by doesn't go with a break-even"), verb: verb.name)
        }
        subject =
            switch what {
            case nil: .agentsOfBase
            case "agents": .agentsOfOther
            case "handlingAtHome": .handlingAtHome
            case let path?: .path(path)
            }
        do throws(UsageProblem) {
            figures = try Self.figures(arguments, plans)
            range = try Self.range(arguments, subject)
        } catch {
            throw .usage(error, verb: verb.name)
        }
        isWhole = try plans.checkNumber(subject, range, verb: verb)
    }

    private static func range(
        _ arguments: Arguments, _ subject: BreakEvenSubject
    ) throws(UsageProblem) -> ClosedRange<Double> {
        guard let words = arguments.text(range) else {
            guard subject.isMultiple else { throw .missingOption(range.name) }
            return usualMultiples
        }
        guard let dots = words.firstRange(of: ".."), let low = Double(words[..<dots.lowerBound]),
            let high = Double(words[dots.upperBound...]), low.isFinite, high.isFinite, low < high,
            !subject.isMultiple || low > 0
        else {
            let expected = "two numbers\(subject.isMultiple ? " above 0" : ""), the lower first, such as 0.7..1.5"
            throw .wrongValue(option: range.name, found: words, expected: expected, known: [])
        }
        return low...high
    }

    private static let usualMultiples = 0.5...1.5

    private static func figures(
        _ arguments: Arguments, _ plans: ComparedFiles
    ) throws(UsageProblem) -> [FigureName] {
        let scenarios = plans.plans.map(\.scenario)
        if let chosen = try arguments.figures(measure, of: scenarios) { return chosen }
        let figures = scenarios[0].callTypes.filter { $0.target != nil }.map {
            FigureName(callType: $0.name, measure: .serviceLevel)
        }
        if figures.isEmpty { throw .missingOption(measure.name) }
        return figures
    }
}

extension ComparedFiles {
    /// Searches for the ties asked for; the outcome says whether everything was finished.
    func ties(
        _ request: BreakEvenRequest, _ settings: Run.Settings, _ progress: ProgressLine,
        isStopped: @escaping @Sendable () -> Bool
    ) async throws(CommandFailure) -> BreakEvenOutcome {
        var others: [(plan: ComparedPlan, rows: [BreakEvenRow])] = []
        for place in plans.indices.dropFirst() {
            let search = BreakEven(
                base: plans[0], other: plans[place], subject: request.subject, range: request.range,
                isWhole: request.isWhole, figures: request.figures, settings: settings)
            let varied = request.subject.isInBase ? 0 : place
            let rows = try await search.rows(
                varied: { value throws(CommandFailure) in try scenario(varied, request.subject, at: value) },
                progress: { done, planned in progress.show(done, of: planned) }, isStopped: isStopped)
            others.append((plans[place], rows))
        }
        return BreakEvenOutcome(
            base: plans[0], others: others, subject: request.subject, range: request.range, isWhole: request.isWhole,
            seed: settings.seed, replications: settings.replications,
            isFinished: others.allSatisfy { $0.rows.count == request.figures.count })
    }

    /// A plan with a value put in.
    func scenario(_ place: Int, _ subject: BreakEvenSubject, at value: Double) throws(CommandFailure) -> Scenario {
        do throws(ScenarioProblems) {
            return try drafts[place].scenario(with: [subject.change(to: value)])
        } catch {
            // Only the multiple can be at fault: the plan itself was read and found sound.
            guard subject.isMultiple else { throw ScenarioFile.failure(error) }
            let multiple = "\(BreakEvenRequest.range.name) \(ExactNumber.text(value) ?? "")"
            let lines = error.problems.map { "\(multiple): \(names[place])\($0.descriptionWithinSetting)" }
            throw .wrongInput(lines, count: lines.count)
        }
    }

    /// Makes sure that the path names a number in every plan that is varied and that the range is allowed there. Returns
    /// whether only whole numbers are.
    func checkNumber(
        _ subject: BreakEvenSubject, _ range: ClosedRange<Double>, verb: VerbDefinition
    ) throws(CommandFailure) -> Bool {
        guard case .path(let path) = subject else {
            for place in subject.isInBase ? [0] : Array(plans.indices.dropFirst()) {
                for value in [range.lowerBound, range.upperBound] { _ = try scenario(place, subject, at: value) }
            }
            return false
        }
        var isWhole = false
        for place in plans.indices.dropFirst() {
            let allowed = try numbers(at: path, in: place)
            for end in [range.lowerBound, range.upperBound] where !allowed.contains(end) {
                throw .usage(
                    .wrongValue(
                        option: BreakEvenRequest.range.name, found: ExactNumber.text(end) ?? "",
                        expected: "\(allowed.words) for \(path)",
                        known: []),
                    verb: verb.name)
            }
            isWhole = isWhole || allowed.isWhole
        }
        return isWhole
    }

    /// The numbers allowed at a path of a plan.
    private func numbers(at path: String, in place: Int) throws(CommandFailure) -> NumberRange {
        let words: String
        do throws(Problem) {
            if let range = try drafts[place].numbers(at: path) { return range }
            words = ": expected the path of a number, found one of something else"
        } catch {
            words = error.descriptionWithinSetting
        }
        throw .wrongInput(["--break-even: \(path)\(words)"], count: 1)
    }
}

extension NumberRange {
    fileprivate func contains(_ number: Double) -> Bool {
        (includesLeast ? number >= least : number > least) && number <= most
            && (!isWhole || number.rounded() == number)
    }

    fileprivate var words: String {
        let kind = isWhole ? "whole numbers" : "numbers"
        let (low, high) = (ExactNumber.text(least) ?? "", ExactNumber.text(most) ?? "")
        return includesLeast ? "\(kind) from \(low) to \(high)" : "\(kind) above \(low) and at most \(high)"
    }
}
